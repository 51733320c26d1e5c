import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item } from './table.ts';

/** Every item of a table, for whoever checks it from outside: no function has the right to this. */
export async function* wholeTable(client: DynamoDBDocumentClient, TableName: string): AsyncGenerator<Item> {
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) yield* page.Items ?? [];
}
