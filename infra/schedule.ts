import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';

/** Where scheduled events end that nothing could handle: somebody has to look (see the alarm). */
export const declareFailedEvents = (scope: Construct): Queue =>
  new Queue(scope, 'FailedEvents', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });

type Scheduled = { readonly name: FunctionName; readonly schedule: string; readonly lambda: IFunction };

/** Wakes a function by the clock. A missed beat is made good by the next one, so an event grows old quickly. */
export const declareSchedule = (scope: Construct, { name, schedule, lambda }: Scheduled, failedEvents: Queue): Rule =>
  new Rule(scope, `${name}-schedule`, {
    description: `${schedule}: ${name}`,
    schedule: Schedule.expression(schedule),
    targets: [
      new LambdaFunction(lambda, {
        deadLetterQueue: failedEvents,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(10),
      }),
    ],
  });
