import { rmSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionDefinitions } from '../../infra/definition/functions.ts';
import { declarePlaceholder, functionNames } from './placeholder.ts';
import { lambdaOf, logicalIdOf, readable, resourcePolicyStatements, resourcesOf, roleOf } from './template.ts';

let cloud: ReturnType<typeof declarePlaceholder>;
let json: unknown;

beforeAll(() => {
  cloud = declarePlaceholder();
  json = Template.fromStack(cloud.stack).toJSON();
}, 120_000);
afterAll(() => rmSync(cloud.folder, { recursive: true, force: true }));

const idOf = (type: string, idPrefix: string): string => logicalIdOf(json, type, idPrefix);

describe('who may do what', () => {
  /** The rights a definition names, in the words of the template. */
  const defined = (name: (typeof functionNames)[number]): string[] => {
    const { table, indexes, objects } = functionDefinitions[name];
    const tableArn = `${idOf('AWS::DynamoDB::Table', 'Table')}.Arn`;
    const bucketArn = {
      evidence: `${idOf('AWS::S3::Bucket', 'Evidence')}.Arn`,
      payout: `${idOf('AWS::S3::Bucket', 'Payout')}.Arn`,
    };
    const logArn = `${lambdaOf(json, name).logGroupId}.Arn`;
    const rights = [
      ...table.map((action) => `dynamodb:${action} ${tableArn}`),
      ...indexes.map((index) => `dynamodb:Query ${tableArn}/index/${index}`),
      `logs:CreateLogStream ${logArn}`,
      `logs:PutLogEvents ${logArn}`,
    ];
    for (const { bucket, prefix, actions } of objects) {
      rights.push(...actions.map((action) => `s3:${action} ${bucketArn[bucket]}/${prefix}*`));
    }
    const definition = functionDefinitions[name];
    for (const started of Object.values('starts' in definition ? definition.starts : {})) {
      rights.push(`lambda:InvokeFunction ${lambdaOf(json, started).logicalId}.Arn`);
    }
    if ('schedule' in definition || 'background' in definition) {
      rights.push(`sqs:SendMessage ${idOf('AWS::SQS::Queue', 'FailedEvents')}.Arn`);
    }
    return rights.sort();
  };

  test.each(functionNames)('%s has exactly the rights of its definition, its log and no managed policy', (name) => {
    const { statements, managed } = roleOf(json, lambdaOf(json, name).roleId);
    const granted = statements.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${readable(resource)}`)),
    );
    expect(statements.every(({ Effect }) => Effect === 'Allow')).toBe(true);
    expect(granted.sort()).toEqual(defined(name));
    expect(managed).toEqual([]);
  });

  test('only what makes exports is started by another function, and by finance and the clock alone', () => {
    const may = functionNames.flatMap((name) =>
      roleOf(json, lambdaOf(json, name).roleId)
        .statements.filter(({ Action }) => Action.some((action) => action.startsWith('lambda:')))
        .map(({ Action, Resource }) => [name, Action, Resource.map(readable)]),
    );
    const arn = `${lambdaOf(json, 'export').logicalId}.Arn`;
    expect(may).toEqual([
      ['finance', ['lambda:InvokeFunction'], [arn]],
      ['tick', ['lambda:InvokeFunction'], [arn]],
    ]);
  });

  test('no two functions share a role, and there is no role besides', () => {
    const roles = functionNames.map((name) => lambdaOf(json, name).roleId);
    expect(new Set(roles).size).toBe(functionNames.length);
    expect(resourcesOf(json, 'AWS::IAM::Role')).toHaveLength(functionNames.length);
  });

  test('nobody scans, writes in batches, reads the stream, lists a bucket or lifts a lock', () => {
    const actions = functionNames.flatMap((name) =>
      roleOf(json, lambdaOf(json, name).roleId).statements.flatMap(({ Action }) => Action),
    );
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(
      actions.filter((action) => /Scan|BatchWrite|GetRecords|List|Bypass|Retention|LegalHold/.test(action)),
    ).toEqual([]);
  });

  test('a resource ends in a wildcard only for the objects of a prefix', () => {
    const wild = functionNames
      .flatMap((name) => roleOf(json, lambdaOf(json, name).roleId).statements.flatMap(({ Resource }) => Resource))
      .map(readable)
      .filter((resource) => resource.includes('*'));
    expect(new Set(wild.map((resource) => resource.replace(/^\w+\.Arn/, '')))).toEqual(
      new Set(['/quarantine/*', '/quarantine/bank/*', '/answers/*', '/verified/*', '/lists/*', '/roots/*']),
    );
  });

  test('policies on the resource side let in services only, never everybody', () => {
    const allowed = resourcePolicyStatements(json).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Action, Principal }) => [Action.join(), Principal])).toEqual([
      ['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }],
      ['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }],
      ['sqs:SendMessage', { Service: 'events.amazonaws.com' }],
      ['sns:Publish', { Service: 'cloudwatch.amazonaws.com' }],
    ]);
  });
});
