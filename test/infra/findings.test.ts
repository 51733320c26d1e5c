import { rmSync } from 'node:fs';
import { Annotations, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { settingsSchema } from '../../infra/settings.ts';
import { declarePlaceholder } from './placeholder.ts';
import { resourcesOf } from './template.ts';

const folders: string[] = [];
const declare = (options?: Parameters<typeof declarePlaceholder>[0]) => {
  const cloud = declarePlaceholder(options);
  folders.push(cloud.folder);
  return cloud;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('findings', () => {
  test('the stack synthesises with no open finding of cdk-nag', { timeout: 120_000 }, () => {
    const { app, nag } = declare();
    app.synth();
    expect(nag.validateScope(app).violations).toEqual([]);
  });

  test('a naive bucket would be found, and synthesis would fail', { timeout: 120_000 }, () => {
    const { app, stack, nag } = declare();
    new Bucket(stack, 'Naive');
    expect(() => app.synth()).toThrow('AwsSolutions-S10');
    expect(nag.validateScope(app).violations.map(({ ruleName }) => ruleName)).toEqual(
      expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']),
    );
  });

  test('an error somebody notes on a construct fails synthesis too', { timeout: 120_000 }, () => {
    const { app, stack } = declare();
    Annotations.of(stack).addError('not like this');
    expect(() => app.synth()).toThrow('not like this');
  });

  test('few rules are set aside, each for one construct and with a reason', () => {
    const { app } = declare();
    const setAside = app.node.findAll().flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(z.record(z.string(), z.string().min(20)).parse(data)))
        .map(([rule]) => `${node.path} ${rule.replace(/^annotation::/i, '').replace(/<[^>]*>/, '')}`),
    );
    expect(setAside.sort()).toEqual([
      'Claims/Api/Public AwsSolutions-APIG4',
      'Claims/audit/Role AwsSolutions-IAM5[Resource::/roots/*]',
      'Claims/audit/Role AwsSolutions-IAM5[Resource::/verified/*]',
      'Claims/enterprise/Role AwsSolutions-IAM5[Resource::/quarantine/*]',
      'Claims/enterprise/Role AwsSolutions-IAM5[Resource::/verified/*]',
      'Claims/export/Role AwsSolutions-IAM5[Resource::/lists/*]',
      'Claims/finance/Role AwsSolutions-IAM5[Resource::/answers/*]',
      'Claims/finance/Role AwsSolutions-IAM5[Resource::/lists/*]',
      'Claims/finance/Role AwsSolutions-IAM5[Resource::/quarantine/bank/*]',
      'Claims/review/Role AwsSolutions-IAM5[Resource::/verified/*]',
      'Claims/tick/Role AwsSolutions-IAM5[Resource::/roots/*]',
    ]);
  });
});

describe('the China partition', () => {
  /** Each is listed for Beijing and Ningxia in "Getting Started with Amazon Web Services in China". */
  const offered = ['ApiGatewayV2', 'CloudWatch', 'DynamoDB', 'Events', 'IAM', 'Lambda', 'Logs', 'S3', 'SNS', 'SQS'];
  /** These principals are written alike in both partitions. */
  const principals = ['apigateway', 'cloudwatch', 'events', 'lambda', 'logging.s3'].map(
    (name) => `${name}.amazonaws.com`,
  );

  test('cn-north-1 gets every resource that any other region gets', { timeout: 120_000 }, () => {
    const ids = (template: Template) => resourcesOf(template.toJSON()).map(({ Type, logicalId }) => [Type, logicalId]);
    const beijing = ids(Template.fromStack(declare({ region: 'cn-north-1' }).stack));
    expect(beijing).toEqual(ids(Template.fromStack(declare().stack)));
  });

  test('it needs no service, metric or integration that is missing there', { timeout: 120_000 }, () => {
    const template = Template.fromStack(declare({ region: 'cn-north-1' }).stack).toJSON();
    const services = new Set(resourcesOf(template).map(({ Type }) => Type.split('::')[1]));
    expect([...services].sort()).toEqual(offered);
    // Lambda there has no X-Ray, no function URLs and no metrics of asynchronous calls.
    expect(JSON.stringify(template)).not.toMatch(/TracingConfig|AWS::Lambda::Url|AsyncEvent/);
  });

  test('no partition and no domain is written down: they are asked of the region', { timeout: 120_000 }, () => {
    const text = JSON.stringify(Template.fromStack(declare({ region: 'cn-north-1' }).stack).toJSON());
    expect(text).not.toMatch(/arn:aws/);
    expect(text).toContain('{"Ref":"AWS::Partition"}');
    expect(new Set(text.match(/[\w.-]*amazonaws[\w.-]*/g))).toEqual(new Set(principals));
  });
});

describe('settings of a deployment', () => {
  const settings = {
    issuer: 'https://identity.example.cn/oidc',
    audience: 'urn:claims-platform:api',
    jwksUri: 'https://identity.example.cn/oidc/jwks',
    webClient: 'web',
    webOrigin: 'https://claims.example.cn',
    architecture: 'x86_64',
  };

  test('any issuer and either processor will do', () => {
    expect(settingsSchema.parse(settings)).toEqual(settings);
  });

  test.each([
    ['an issuer without TLS', { issuer: 'http://identity.example.cn' }],
    ['keys without TLS', { jwksUri: 'http://identity.example.cn/jwks' }],
    ['no audience', { audience: '' }],
    ['an origin with a path', { webOrigin: 'https://claims.example.cn/app' }],
    ['every origin', { webOrigin: '*' }],
  ])('%s is refused', (_what, wrong) => {
    expect(settingsSchema.safeParse({ ...settings, ...wrong }).success).toBe(false);
  });
});
