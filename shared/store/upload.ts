import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { s3 } from './object-store.ts';

export type UploadForm = { readonly url: string; readonly fields: Record<string, string>; readonly expiresAt: string };

/** What lies in quarantine, read to its end. */
export type Arrived = { readonly sizeBytes: number; readonly sha256: string; readonly bytes: Uint8Array };

/** A file as it was announced, and where it is to lie. */
type Announced = {
  readonly Bucket: string;
  readonly Key: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

const uploadSeconds = 300;

/** Without the right to list a bucket, S3 answers 403 for an object that is not there. */
const absent = new Set(['NoSuchKey', 'NotFound', 'AccessDenied']);

export const checksum = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

/** A presigned POST that takes exactly this object: key, size, type and checksum are conditions of it. */
export const uploadForm = async (client: S3Client, announced: Announced, now: Date): Promise<UploadForm> => {
  const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
  const { Bucket, Key, contentType, sha256, sizeBytes } = announced;
  const form = await createPresignedPost(client, {
    Bucket,
    Key,
    Fields: {
      'Content-Type': contentType,
      'x-amz-checksum-algorithm': 'SHA256',
      'x-amz-checksum-sha256': checksum(sha256),
    },
    Conditions: [['content-length-range', sizeBytes, sizeBytes]],
    Expires: uploadSeconds,
  });
  return { ...form, expiresAt: new Date(now.getTime() + uploadSeconds * 1000).toISOString() };
};

/** Undefined when nothing was uploaded; reading stops beyond the announced size. */
export const arrivedObject = async (
  client: S3Client,
  { Bucket, Key, sizeBytes }: Pick<Announced, 'Bucket' | 'Key' | 'sizeBytes'>,
): Promise<Arrived | undefined> => {
  const { GetObjectCommand } = await s3();
  try {
    const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (!Body || ContentLength > sizeBytes) return { sizeBytes: ContentLength, sha256: '', bytes: new Uint8Array() };
    const bytes = await Body.transformToByteArray();
    return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  } catch (error) {
    if (absent.has((error as Error).name)) return undefined;
    throw error;
  }
};
