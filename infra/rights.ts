import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { FunctionName } from '../shared/contract/function-names.ts';
import type { BucketName } from './definition/buckets.ts';
import { functionDefinitions } from './definition/functions.ts';

export type Stores = { readonly table: ITable; readonly buckets: Record<BucketName, IBucket> };

/**
 * Exactly the actions of the definition. The `grant…` methods of the CDK are not used: they add Scan, batch writes,
 * retention, tagging and every index.
 */
export const rightsOf = (name: FunctionName, { table, buckets }: Stores): PolicyStatement[] => {
  const { table: actions, indexes, objects } = functionDefinitions[name];
  const statements = [
    new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] }),
  ];
  if (indexes.length > 0) {
    statements.push(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: indexes.map((index) => `${table.tableArn}/index/${index}`),
      }),
    );
  }
  for (const { bucket, prefix, actions: objectActions } of objects) {
    statements.push(
      new PolicyStatement({
        actions: objectActions.map((action) => `s3:${action}`),
        resources: [buckets[bucket].arnForObjects(`${prefix}*`)],
      }),
    );
  }
  return statements;
};
