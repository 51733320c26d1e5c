import { rmSync } from 'node:fs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketDefinitions } from '../../infra/definition/buckets.ts';
import { functionDefinitions } from '../../infra/definition/functions.ts';
import { tableDefinition } from '../../shared/store/table-definition.ts';
import { declarePlaceholder, functionNames } from './placeholder.ts';
import { lambdaOf, logicalIdOf, resourcePolicyStatements, resourcesOf } from './template.ts';

let cloud: ReturnType<typeof declarePlaceholder>;
let template: Template;
let json: unknown;

beforeAll(() => {
  cloud = declarePlaceholder();
  template = Template.fromStack(cloud.stack);
  json = template.toJSON();
}, 120_000);
afterAll(() => rmSync(cloud.folder, { recursive: true, force: true }));

const idOf = (type: string, idPrefix: string): string => logicalIdOf(json, type, idPrefix);

describe('what is kept', () => {
  test('the table recovers to any second, streams both images, is encrypted with KMS and cannot be deleted', () => {
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        SSESpecification: { SSEEnabled: true },
        DeletionProtectionEnabled: true,
        BillingMode: 'PAY_PER_REQUEST',
      },
    });
  });

  test('keys and indexes of the table are those of the definition, and indexes hold keys only', () => {
    const keys = (partitionKey: string, sortKey: string) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ];
    const [table] = resourcesOf(json, 'AWS::DynamoDB::Table');
    expect(table?.Properties.KeySchema).toEqual(keys(tableDefinition.partitionKey, tableDefinition.sortKey));
    expect(table?.Properties.GlobalSecondaryIndexes).toEqual(
      tableDefinition.indexes.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    );
  });

  test('every bucket is versioned, encrypted, closed to the public and outlives the stack', () => {
    const buckets = resourcesOf(json, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(Object.keys(bucketDefinitions).length + 1);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
          },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      });
    }
  });

  test('every bucket, the queue and the topic refuse a connection without TLS', () => {
    const refusals = resourcePolicyStatements(json)
      .filter(({ Effect }) => Effect === 'Deny')
      .filter(({ Condition }) => JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}');
    expect(refusals.map(({ of }) => of).sort()).toEqual([
      'AWS::S3::BucketPolicy',
      'AWS::S3::BucketPolicy',
      'AWS::S3::BucketPolicy',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::QueuePolicy',
    ]);
  });

  test('a sealed payout list stays for thirty years; evidence is not locked', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 10_950 } } },
    });
    const locked = resourcesOf(json, 'AWS::S3::Bucket').filter(({ Properties }) => Properties.ObjectLockEnabled);
    expect(locked.map(({ logicalId }) => logicalId)).toEqual([idOf('AWS::S3::Bucket', 'Payout')]);
  });

  test('parts of a payout file that was never finished are forgotten after a day; a finished one never is', () => {
    const payout = resourcesOf(json, 'AWS::S3::Bucket').find(({ logicalId }) => logicalId.startsWith('Payout'));
    expect(payout?.Properties.LifecycleConfiguration).toEqual({
      Rules: [
        { Id: 'forget-unfinished', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
      ],
    });
  });

  test('a browser of the web application may post to the evidence bucket and nothing else', () => {
    const cors = resourcesOf(json, 'AWS::S3::Bucket').filter(({ Properties }) => Properties.CorsConfiguration);
    expect(cors.map(({ logicalId }) => logicalId)).toEqual([idOf('AWS::S3::Bucket', 'Evidence')]);
    expect(cors[0]?.Properties.CorsConfiguration).toMatchObject({
      CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: ['https://claims.example.cn'] }],
    });
  });

  test('quarantine is forgotten after seven days, older versions with it, and nothing else of the evidence is', () => {
    const evidence = resourcesOf(json, 'AWS::S3::Bucket').find(({ logicalId }) => logicalId.startsWith('Evidence'));
    expect(evidence?.Properties.LifecycleConfiguration).toMatchObject({
      Rules: [{ Prefix: 'quarantine/', ExpirationInDays: 7, NoncurrentVersionExpiration: { NoncurrentDays: 7 } }],
    });
  });
});

