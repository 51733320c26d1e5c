import { createHash } from 'node:crypto';
import { clients, readingAddress, s3 } from './object-store.ts';

/** What lies in storage, whoever wrote it first. */
export type Written = { readonly sizeBytes: number; readonly sha256: string };

export type PayoutStore = {
  /** Writes a file once and tells what is there; nothing is ever overwritten. */
  write(name: string, bytes: Uint8Array, contentType: string): Promise<Written>;
  readingAddress(name: string, fileName: string): Promise<string>;
};

const keyOf = (name: string): string => `lists/${name}`;

/** The file is there already, or somebody writes it at this very moment. */
const thereAlready = new Set(['PreconditionFailed', 'ConditionalRequestConflict']);

const measured = (bytes: Uint8Array): Written => ({
  sizeBytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export const openPayoutStore = (Bucket: string, publicOrigin: string | undefined): PayoutStore => {
  const client = clients(publicOrigin);
  return {
    async write(name, bytes, contentType) {
      const { GetObjectCommand, PutObjectCommand } = await s3();
      const direct = await client.direct();
      const Key = keyOf(name);
      try {
        await direct.send(
          new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: contentType, IfNoneMatch: '*' }),
        );
        return measured(bytes);
      } catch (error) {
        if (!thereAlready.has((error as Error).name)) throw error;
        const { Body } = await direct.send(new GetObjectCommand({ Bucket, Key }));
        if (!Body) throw error;
        return measured(await Body.transformToByteArray());
      }
    },
    async readingAddress(name, fileName) {
      return readingAddress(await client.signing(), Bucket, keyOf(name), fileName);
    },
  };
};
