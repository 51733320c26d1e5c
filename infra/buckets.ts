import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CorsRule,
  HttpMethods,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type BucketName, bucketDefinitions } from './definition/buckets.ts';

const guarded = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** A browser posts a presigned form and does nothing else here; reading is by links it follows, not by scripts. */
const browserUploads = (webOrigin: string): CorsRule[] => [
  { allowedMethods: [HttpMethods.POST], allowedOrigins: [webOrigin], allowedHeaders: ['content-type'], maxAge: 3600 },
];

/** What was never verified is nobody's evidence; its older versions go the same way. */
const forgetQuarantine: LifecycleRule = {
  id: 'forget-quarantine',
  prefix: 'quarantine/',
  expiration: Duration.days(7),
  noncurrentVersionExpiration: Duration.days(7),
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};

/** Parts of a file that was never finished: only what is whole is locked, and paid from. */
const forgetUnfinished: LifecycleRule = {
  id: 'forget-unfinished',
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};

/**
 * Thirty years: 会计档案管理办法 (财政部、国家档案局令第79号) keeps accounting vouchers so long, and a payout list is one.
 * Governance, not compliance: no function has the right to lift it, but an order of a court can still be obeyed.
 */
const writeOnceRetention = ObjectLockRetention.governance(Duration.days(30 * 365));

/** The buckets of the definition, and one for their access logs. All outlive the stack. */
export const declareBuckets = (scope: Construct, webOrigin: string): Record<BucketName, Bucket> => {
  const accessLogs = new Bucket(scope, 'AccessLogs', {
    ...guarded,
    // 网络安全法 article 21: network logs are kept for at least six months.
    lifecycleRules: [{ expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(7) }],
  });
  const bucket = (name: BucketName) => {
    const definition = bucketDefinitions[name];
    return new Bucket(scope, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
      ...guarded,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${name}/`,
      ...(definition.browserUploads && { cors: browserUploads(webOrigin), lifecycleRules: [forgetQuarantine] }),
      ...(definition.writeOnce && {
        objectLockEnabled: true,
        objectLockDefaultRetention: writeOnceRetention,
        lifecycleRules: [forgetUnfinished],
      }),
    });
  };
  return { evidence: bucket('evidence'), payout: bucket('payout') };
};
