import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';

/** Who is hurt when a function fails. A new function does not compile before its sentence is written. */
const whoIsHurt: Record<FunctionName, string> = {
  public: 'Citizens and enterprises cannot read the catalogue, calculate or object to a notice.',
  enterprise: 'Claimants cannot draft, upload or submit, perhaps on the last day of a window.',
  review: 'Departments cannot give opinions and approvers cannot decide: claims lie still.',
  finance: 'Payout lists cannot be built, sealed or reconciled: approved money does not arrive.',
  officer: 'Rounds cannot be opened and notices cannot be published.',
  administration: 'Roles cannot be withdrawn: a person who should stop may still act.',
  audit: 'Auditors cannot read the journal or verify a decision.',
  documents: 'Decision notices and receipts cannot be read; what was decided stands all the same.',
  tick: 'Notices whose period has passed do not end: claims stay unpayable.',
  export: 'Sealed lists do not become files: the treasury has nothing to pay from.',
};

type Watched = {
  readonly stage: HttpStage;
  readonly lambdas: Readonly<Record<FunctionName, IFunction>>;
  readonly table: Table;
  readonly failedEvents: IQueue;
};

const inFiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' } as const;

/** What wakes somebody, and who is hurt meanwhile. Subscribers are added to the topic where it is deployed. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, { stage, lambdas, table, failedEvents }: Watched) {
    super(scope, 'Alarms');
    this.topic = new Topic(this, 'Topic', { displayName: 'claims: somebody is hurt', enforceSSL: true });
    // A topic with a policy of its own no longer lets the account's alarms in by default.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );

    for (const [name, sentence] of Object.entries(whoIsHurt) as [FunctionName, string][]) {
      const lambda = lambdas[name];
      this.#alarm(`${name}-errors`, lambda.metricErrors(inFiveMinutes), `${name} fails. ${sentence}`);
      this.#alarm(`${name}-throttles`, lambda.metricThrottles(inFiveMinutes), `${name} is held back. ${sentence}`);
    }
    this.#alarm(
      'api-5xx',
      stage.metricServerError(inFiveMinutes),
      'The interface answers 5xx. Whoever sent a request does not know whether it took effect and has to repeat it.',
      5,
    );
    const operations = [
      Operation.GET_ITEM,
      Operation.BATCH_GET_ITEM,
      Operation.QUERY,
      Operation.PUT_ITEM,
      Operation.UPDATE_ITEM,
      Operation.DELETE_ITEM,
      Operation.TRANSACT_GET_ITEMS,
      Operation.TRANSACT_WRITE_ITEMS,
    ];
    this.#alarm(
      'table-system-errors',
      table.metricSystemErrorsForOperations({ ...inFiveMinutes, operations }),
      'The table itself fails. Everybody: nothing can be read, submitted, decided or paid.',
    );
    this.#alarm(
      'table-throttles',
      table.metricThrottledRequestsForOperations({ ...inFiveMinutes, operations }),
      'The table holds requests back, most likely one hot pot on a last day. Approvers wait and repeat.',
    );
    // The metrics of asynchronous calls are missing in the China partition; the queue is counted everywhere.
    this.#alarm(
      'failed-events',
      failedEvents.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      `A run that nobody waits for was given up. ${whoIsHurt.tick} ${whoIsHurt.export}`,
    );
  }

  #alarm(id: string, metric: IMetric, alarmDescription: string, threshold = 1): void {
    new Alarm(this, id, {
      metric,
      alarmDescription,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