describe('the interface', () => {
  test('the token is of the issuer and the audience of this deployment, as the functions check again', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://identity.example.cn/oidc', Audience: ['urn:claims-platform:api'] },
    });
    expect(lambdaOf(json, 'enterprise').variables).toMatchObject({
      ISSUER: 'https://identity.example.cn/oidc',
      AUDIENCE: 'urn:claims-platform:api',
      JWKS_URI: 'https://identity.example.cn/oidc/jwks',
    });
  });

  test('the default stage is throttled and logs each request with its id', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
      AccessLogSettings: { Format: Match.stringLikeRegexp('"requestId":"\\$context.requestId"') },
    });
  });

  test('a route to a function that only runs on a schedule does not synthesise', () => {
    const routes = { tick: { method: 'POST', path: '/api/tick', function: 'tick', access: 'public' } } as const;
    expect(() => declarePlaceholder({ routes })).toThrow('function tick runs in the background and answers no route');
  });
});

describe('what runs', () => {
  test.each(functionNames)('%s runs on Node 24, as long and as large as defined, and knows its stores', (name) => {
    const definition = functionDefinitions[name];
    const { timeoutSeconds, memoryMiB } = definition;
    const { properties, variables } = lambdaOf(json, name);
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: timeoutSeconds,
      MemorySize: memoryMiB,
    });
    expect(variables).toMatchObject({
      TABLE_NAME: { Ref: idOf('AWS::DynamoDB::Table', 'Table') },
      EVIDENCE_BUCKET: { Ref: idOf('AWS::S3::Bucket', 'Evidence') },
      PAYOUT_BUCKET: { Ref: idOf('AWS::S3::Bucket', 'Payout') },
    });
    expect(variables.NODE_OPTIONS).toBe('nodeOptions' in definition ? definition.nodeOptions : undefined);
  });

  test('whoever waits for an answer is never left by a function that is still at it: API Gateway waits 30 seconds', () => {
    const awaited = functionNames.filter((name) => !('background' in functionDefinitions[name]));
    for (const name of awaited) expect(lambdaOf(json, name).properties.Timeout).toBeLessThan(30);
    expect(lambdaOf(json, 'export').properties.Timeout).toBe(900);
  });

  test('a function that nobody waits for is known to those that start it, and what fails of it ends in the queue', () => {
    const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'FailedEvents'), 'Arn'] };
    const { logicalId, properties } = lambdaOf(json, 'export');
    expect(properties).toMatchObject({ DeadLetterConfig: { TargetArn: queue } });
    const told = functionNames.filter((name) => 'EXPORT_FUNCTION' in lambdaOf(json, name).variables);
    expect(told).toEqual(['finance', 'tick']);
    for (const name of told) expect(lambdaOf(json, name).variables.EXPORT_FUNCTION).toEqual({ Ref: logicalId });
  });

  test('every log is kept for a year: 网络安全法 asks for six months', () => {
    const kept = resourcesOf(json, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays);
    expect(kept).toEqual(Array(functionNames.length + 1).fill(365));
  });

  test('a function with a schedule is woken by a rule, and what fails ends in the queue', () => {
    const scheduled = functionNames.filter((name) => 'schedule' in functionDefinitions[name]);
    template.resourceCountIs('AWS::Events::Rule', scheduled.length);
    const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'FailedEvents'), 'Arn'] };
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: functionDefinitions.tick.schedule,
      State: 'ENABLED',
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: queue } })],
    });
    expect(lambdaOf(json, 'tick').properties).toMatchObject({ DeadLetterConfig: { TargetArn: queue } });
  });

  test('errors and throttles of each function, 5xx, the table and lost events raise an alarm somebody hears', () => {
    const alarms = resourcesOf(json, 'AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(functionNames.length * 2 + 4);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^.{20,}\.$/);
      expect(Properties.AlarmActions).toEqual([{ Ref: idOf('AWS::SNS::Topic', 'Alarms') }]);
    }
    const descriptions = alarms.map(({ Properties }) => Properties.AlarmDescription);
    expect(new Set(descriptions).size).toBe(alarms.length);
  });
});
