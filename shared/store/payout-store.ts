import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { clients, readingAddress, s3 } from './object-store.ts';

export type Written = { readonly sizeBytes: number; readonly sha256: string };

export type PayoutStore = {
  /**
   * Writes a file as its bytes are made, and once: where one of this name lies there already with the same bytes, that
   * is the file; with other bytes it throws, and so it does where the making throws, and then there is no file.
   */
  write(name: string, chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<Written>;
  readingAddress(name: string, fileName: string): Promise<string>;
};

/** Another file lies under the name: nothing is ever overwritten, and nothing else is taken for it. */
export class FileDiffers extends Error {
  constructor(name: string) {
    super(`The file ${name} exists already with other content.`);
  }
}

const partBytes = 8 * 1024 * 1024;

/** The file is there already, or somebody writes it at this very moment. */
const thereAlready = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

/** Hands the bytes on and tells, once all have passed, what they were. */
const measuring = (chunks: AsyncIterable<Uint8Array>) => {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* passed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      sizeBytes += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
  }
  return { passed: passed(), written: (): Written => ({ sizeBytes, sha256: hash.digest('hex') }) };
};

const measure = async (client: S3Client, Bucket: string, Key: string): Promise<Written> => {
  const { GetObjectCommand } = await s3();
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  if (!(Body instanceof Readable)) throw new Error(`The file ${Key} cannot be read.`);
  const { passed, written } = measuring(Body);
  for await (const _ of passed);
  return written();
};

/** `folder`: the lists themselves, or what the bank answered to them. */
export const openPayoutStore = (
  Bucket: string,
  publicOrigin: string | undefined,
  folder: 'lists' | 'answers' = 'lists',
): PayoutStore => {
  const client = clients(publicOrigin);
  const keyOf = (name: string): string => `${folder}/${name}`;
  return {
    async write(name, chunks, ContentType) {
      const { Upload } = await import('@aws-sdk/lib-storage');
      const direct = await client.direct();
      const Key = keyOf(name);
      const { passed, written } = measuring(chunks);
      const upload = new Upload({
        client: direct,
        params: { Bucket, Key, Body: Readable.from(passed, { objectMode: false }), ContentType, IfNoneMatch: '*' },
        partSize: partBytes,
        queueSize: 2,
      });
      try {
        await upload.done();
        return written();
      } catch (error) {
        if (!thereAlready.has((error as Error).name)) throw error;
        const own = written();
        const found = await measure(direct, Bucket, Key);
        if (found.sha256 !== own.sha256) throw new FileDiffers(name);
        return found;
      }
    },
    async readingAddress(name, fileName) {
      return readingAddress(await client.signing(), Bucket, keyOf(name), fileName);
    },
  };
};
