import type { EvidenceRecord } from '../claim/filing.ts';
import { clients, type Reading, readingAddress, s3 } from './object-store.ts';
import { type Arrived, arrivedObject, checksum, type UploadForm, uploadForm } from './upload.ts';

type Paper = Pick<EvidenceRecord, 'claim' | 'id' | 'sha256' | 'sizeBytes' | 'contentType' | 'fileName'>;

export type EvidenceStore = {
  /** A presigned POST that takes exactly this object: key, size, type and checksum are conditions of it. */
  uploadForm(paper: Paper, claimant: string, now: Date): Promise<UploadForm>;
  /** Undefined when nothing was uploaded; reading stops beyond the announced size. */
  arrived(paper: Paper, claimant: string): Promise<Arrived | undefined>;
  /** Moves the bytes just verified out of quarantine, under their content hash. */
  keep(paper: Paper, claimant: string, bytes: Uint8Array): Promise<void>;
  readingAddress(paper: Paper, claimant: string, as?: Reading): Promise<string>;
};

const quarantineKey = (claimant: string, paper: Paper): string => `quarantine/${claimant}/${paper.claim}/${paper.id}`;

const verifiedKey = (claimant: string, paper: Paper): string => `verified/${claimant}/${paper.sha256}`;

export const openEvidenceStore = (Bucket: string, publicOrigin: string | undefined): EvidenceStore => {
  const client = clients(publicOrigin);
  return {
    async uploadForm(paper, claimant, now) {
      return uploadForm(await client.signing(), { ...paper, Bucket, Key: quarantineKey(claimant, paper) }, now);
    },

    async arrived(paper, claimant) {
      return arrivedObject(await client.direct(), { ...paper, Bucket, Key: quarantineKey(claimant, paper) });
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

    async readingAddress(paper, claimant, as = 'download') {
      return readingAddress(await client.signing(), Bucket, verifiedKey(claimant, paper), paper.fileName, { as });
    },
  };
};
