import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Finding, readBooks } from '../../shared/store/books/books.ts';
import { checkBooks } from '../../shared/store/books/check-books.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import { openTable } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';

export type BooksChecked = {
  readonly table: string;
  readonly items: number;
  readonly findings: readonly Finding[];
  /** Whether lists may be filled, sealed and paid from this table after the check. */
  readonly payoutsOpen: boolean;
};

/** Checks the books of a whole table; when they hold and `open` asks for it, payouts from it are opened. */
export const checkTheBooks = async (
  tableName: string,
  open: boolean,
  dynamo = new DynamoDBClient({}),
): Promise<BooksChecked> => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const books = await readBooks(tableName, wholeTable(client, tableName));
  const findings = checkBooks(books);
  const table = openTable(tableName, client);
  const opening = open && findings.length === 0;
  if (opening) await table.transact([openPayouts(table, momentAt(new Date()))]);
  const [lock] = books.partitions.get('PAYOUTS') ?? [];
  return {
    table: tableName,
    items: [...books.partitions.values()].reduce((count, items) => count + items.length, 0),
    findings,
    payoutsOpen: opening || lock?.table === tableName,
  };
};
