import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { offsetClaim } from '../../functions/finance/offset-claim.ts';
import { payList } from '../../functions/finance/pay-list.ts';
import { receiveRecovery } from '../../functions/finance/receive-recovery.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import { returnLine } from '../../functions/finance/settle-line.ts';
import { strikeLine } from '../../functions/finance/strike-line.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { orderRecovery } from '../../functions/review/order-recovery.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import { checkTheBooks } from '../../infra/local/books.ts';
import { createTable } from '../../infra/local/dynamo.ts';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import type { Act } from '../../shared/http/act.ts';
import { wan } from '../../shared/money/fen.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims, lists } from '../../shared/store/aggregates.ts';
import { noteContender } from '../../shared/store/key-store.ts';
import { payoutLockKey, sealedElsewhereKey } from '../../shared/store/keys.ts';
import { readOffsets, readStoredLines } from '../../shared/store/list-store.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import { openPayoutStore, type PayoutStore } from '../../shared/store/payout-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { readDebt } from '../../shared/store/recovery-store.ts';
import { restoreList } from '../../shared/store/restore-list.ts';
import { readSealedFile, sealedFiles } from '../../shared/store/sealed-files.ts';
import type { Item, Table, TableAction } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';
import { engineEndpoint } from '../engine.ts';
import { approvedClaim, broughtTo, paidClaim } from '../functions/awarded-claim.ts';
import { claimIn, claimNow, staff } from '../functions/city.ts';
import { call, codeOf, doneValue } from '../functions/requests.ts';
import { admit, fillPot, moment, openOwnTable, tableOn } from '../functions/reviewed-claim.ts';
import { writeAll } from '../prove/snapshot.ts';

/** A backup is restored into a table of its own name; meanwhile the platform had sealed a list. */

const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
const dynamo = async (): Promise<DynamoDBClient> =>
  new DynamoDBClient({ endpoint: await engineEndpoint(), region: 'local', credentials });

let storage: Storage;
let s3: S3Client;
let payouts: PayoutStore;
/** What ran on after the backup was made, and is lost. */
let table: Table;
let restored: Table;
let bai: Actor;
let tang: Actor;
let lin: Actor;
let debtor: Claimant;

const bucket = (): string => storage.environment.PAYOUT_BUCKET ?? '';

const openDrill = async () => {
  storage = await startStorage();
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_S3: storage.endpoint,
  });
  payouts = openPayoutStore(bucket(), storage.endpoint);
  s3 = new S3Client({ region: 'local', endpoint: storage.endpoint, credentials, forcePathStyle: true });
  table = await openOwnTable();
  [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
  lin = await staff(table, 'lin', 'approver');
  await fillPot(table, 'brand', wan(1000));
  debtor = await admit(table, '91370100MA3DEBTOR1');
};

/** A new table as this one is now. */
const backUp = async (): Promise<Table> => {
  const client = DynamoDBDocumentClient.from(await dynamo());
  const items: Item[] = [];
  for await (const item of wholeTable(client, table.name)) items.push(item);
  const name = `restored-${randomUUID()}`;
  await createTable(await engineEndpoint(), name);
  await writeAll(
    client,
    name,
    items.map((Item) => ({ PutRequest: { Item } })),
  );
  return tableOn(await engineEndpoint(), name);
};

const seal: Act<'seal-list'> = (stores, request) => sealList({ ...stores, payouts }, request);

const newList = async (on: Table, key: string): Promise<string> =>
  doneValue(await call(createList, on, bai, { body: { pots: [] }, idempotencyKey: key })).id;

const fill = async (on: Table, list: string) => doneValue(await call(fillList, on, bai, { path: { list } }));

const sealWhole = async (list: string): Promise<string> => {
  const { count, totalFen } = (await readHead(table, lists, list))?.head ?? { count: 0, totalFen: 0 };
  doneValue(await call(seal, table, tang, { path: { list }, body: { count, totalFen } }));
  return list;
};

/** A new list with every claim that can be paid. */
const sealedList = async (key: string): Promise<string> => {
  const list = await newList(table, key);
  await fill(table, list);
  return sealWhole(list);
};

/** The fixtures put claims and money where no act led them. */
const staged = new Set(['pot', 'pot-appropriated', 'steps', 'hats', 'decision', 'award-record']);

