import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';
import { Alarms } from './alarms.ts';
import { Api, type DeployedRoutes } from './api.ts';
import { declareBuckets } from './buckets.ts';
import { functionDefinitions } from './definition/functions.ts';
import { HouseFunction } from './functions.ts';
import { declareFailedEvents, declareSchedule } from './schedule.ts';
import type { Settings } from './settings.ts';
import { declareTable } from './table.ts';

export type ClaimsStackProps = StackProps & {
  readonly routes: DeployedRoutes;
  /** Folder with `index.mjs` of each function. */
  readonly code: Readonly<Record<FunctionName, string>>;
  readonly settings: Settings;
};

/** The whole platform in one region: who calls is above, what is kept is below. */
export class ClaimsStack extends Stack {
  constructor(scope: Construct, id: string, { routes, code, settings, ...props }: ClaimsStackProps) {
    super(scope, id, {
      description: 'City claims: from the promise of a reward to the money in the account',
      terminationProtection: true,
      ...props,
    });
    const table = declareTable(this);
    const buckets = declareBuckets(this, settings.webOrigin);
    const failedEvents = declareFailedEvents(this);

    const lambdas = {} as Record<FunctionName, IFunction>;
    const onRequest: Partial<Record<FunctionName, IFunction>> = {};
    for (const name of Object.keys(functionDefinitions) as FunctionName[]) {
      const definition = functionDefinitions[name];
      const scheduled = 'schedule' in definition;
      const { lambda } = new HouseFunction(this, {
        name,
        code: code[name],
        stores: { table, buckets },
        settings,
        ...(scheduled && { failedEvents }),
      });
      lambdas[name] = lambda;
      if (scheduled) declareSchedule(this, { name, schedule: definition.schedule, lambda }, failedEvents);
      else onRequest[name] = lambda;
    }

    const { httpApi, stage } = new Api(this, { routes, lambdas: onRequest, settings });
    const { topic } = new Alarms(this, { stage, lambdas, table, failedEvents });

    new CfnOutput(this, 'ApiEndpoint', { value: httpApi.apiEndpoint });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    new CfnOutput(this, 'EvidenceBucket', { value: buckets.evidence.bucketName });
    new CfnOutput(this, 'PayoutBucket', { value: buckets.payout.bucketName });
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn, description: 'subscribe whoever must wake' });
  }
}
