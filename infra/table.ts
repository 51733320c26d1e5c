import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDefinition } from '../shared/store/table-definition.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table. It outlives the stack: money was decided in it. */
export const declareTable = (scope: Construct): Table => {
  const table = new Table(scope, 'Table', {
    partitionKey: text(tableDefinition.partitionKey),
    sortKey: text(tableDefinition.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    // The key DynamoDB manages in KMS: each use is in CloudTrail, and no function needs a KMS right.
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const index of tableDefinition.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      // A reader of an index re-checks tenant and state on the head, so an index holds keys only.
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
  return table;
};