const check = async (asked: { open: boolean; restore: boolean; lookedAt?: string[] }) => {
  const checked = await checkTheBooks(
    { tableName: restored.name, payoutBucket: bucket(), dynamo: await dynamo(), storage: s3 },
    { lookedAt: [], ...asked },
  );
  return { ...checked, rules: checked.findings.map(({ rule }) => rule).filter((rule) => !staged.has(rule)) };
};

const restoring = { open: false, restore: true };

/** As the check of the books does when all of them hold, which those of the fixtures never do. */
const unlock = () => restored.transact([openPayouts(restored, moment)]);

const stateOf = async (id: string) => (await readHead(restored, claims, id))?.head.state;
const listNow = async (id: string) => (await readHead(restored, lists, id))?.head;
const pay = (at: string, amountFen = wan(1)) => approvedClaim(table, lin, at, { amountFen, claimant: debtor });
const payable = async (at: string, amountFen?: number) =>
  broughtTo(table, await pay(at, amountFen), { state: 'payable' });

describe('a table restored to the time before a list was sealed', () => {
  let claimIds: string[];
  let list: string;
  beforeAll(async () => {
    await openDrill();
    claimIds = [(await payable('1')).id, (await payable('2')).id, (await payable('3')).id];
    restored = await backUp();
    list = await sealedList('sealed-later');
  });
  afterAll(() => storage.stop());

  test('pays nothing, and lists nothing', async () => {
    const other = await newList(restored, 'too-early');
    expect(codeOf(await call(fillList, restored, bai, { path: { list: other } }))).toBe('payouts-locked');
    expect(await stateOf(claimIds[0] ?? '')).toBe('payable');
  });

  test('is not opened by a check that misses the sealed list', async () => {
    expect(await check({ open: true, restore: false })).toMatchObject({ rules: ['sealed-list'], payoutsOpen: false });
  });

  test('takes the list back from storage, line by line and sealed as it was', async () => {
    expect((await check(restoring)).rules).toEqual([]);
    expect((await readHead(restored, lists, list))?.head).toMatchObject({ state: 'sealed', count: 3 });
    for (const id of claimIds) expect(await stateOf(id)).toBe('listed');
    expect((await check(restoring)).rules).toEqual([]);
  });

  test('pays no claim of it again', async () => {
    await unlock();
    expect(await fill(restored, await newList(restored, 'after'))).toMatchObject({ added: 0 });
  });
});

describe('an award that was paid in the time that is lost', () => {
  beforeEach(openDrill);
  afterEach(() => storage.stop());

  test('is not revoked, nor found wrong, before the lists are back', async () => {
    const claim = await payable('1');
    restored = await backUp();
    await sealedList('sealed-later');
    const gao = await staff(restored, 'gao', 'approver');
    const asked = { path: { claim: claim.id }, body: { reason: '原公告已被撤回' } };
    doneValue(await call(askRevocation, restored, lin, asked));
    expect(codeOf(await call(revokeClaim, restored, gao, asked))).toBe('payouts-locked');
    expect((await check(restoring)).kept).toEqual([]);
    await unlock();
    expect(codeOf(await call(revokeClaim, restored, gao, asked))).toBe('not-in-this-state');
  });

  test('bars every other claim for the same achievement, where it was not even approved in the backup', async () => {
    const waiting = await claimIn(table, '1', { facts: { zone: '同一区' } });
    await table.transact([noteContender(waiting, '同一区')]);
    const rival = await claimIn(table, '2', { facts: { zone: '同一区' } });
    restored = await backUp();
    const approval = (of: typeof waiting) => ({
      path: { claim: of.id },
      body: { contentRevision: 1, assessmentHash: of.assessmentHash, amountFen: wan(1), reason: '从低核定' },
    });
    doneValue(await call(approveClaim, table, lin, approval(waiting)));
    await broughtTo(table, waiting, { state: 'payable' });
    const list = await sealedList('sealed-later');
    expect(codeOf(await call(approveClaim, restored, lin, approval(rival)))).toBe('payouts-locked');

    const kept = [{ claim: waiting.id, list, attempt: 1 }];
    expect(await check(restoring)).toMatchObject({ rules: [], kept, payoutsOpen: false });
    await unlock();
    const refused = await call(approveClaim, restored, lin, approval(rival));
    expect(refused).toMatchObject({ failure: { code: 'sealed-before-restore', details: { list } } });
  });
});

