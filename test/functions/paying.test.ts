import { beforeAll, describe, expect, test } from 'vitest';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { dropList } from '../../functions/finance/drop-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { payList } from '../../functions/finance/pay-list.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claims, lists, pots } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { atTheBorder, call, codeOf, doneValue, tally } from './requests.ts';
import { admit, openOwnTable, registerPerson, reviewedClaim, today } from './reviewed-claim.ts';

const finance = (table: Table, id: string): Promise<Actor> =>
  registerPerson(table, { id, roles: [{ role: 'finance', appointedOn: today }] });

const payable = async (table: Table, at: string, change: Partial<Claim> = {}): Promise<Claim> => {
  const claimant = await admit(table, `91370100MA3${at.padStart(7, '0')}`);
  return reviewedClaim(table, {
    clause: 'national-brand-zone',
    claimant,
    facts: { zone: `区 ${at}` },
    change: { state: 'payable', approvedFen: wan(1), approvers: ['lin'], ...change },
  });
};

const appropriate = async (table: Table, asks: Actor, confirms: Actor, amountFen: number): Promise<string> => {
  const body = {
    kind: 'appropriate' as const,
    programme: 'brand' as const,
    year: 2019,
    amountFen,
    document: '济财预〔2019〕1号',
  };
  const asked = doneValue(await call(askAppropriation, table, asks, { body }));
  return codeOf(await call(confirmAppropriation, table, confirms, { path: { appropriation: asked.id } }));
};

const open = async (table: Table, actor: Actor): Promise<string> =>
  doneValue(await call(createList, table, actor, { body: { pots: [] } })).id;

const fill = (table: Table, actor: Actor, list: string, idempotencyKey = `fill-${list}`) =>
  call(fillList, table, actor, { path: { list }, idempotencyKey });

const seal = (table: Table, actor: Actor, list: string, count: number, totalFen: number) =>
  call(sealList, table, actor, { path: { list }, body: { count, totalFen } });

describe('money comes into a pot by two people', () => {
  test('who asked cannot confirm, and a confirmed appropriation enters once', async () => {
    const table = await openOwnTable();
    const [bai, tang] = [await finance(table, 'bai'), await finance(table, 'tang')];
    expect(await appropriate(table, bai, bai, wan(5))).toBe('own-work');
    const body = {
      kind: 'appropriate' as const,
      programme: 'brand' as const,
      year: 2019,
      amountFen: wan(5),
      document: 'x',
    };
    const { id } = doneValue(await call(askAppropriation, table, bai, { body }));
    const confirmations = await Promise.all(
      Array.from({ length: 8 }, () => call(confirmAppropriation, table, tang, { path: { appropriation: id } })),
    );
    expect(tally(confirmations)).toEqual({ done: 1, 'not-in-this-state': 7 });
    expect((await readHead(table, pots, 'brand-2019'))?.head).toMatchObject({
      appropriatedFen: wan(5),
      availableFen: wan(5),
    });
  });
});

describe('a payout list', () => {
  let table: Table;
  let bai: Actor;
  let tang: Actor;
  beforeAll(async () => {
    table = await openOwnTable();
    bai = await finance(table, 'bai');
    tang = await finance(table, 'tang');
    await appropriate(table, bai, tang, wan(100));
  });

  /** As approvals would have: the sum of the payable claims is held. */
  const hold = (amountFen: number) =>
    table.transact([
      {
        update: { pk: 'POT#brand-2019', sk: 'HEAD' },
        set: 'SET availableFen = availableFen - :a, heldFen = heldFen + :a',
        condition: { expression: 'attribute_exists(pk)', values: { ':a': amountFen } },
      },
    ]);

  test('two lists filled at once share the claims, each claim on one of them', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, (_, at) => payable(table, `1${at}`)));
    await hold(wan(12));
    const [one, two] = [await open(table, bai), await open(table, tang)];
    await Promise.all([fill(table, bai, one), fill(table, tang, two)]);
    const lines = (await Promise.all([readLines(table, one), readLines(table, two)])).flat();
    expect(lines.map(({ claim }) => claim).sort()).toEqual(made.map(({ id }) => id).sort());
    for (const list of [one, two]) {
      const stored = await readHead(table, lists, list);
      const own = await readLines(table, list);
      expect(stored?.head).toMatchObject({ count: own.length, totalFen: own.length * wan(1) });
      expect(codeOf(await call(dropList, table, bai, { path: { list } }))).toBe('done');
    }
    for (const { id } of made) expect((await readHead(table, claims, id))?.head.state).toBe('payable');
  });

  test('filled again with the same key it answers the same; a claim comes back after a list was dropped', async () => {
    const list = await open(table, bai);
    const first = doneValue(await fill(table, bai, list, 'again'));
    expect(first).toMatchObject({ added: 12, count: 12, totalFen: wan(12), left: false });
    expect(doneValue(await fill(table, bai, list, 'again'))).toEqual(first);
    expect(doneValue(await fill(table, bai, list, 'another'))).toMatchObject({ added: 0, count: 12 });
    expect(codeOf(await seal(table, bai, list, 12, wan(12)))).toBe('own-work');
    const differs = await seal(table, tang, list, 12, wan(12) - 1);
    expect(differs).toMatchObject({
      failure: { code: 'list-differs', details: { differenceFen: 1, differenceCount: 0 } },
    });
    expect(codeOf(await seal(table, tang, list, 12, wan(12)))).toBe('done');
    expect(codeOf(await fill(table, bai, list, 'late'))).toBe('list-not-open');
    expect(codeOf(await call(dropList, table, bai, { path: { list } }))).toBe('list-not-open');

    const paid = await Promise.all(
      Array.from({ length: 3 }, () => call(payList, table, tang, { path: { list }, body: { document: '回单' } })),
    );
    expect(tally(paid)).toMatchObject({ done: 1 });
    // Its steps lie under keys that no caller can send.
    const steps = (await readJournal(table, 'list', list)).filter(({ act }) => act === 'begin-payment');
    expect(steps.map(({ idempotencyKey }) => idempotencyKey)).toEqual([expect.stringMatching(/^key-\d+ begin$/)]);
    const repeated = atTheBorder('pay-list', { list }, { document: '回单' }, steps[0]?.idempotencyKey);
    expect(codeOf(repeated)).toBe('idempotency-key-missing');
    const pot = await readHead(table, pots, 'brand-2019');
    expect(pot?.head).toMatchObject({ paidFen: wan(12), heldFen: 0 });
    expect(pot && potBalances(pot.head)).toBe(true);
    for (const { claim } of await readLines(table, list)) {
      expect((await readHead(table, claims, claim))?.head.state).toBe('paid');
      expect((await readJournal(table, 'claim', claim)).filter(({ act }) => act === 'pay')).toHaveLength(1);
    }
  });

  test('who approved a claim does not list it', async () => {
    const claim = await payable(table, '99', { approvers: ['bai'] });
    const list = await open(table, bai);
    expect(doneValue(await fill(table, bai, list))).toMatchObject({ added: 0, count: 0 });
    expect(codeOf(await seal(table, tang, list, 1, 1))).toBe('list-empty');
    expect((await readHead(table, claims, claim.id))?.head.state).toBe('payable');
  });
});
