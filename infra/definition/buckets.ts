/** The buckets, as data. `variable` is the environment variable that names the bucket to a function. */
export const bucketDefinitions = {
  evidence: { variable: 'EVIDENCE_BUCKET', browserUploads: true, writeOnce: false },
  payout: { variable: 'PAYOUT_BUCKET', browserUploads: false, writeOnce: true },
} as const;

export type BucketName = keyof typeof bucketDefinitions;