test('payouts are opened only by one who names every claim that was kept', async () => {
  await openDrill();
  restored = await openOwnTable();
  const claim = '0123456789ABCDEF';
  const lock = { put: { ...payoutLockKey, schema: 1, table: 'another', openedAt: moment.at } };
  await restored.transact([lock, { put: { ...sealedElsewhereKey(claim), schema: 1, list: 'L', attempt: 1 } }]);
  const opening = { open: true, restore: false };
  expect((await check(opening)).payoutsOpen).toBe(false);
  expect((await check({ ...opening, lookedAt: ['00000000000000XX'] })).payoutsOpen).toBe(false);
  expect((await check({ ...opening, lookedAt: [claim] })).payoutsOpen).toBe(true);
  await storage.stop();
});

describe('a list that comes back to a table where something stands otherwise', () => {
  beforeEach(openDrill);
  afterEach(() => storage.stop());

  const debtNow = (owed: string) => readDebt(restored, debtor.id, owed);

  /** A claim of 5 of which 2 are kept back for an earlier one. */
  const withDebt = async () => {
    const owed = await paidClaim(table, lin, '8', { amountFen: wan(2), claimant: debtor });
    const body = { amountFen: wan(2), dueOn: '2020-03-31', reason: '多付' };
    doneValue(await call(orderRecovery, table, lin, { path: { claim: owed.id }, body }));
    return { owed: owed.id, claim: (await payable('9', wan(5))).id };
  };

  test('brings a line with an offset back, and reserves what is kept back again', async () => {
    const { owed, claim } = await withDebt();
    restored = await backUp();
    const list = await sealedList('sealed-later');
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await listNow(list)).toMatchObject({ state: 'sealed', totalFen: wan(3) });
    expect(await stateOf(claim)).toBe('listed');
    expect(await debtNow(owed)).toMatchObject({ openFen: 0, pendingFen: wan(2) });
    expect(await readOffsets(restored, list)).toEqual(await readOffsets(table, list));
  });

  test('keeps the claim where the debt is not as high any more', async () => {
    const { owed, claim } = await withDebt();
    restored = await backUp();
    const list = await sealedList('sealed-later');
    const body = { amountFen: wan(1), receivedOn: '2019-12-02', document: '收款单1' };
    doneValue(await call(receiveRecovery, restored, bai, { path: { claim: owed }, body }));
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [{ claim, list, attempt: 1 }] });
    expect(await listNow(list)).toMatchObject({ state: 'sealed' });
    expect(await debtNow(owed)).toMatchObject({ openFen: wan(1), pendingFen: 0 });
  });

  test('keeps a claim until it stands as it did, puts it back then, and pays its next payment', async () => {
    const approved = await pay('1');
    restored = await backUp();
    const claim = await broughtTo(table, approved, { state: 'payable' });
    const list = await sealedList('sealed-later');
    const kept = [{ claim: claim.id, list, attempt: 1 }];
    expect(await check(restoring)).toMatchObject({ rules: [], kept });
    expect(await check({ open: false, restore: false })).toMatchObject({ rules: [], kept });

    await unlock();
    await broughtTo(restored, claim, { state: 'payable' });
    expect(await fill(restored, await newList(restored, 'early'))).toMatchObject({ added: 0 });
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await claimNow(restored, claim.id)).toMatchObject({ state: 'listed', list, attempt: 1 });

    await broughtTo(restored, claim, { state: 'payable', list: undefined }); // The bank gave it back.
    expect(await fill(restored, await newList(restored, 'again'))).toMatchObject({ added: 1 });
    expect(await claimNow(restored, claim.id)).toMatchObject({ state: 'listed', attempt: 2 });
  });

  test('brings both lists of a claim back that was paid, given back and paid again', async () => {
    const claim = await payable('1');
    restored = await backUp();
    const first = await sealedList('first');
    await broughtTo(table, claim, { state: 'payable', list: undefined });
    const second = await sealedList('second');
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [{ claim: claim.id, list: second, attempt: 2 }] });
    expect([(await listNow(first))?.state, (await listNow(second))?.state]).toEqual(['sealed', 'sealed']);
    expect(await claimNow(restored, claim.id)).toMatchObject({ state: 'listed', list: first, attempt: 1 });

    await unlock();
    await broughtTo(restored, claim, { state: 'payable', list: undefined });
    expect(await fill(restored, await newList(restored, 'third'))).toMatchObject({ added: 0 });
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await claimNow(restored, claim.id)).toMatchObject({ state: 'listed', list: second, attempt: 2 });
  });

  test('takes a claim off another list that was still open then', async () => {
    const claim = await payable('1');
    const early = await newList(table, 'early');
    await fill(table, early);
    restored = await backUp();
    doneValue(await call(dropList, table, bai, { path: { list: early } }));
    const list = await sealedList('sealed-later');
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await claimNow(restored, claim.id)).toMatchObject({ state: 'listed', list, attempt: 1 });
    expect(await listNow(early)).toMatchObject({ state: 'open', count: 0, totalFen: 0 });
  });

  test('seals a list that was still open then without the line that was struck before it was sealed', async () => {
    const [claim, other] = [await payable('1'), await payable('2')];
    const list = await newList(table, 'still-open');
    await fill(table, list);
    restored = await backUp();
    const reason = '另行核对';
    doneValue(await call(strikeLine, table, bai, { path: { list, claim: other.id }, body: { reason } }));
    await sealWhole(list);
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await listNow(list)).toMatchObject({ state: 'sealed', count: 1, totalFen: wan(1) });
    expect([await stateOf(claim.id), await stateOf(other.id)]).toEqual(['listed', 'payable']);
  });

  test('comes back with the line of a claim that was filed later, which hinders no other', async () => {
    const before = await payable('2');
    restored = await backUp();
    const claim = await payable('1');
    const list = await sealedList('sealed-later');
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [{ claim: claim.id, list, attempt: 1 }] });
    expect(await listNow(list)).toMatchObject({ state: 'sealed', count: 2 });

    await unlock();
    const paying = await call(payList, restored, bai, { path: { list }, body: { document: '支付令1' } });
    expect(codeOf(paying)).toBe('busy');
    expect(await stateOf(before.id)).toBe('paid');
  });

  test('knows a payment that was answered meanwhile, whatever its claim did since', async () => {
    const [answered, other] = [await payable('1'), await pay('2')];
    restored = await backUp();
    await broughtTo(table, other, { state: 'payable' });
    const list = await sealedList('sealed-later');
    expect(await check(restoring)).toMatchObject({ kept: [{ claim: other.id, list, attempt: 1 }] });
    await unlock();
    const stored = (await readStoredLines(restored, list)).find(({ payment }) => payment.claim === answered.id);
    if (!stored) throw new Error('the line did not come back');
    const command = { by: { person: 'bai', name: 'bai', role: 'finance' as const }, moment, requestHash: 'r' };
    const settling = { table: restored, list, line: stored, by: { document: '回执' }, actor: bai };
    doneValue(await returnLine({ ...settling, command: { ...command, idempotencyKey: 'r' } }, '户名不符', undefined));
    await broughtTo(restored, answered, { state: 'payable', list: undefined });
    expect(await check(restoring)).toMatchObject({ kept: [{ claim: other.id, list, attempt: 1 }] });
  });

  test('marks no claim that was only busy, and is not sealed until it is tried again', async () => {
    const claim = await payable('1');
    restored = await backUp();
    const list = await sealedList('sealed-later');
    const [file] = await sealedFiles(s3, bucket());
    if (!file) throw new Error('nothing was sealed');
    const content = await readSealedFile(s3, bucket(), file);
    const listing = (action: TableAction) => 'put' in action && action.put.kind === 'claim';
    const busy: Table = {
      ...restored,
      transact: async (actions) =>
        actions.some(listing) ? { written: false, stopped: [] } : restored.transact(actions),
    };
    expect(await restoreList(busy, { ...content, moment })).toEqual({ sealed: false, kept: [] });
    expect(await restored.get(sealedElsewhereKey(claim.id))).toBeUndefined();
    expect((await check({ open: true, restore: false })).rules).toContain('list-count');
    expect(codeOf(await call(dropList, restored, bai, { path: { list } }))).toBe('list-not-open');
    expect(await check(restoring)).toMatchObject({ rules: [], kept: [] });
    expect(await listNow(list)).toMatchObject({ state: 'sealed' });
  }, 60_000);

  test('does not set off what was sealed to be paid', async () => {
    const { claim } = await withDebt();
    await broughtTo(table, await claimNow(table, claim), { approvedFen: wan(2) });
    await table.transact([{ put: { ...sealedElsewhereKey(claim), schema: 1, list: 'lost', attempt: 1 } }]);
    expect(codeOf(await call(offsetClaim, table, bai, { path: { claim } }))).toBe('sealed-before-restore');
  });
});
