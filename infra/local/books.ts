import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Finding, readBooks } from '../../shared/store/books/books.ts';
import { checkBooks } from '../../shared/store/books/check-books.ts';
import { checkSealed, type KeptClaim, keptClaims, listsToRestore } from '../../shared/store/books/check-sealed.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import { restoreList } from '../../shared/store/restore-list.ts';
import { readSealedFile, sealedFiles } from '../../shared/store/sealed-files.ts';
import { openTable } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';

export type BooksChecked = {
  readonly table: string;
  readonly items: number;
  readonly findings: readonly Finding[];
  /** After a restore: paid in the time that is lost, and standing otherwise here. */
  readonly kept: readonly KeptClaim[];
  /** Whether lists may be filled, sealed and paid from this table after the check. */
  readonly payoutsOpen: boolean;
};

export type Asked = {
  /** Opens payouts when the books hold, and a person has looked at every claim that is kept. */
  readonly open: boolean;
  readonly lookedAt: readonly string[];
  /** First brings back the lists that storage holds sealed and this table does not know, or not wholly. */
  readonly restore: boolean;
};

export type Books = {
  readonly tableName: string;
  readonly payoutBucket: string;
  readonly dynamo?: DynamoDBClient;
  readonly storage?: S3Client;
};

/** Checks the books of a whole table against themselves and against what was sealed in write-once storage. */
export const checkTheBooks = async (
  { tableName, payoutBucket, dynamo = new DynamoDBClient({}), storage = new S3Client({}) }: Books,
  { open, lookedAt, restore }: Asked,
): Promise<BooksChecked> => {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const table = openTable(tableName, client);
  const files = await sealedFiles(storage, payoutBucket);
  const read = () => readBooks(tableName, wholeTable(client, tableName));
  let books = await read();
  const lost = await Promise.all(
    (restore ? listsToRestore(books, files) : []).map((file) => readSealedFile(storage, payoutBucket, file)),
  );
  // A claim's next payment was sealed after the one before.
  lost.sort((a, b) => (a.sealed.sealedAt < b.sealed.sealedAt ? -1 : 1));
  for (const content of lost) await restoreList(table, { ...content, moment: momentAt(new Date()) });
  if (lost.length > 0) books = await read();
  const findings = [...checkBooks(books), ...checkSealed(books, files)];
  const kept = keptClaims(books);
  const opening = open && findings.length === 0 && kept.every(({ claim }) => lookedAt.includes(claim));
  if (opening) await table.transact([openPayouts(table, momentAt(new Date()))]);
  const [lock] = books.partitions.get('PAYOUTS') ?? [];
  return {
    table: tableName,
    items: [...books.partitions.values()].reduce((count, items) => count + items.length, 0),
    findings,
    kept,
    payoutsOpen: opening || lock?.table === tableName,
  };
};
