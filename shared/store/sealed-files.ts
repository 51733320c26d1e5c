import type { S3Client } from '@aws-sdk/client-s3';
import { type PayoutLine, payoutLine } from '../payout/payout-line.ts';
import { type Seal, type SealedOffsets, seal, sealedOffsets } from '../payout/seal.ts';
import { s3 } from './object-store.ts';

/** A sealed list as it lies in storage that nobody can overwrite. */
export type SealedFile = { readonly list: string; readonly hash: string; readonly key: string };

const name = /^lists\/([^/]+)\/sealed-([0-9a-f]{64})\.jsonl$/;

/** Every list that was ever sealed, whatever the table says. */
export const sealedFiles = async (client: S3Client, Bucket: string): Promise<SealedFile[]> => {
  const { paginateListObjectsV2 } = await s3();
  const found: SealedFile[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: 'lists/' }))
    for (const { Key = '' } of page.Contents ?? []) {
      const [, list, hash] = name.exec(Key) ?? [];
      if (list && hash) found.push({ list, hash, key: Key });
    }
  return found;
};

/** What a list can be brought back from. */
export type SealedContent = {
  readonly sealed: Seal;
  readonly lines: readonly PayoutLine[];
  readonly offsets: SealedOffsets;
};

export const readSealedFile = async (client: S3Client, Bucket: string, { key }: SealedFile): Promise<SealedContent> => {
  const { GetObjectCommand } = await s3();
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
  const [first = '', ...rest] = ((await Body?.transformToString()) ?? '').split('\n');
  const { format: _format, version: _version, offsets, ...sealed } = JSON.parse(first);
  return {
    sealed: seal.parse(sealed),
    lines: rest.map((line) => payoutLine.parse(JSON.parse(line))),
    offsets: sealedOffsets.parse(offsets ?? {}),
  };
};
