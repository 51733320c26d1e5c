import { createHash } from 'node:crypto';
import type { EvidenceRecord } from '../claim/filing.ts';
import { clients, readingAddress, s3 } from './object-store.ts';

export type UploadForm = { readonly url: string; readonly fields: Record<string, string>; readonly expiresAt: string };

/** What lies in quarantine, read to its end. */
export type Arrived = { readonly sizeBytes: number; readonly sha256: string; readonly bytes: Uint8Array };

type Paper = Pick<EvidenceRecord, 'claim' | 'id' | 'sha256' | 'sizeBytes' | 'contentType' | 'fileName'>;

export type EvidenceStore = {
  /** A presigned POST that takes exactly this object: key, size, type and checksum are conditions of it. */
  uploadForm(paper: Paper, claimant: string, now: Date): Promise<UploadForm>;
  /** Undefined when nothing was uploaded; reading stops beyond the announced size. */
  arrived(paper: Paper, claimant: string): Promise<Arrived | undefined>;
  /** Moves the bytes just verified out of quarantine, under their content hash. */
  keep(paper: Paper, claimant: string, bytes: Uint8Array): Promise<void>;
  readingAddress(paper: Paper, claimant: string): Promise<string>;
};

const uploadSeconds = 300;

/** Without the right to list a bucket, S3 answers 403 for an object that is not there. */
const absent = new Set(['NoSuchKey', 'NotFound', 'AccessDenied']);

const quarantineKey = (claimant: string, paper: Paper): string => `quarantine/${claimant}/${paper.claim}/${paper.id}`;

const verifiedKey = (claimant: string, paper: Paper): string => `verified/${claimant}/${paper.sha256}`;

const checksum = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

export const openEvidenceStore = (Bucket: string, publicOrigin: string | undefined): EvidenceStore => {
  const client = clients(publicOrigin);
  return {
    async uploadForm(paper, claimant, now) {
      const { createPresignedPost } = await import('@aws-sdk/s3-presigned-post');
      const Fields = {
        'Content-Type': paper.contentType,
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': checksum(paper.sha256),
      };
      const form = await createPresignedPost(await client.signing(), {
        Bucket,
        Key: quarantineKey(claimant, paper),
        Fields,
        Conditions: [['content-length-range', paper.sizeBytes, paper.sizeBytes]],
        Expires: uploadSeconds,
      });
      return { ...form, expiresAt: new Date(now.getTime() + uploadSeconds * 1000).toISOString() };
    },

    async arrived(paper, claimant) {
      const { GetObjectCommand } = await s3();
      try {
        const { Body, ContentLength = 0 } = await (await client.direct()).send(
          new GetObjectCommand({ Bucket, Key: quarantineKey(claimant, paper) }),
        );
        if (!Body || ContentLength > paper.sizeBytes)
          return { sizeBytes: ContentLength, sha256: '', bytes: new Uint8Array() };
        const bytes = await Body.transformToByteArray();
        return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
      } catch (error) {
        if (absent.has((error as Error).name)) return undefined;
        throw error;
      }
    },

    async keep(paper, claimant, bytes) {
      const { PutObjectCommand } = await s3();
      await (await client.direct()).send(
        new PutObjectCommand({
          Bucket,
          Key: verifiedKey(claimant, paper),
          Body: bytes,
          ContentType: paper.contentType,
          ChecksumSHA256: checksum(paper.sha256),
        }),
      );
    },

    async readingAddress(paper, claimant) {
      return readingAddress(await client.signing(), Bucket, verifiedKey(claimant, paper), paper.fileName);
    },
  };
};
