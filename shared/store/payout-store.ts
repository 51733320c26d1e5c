import { clients, readingAddress, s3 } from './object-store.ts';

export type PayoutStore = {
  /** Writes a file once; the same name with the same bytes again is no fault, and nothing is ever overwritten. */
  write(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  readingAddress(name: string, fileName: string): Promise<string>;
};

const keyOf = (name: string): string => `lists/${name}`;

export const openPayoutStore = (Bucket: string, publicOrigin: string | undefined): PayoutStore => {
  const client = clients(publicOrigin);
  return {
    async write(name, bytes, contentType) {
      const { PutObjectCommand } = await s3();
      try {
        await (await client.direct()).send(
          new PutObjectCommand({ Bucket, Key: keyOf(name), Body: bytes, ContentType: contentType, IfNoneMatch: '*' }),
        );
      } catch (error) {
        if ((error as Error).name !== 'PreconditionFailed') throw error;
      }
    },
    async readingAddress(name, fileName) {
      return readingAddress(await client.signing(), Bucket, keyOf(name), fileName);
    },
  };
};
