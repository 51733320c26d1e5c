import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createList } from '../../functions/finance/create-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { checkTheBooks } from '../../infra/local/books.ts';
import { createTable } from '../../infra/local/dynamo.ts';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import type { Act } from '../../shared/http/act.ts';
import { wan } from '../../shared/money/fen.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims, lists } from '../../shared/store/aggregates.ts';
import { openPayoutStore, type PayoutStore } from '../../shared/store/payout-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';
import { claimIn, staff } from '../functions/city.ts';
import { call, codeOf, doneValue } from '../functions/requests.ts';
import { openOwnTable, tableOn } from '../functions/reviewed-claim.ts';
import { writeAll } from '../prove/snapshot.ts';

/** A backup is restored into a table of its own name; meanwhile the platform had sealed a list. */

const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
const dynamo = (): DynamoDBClient =>
  new DynamoDBClient({ endpoint: inject('dynamoEndpoint'), region: 'local', credentials });

let storage: Storage;
let s3: S3Client;
let payouts: PayoutStore;
let restored: Table;
let bai: Actor;
let tang: Actor;
let claimIds: string[];
let list: string;

const seal: Act<'seal-list'> = (stores, request) => sealList({ ...stores, payouts }, request);

const newList = async (table: Table, key: string): Promise<string> =>
  doneValue(await call(createList, table, bai, { body: { pots: [] }, idempotencyKey: key })).id;

/** The fixtures put claims and money where no act led them. */
const staged = new Set(['pot', 'steps', 'decision', 'award-record']);

const check = async (asked: { open: boolean; restore: boolean }) => {
  const checked = await checkTheBooks(
    {
      tableName: restored.name,
      payoutBucket: storage.environment.PAYOUT_BUCKET ?? '',
      dynamo: dynamo(),
      storage: s3,
    },
    asked,
  );
  return { ...checked, rules: checked.findings.map(({ rule }) => rule).filter((rule) => !staged.has(rule)) };
};

const stateOf = async (id: string) => (await readHead(restored, claims, id))?.head.state;

beforeAll(async () => {
  storage = await startStorage();
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_S3: storage.endpoint,
  });
  payouts = openPayoutStore(storage.environment.PAYOUT_BUCKET ?? '', storage.endpoint);
  s3 = new S3Client({ region: 'local', endpoint: storage.endpoint, credentials, forcePathStyle: true });
  const table = await openOwnTable();
  [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
  const payable = { state: 'payable' as const, approvedFen: wan(1), approvers: ['lin'] };
  claimIds = [];
  for (const at of ['1', '2', '3']) claimIds.push((await claimIn(table, at, { change: payable })).id);
  const items: Item[] = [];
  for await (const item of wholeTable(DynamoDBDocumentClient.from(dynamo()), table.name)) items.push(item);

  list = await newList(table, 'sealed-later');
  doneValue(await call(fillList, table, bai, { path: { list } }));
  doneValue(await call(seal, table, tang, { path: { list }, body: { count: 3, totalFen: wan(3) } }));

  const name = `restored-${randomUUID()}`;
  await createTable(inject('dynamoEndpoint'), name);
  restored = tableOn(inject('dynamoEndpoint'), name);
  await writeAll(
    DynamoDBDocumentClient.from(dynamo()),
    name,
    items.map((Item) => ({ PutRequest: { Item } })),
  );
});
afterAll(() => storage.stop());

describe('a table restored to the time before a list was sealed', () => {
  test('pays nothing, and lists nothing', async () => {
    const other = await newList(restored, 'too-early');
    expect(codeOf(await call(fillList, restored, bai, { path: { list: other } }))).toBe('payouts-locked');
    expect(await stateOf(claimIds[0] ?? '')).toBe('payable');
  });

  test('is not opened by a check that misses the sealed list', async () => {
    expect(await check({ open: true, restore: false })).toMatchObject({ rules: ['sealed-list'], payoutsOpen: false });
  });

  test('takes the list back from storage, line by line and sealed as it was', async () => {
    expect((await check({ open: false, restore: true })).rules).toEqual([]);
    expect((await readHead(restored, lists, list))?.head).toMatchObject({ state: 'sealed', count: 3 });
    for (const id of claimIds) expect(await stateOf(id)).toBe('listed');
    expect((await check({ open: false, restore: true })).rules).toEqual([]);
  });

  test('pays no claim of it again', async () => {
    await restored.transact([
      { put: { pk: 'PAYOUTS', sk: 'OPEN', schema: 1, table: restored.name, openedAt: '2019-12-02T01:00:00.000Z' } },
    ]);
    const other = await newList(restored, 'after');
    expect(doneValue(await call(fillList, restored, bai, { path: { list: other } }))).toMatchObject({ added: 0 });
  });
});
