import type { AnswerHead } from '../payout/answer-head.ts';
import { clients } from './object-store.ts';
import { openPayoutStore, type PayoutStore } from './payout-store.ts';
import { type Arrived, arrivedObject, type UploadForm, uploadForm } from './upload.ts';

type Announced = Pick<AnswerHead, 'id' | 'list' | 'sha256' | 'sizeBytes'>;

/** The files of the bank's answers: as they come in, as they are kept, and the verdicts on them. */
export type AnswerFiles = PayoutStore & {
  uploadForm(answer: Announced, now: Date): Promise<UploadForm>;
  /** What was uploaded; undefined when nothing was. */
  arrived(answer: Announced): Promise<Arrived | undefined>;
  /** The answer as it was kept when it was first checked. */
  kept(answer: Announced): Promise<Arrived | undefined>;
};

/** Where an answer is kept: by its content. */
export const keptName = ({ list, sha256 }: Pick<AnswerHead, 'list' | 'sha256'>): string => `${list}/answer-${sha256}`;

/** No claimant is called `bank`, so that what a claimant uploads never lies here. */
const quarantineKey = ({ list, id }: Announced): string => `quarantine/bank/${list}/${id}`;

const contentType = 'application/octet-stream';

/** `uploads` takes forms and forgets what was never checked; in `payouts` nothing is ever overwritten. */
export const openAnswerFiles = (uploads: string, payouts: string, publicOrigin: string | undefined): AnswerFiles => {
  const client = clients(publicOrigin);
  return {
    ...openPayoutStore(payouts, publicOrigin, 'answers'),
    async uploadForm(answer, now) {
      const announced = { ...answer, contentType, Bucket: uploads, Key: quarantineKey(answer) };
      return uploadForm(await client.signing(), announced, now);
    },
    async arrived(answer) {
      return arrivedObject(await client.direct(), { ...answer, Bucket: uploads, Key: quarantineKey(answer) });
    },
    async kept(answer) {
      return arrivedObject(await client.direct(), { ...answer, Bucket: payouts, Key: `answers/${keptName(answer)}` });
    },
  };
};
