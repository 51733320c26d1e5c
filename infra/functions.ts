import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';
import { bucketDefinitions } from './definition/buckets.ts';
import { functionDefinitions, webFunction } from './definition/functions.ts';
import { rightsOf, type Stores } from './rights.ts';
import type { Settings } from './settings.ts';

type HouseFunctionProps = {
  readonly name: FunctionName;
  /** Folder with `index.mjs`. */
  readonly code: string;
  readonly stores: Stores;
  readonly settings: Settings;
  /** Where an event goes that no attempt could handle; only for a function that nobody waits for. */
  readonly failedEvents?: IQueue;
  /** Those it may start, by the environment variable that names each to it. */
  readonly starts: Readonly<Record<string, IFunction>>;
};

/** One Lambda of the house: its own role with just the rights of its definition, its own log. */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, { name, code, stores, settings, failedEvents, starts }: HouseFunctionProps) {
    super(scope, name);
    const definition = functionDefinitions[name];
    const { purpose, memoryMiB, timeoutSeconds } = definition;
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR });
    const statements = [
      ...rightsOf(name, stores),
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    ];
    if (failedEvents) {
      statements.push(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failedEvents.queueArn] }));
    }
    const started = Object.values(starts);
    if (started.length > 0) {
      statements.push(
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: started.map(({ functionArn }) => functionArn),
        }),
      );
    }
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `${name}: ${purpose}`,
      inlinePolicies: { rights: new PolicyDocument({ statements }) },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      description: purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: settings.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(code),
      memorySize: memoryMiB,
      timeout: Duration.seconds(timeoutSeconds),
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      // Frozen: no construct may add a right on the way.
      role: role.withoutPolicyUpdates(),
      environment: {
        TABLE_NAME: stores.table.tableName,
        [bucketDefinitions.evidence.variable]: stores.buckets.evidence.bucketName,
        [bucketDefinitions.payout.variable]: stores.buckets.payout.bucketName,
        ISSUER: settings.issuer,
        AUDIENCE: settings.audience,
        JWKS_URI: settings.jwksUri,
        POWERTOOLS_SERVICE_NAME: name,
        ...(name === webFunction && {
          WEB_CLIENT: settings.webClient,
          WEB_STORAGE: Object.values(stores.buckets)
            .map(({ bucketRegionalDomainName }) => `https://${bucketRegionalDomainName}`)
            .join(' '),
        }),
        ...('nodeOptions' in definition && { NODE_OPTIONS: definition.nodeOptions }),
        ...Object.fromEntries(Object.entries(starts).map(([variable, each]) => [variable, each.functionName])),
      },
      ...(failedEvents && { deadLetterQueue: failedEvents, retryAttempts: 2, maxEventAge: Duration.minutes(10) }),
    });
    this.#explainPrefixes(name, role, stores);
  }

  /** Objects of one prefix cannot be named without `*` at the end: the one wildcard the house allows. */
  #explainPrefixes(name: FunctionName, role: Role, { buckets }: Stores): void {
    for (const { bucket, prefix } of functionDefinitions[name].objects) {
      const logicalId = Stack.of(this).getLogicalId(buckets[bucket].node.defaultChild as CfnBucket);
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`,
        reason: `${name} works on the objects under ${prefix} of the ${bucket} bucket, and on nothing else there.`,
      });
    }
  }
}
