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

/** A function that others start is there before them. */
const startedFirst = (Object.keys(functionDefinitions) as FunctionName[]).sort(
  (a, b) => Number('background' in functionDefinitions[b]) - Number('background' in functionDefinitions[a]),
);

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
    for (const name of startedFirst) {
      const definition = functionDefinitions[name];
      const scheduled = 'schedule' in definition;
      const background = 'background' in definition;
      const starts = Object.entries('starts' in definition ? definition.starts : {});
      const { lambda } = new HouseFunction(this, {
        name,
        code: code[name],
        stores: { table, buckets },
        settings,
        starts: Object.fromEntries(starts.map(([variable, started]) => [variable, lambdas[started]])),
        ...((scheduled || background) && { failedEvents }),
      });
      lambdas[name] = lambda;
      if (scheduled) declareSchedule(this, { name, schedule: definition.schedule, lambda }, failedEvents);
      else if (!background) onRequest[name] = lambda;
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
