import { describe, expect, test } from 'vitest';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { cancelAppropriation } from '../../functions/finance/cancel-appropriation.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { wan } from '../../shared/money/fen.ts';
import type { PotRule, Programme } from '../../shared/money/pot.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { openOwnTable, registerPerson, today } from './reviewed-claim.ts';

const open = async () => {
  const table = await openOwnTable();
  const finance = (id: string): Promise<Actor> =>
    registerPerson(table, { id, roles: [{ role: 'finance', appointedOn: today }] });
  return { table, bai: await finance('bai'), tang: await finance('tang') };
};

const ask = async (table: Table, actor: Actor, amountFen = wan(5)): Promise<string> => {
  const body = {
    kind: 'appropriate' as const,
    programme: 'brand' as const,
    year: 2019,
    amountFen,
    document: '济财预〔2019〕1号',
  };
  return doneValue(await call(askAppropriation, table, actor, { body })).id;
};

const told = async (table: Table, kind: 'appropriation' | 'pot', id: string) => {
  const entries = await readJournal(table, kind, id);
  const stored = kind === 'pot' ? await readHead(table, pots, id) : await readHead(table, appropriations, id);
  expect(firstBrokenEntry(entries)).toBeUndefined();
  expect(entries.at(-1)?.hash).toBe(stored?.chainHash);
  expect(stored).toMatchObject({ revision: entries.length, entries: entries.length });
  return entries.map(({ act, by, to }) => `${by.person} ${act} → ${to}`);
};

const pot = 'brand-2019';

describe('an appropriation', () => {
  test('is confirmed in its own journal and in that of the pot, by one transaction', async () => {
    const { table, bai, tang } = await open();
    const [one, two] = [await ask(table, bai), await ask(table, bai, wan(7))];
    for (const appropriation of [one, two])
      doneValue(await call(confirmAppropriation, table, tang, { path: { appropriation } }));
    const steps = ['bai ask-appropriation → asked', 'tang confirm-appropriation → confirmed'];
    expect([await told(table, 'appropriation', one), await told(table, 'appropriation', two)]).toEqual([steps, steps]);
    expect(await told(table, 'pot', pot)).toEqual(['tang appropriate → open', 'tang appropriate → open']);
    expect((await readHead(table, pots, pot))?.head).toMatchObject({ appropriatedFen: wan(12), availableFen: wan(12) });
  });

  test('enters a pot that does not exist yet together with another', async () => {
    const { table, bai, tang } = await open();
    const asked = await Promise.all(Array.from({ length: 4 }, () => ask(table, bai)));
    const confirmed = asked.map((appropriation) =>
      call(confirmAppropriation, table, tang, { path: { appropriation }, idempotencyKey: 'one for all' }),
    );
    expect(tally(await Promise.all(confirmed))).toEqual({ done: 4 });
    expect((await readHead(table, pots, pot))?.head.appropriatedFen).toBe(wan(20));
    expect(await told(table, 'pot', pot)).toHaveLength(4);
  });

  test('answers a repeated confirmation as the first, and adds nothing', async () => {
    const { table, bai, tang } = await open();
    const path = { appropriation: await ask(table, bai) };
    const confirm = () => call(confirmAppropriation, table, tang, { path, idempotencyKey: 'again' });
    expect(doneValue(await confirm())).toEqual(doneValue(await confirm()));
    expect((await readHead(table, pots, pot))?.head.appropriatedFen).toBe(wan(5));
  });

  test('makes no pot larger than a sum can be told', async () => {
    const { table, bai, tang } = await open();
    const most = await ask(table, bai, Number.MAX_SAFE_INTEGER);
    doneValue(await call(confirmAppropriation, table, tang, { path: { appropriation: most } }));
    const path = { appropriation: await ask(table, bai, 1) };
    expect(codeOf(await call(confirmAppropriation, table, tang, { path }))).toBe('invalid-input');
    expect((await readHead(table, appropriations, path.appropriation))?.head.state).toBe('asked');
  });

  test.each(['bai', 'tang'] as const)('is cancelled by %s, and then confirmed by nobody', async (who) => {
    const { table, ...finance } = await open();
    const path = { appropriation: await ask(table, finance.bai) };
    doneValue(await call(cancelAppropriation, table, finance[who], { path }));
    const late = await call(confirmAppropriation, table, finance.tang, { path });
    expect(late).toMatchObject({ failure: { code: 'not-in-this-state', details: { state: 'cancelled' } } });
    expect(await readHead(table, pots, pot)).toBeUndefined();
    expect(codeOf(await call(cancelAppropriation, table, finance.bai, { path }))).toBe('not-in-this-state');
  });

  test('is confirmed or cancelled when both are done at once, never both', async () => {
    const { table, bai, tang } = await open();
    for (let round = 0; round < 4; round += 1) {
      const path = { appropriation: await ask(table, bai) };
      const before = (await readHead(table, pots, pot))?.head.appropriatedFen ?? 0;
      const [confirmed, cancelled] = await Promise.all([
        call(confirmAppropriation, table, tang, { path }),
        call(cancelAppropriation, table, bai, { path }),
      ]);
      expect([codeOf(confirmed), codeOf(cancelled)].sort()).toEqual(['done', 'not-in-this-state']);
      const after = (await readHead(table, pots, pot))?.head.appropriatedFen ?? 0;
      expect(after - before).toBe(confirmed.ok ? wan(5) : 0);
    }
  });

  test('is nothing of other people', async () => {
    const { table, bai } = await open();
    const path = { appropriation: await ask(table, bai) };
    const he = await registerPerson(table, { id: 'he', roles: [{ role: 'officer', appointedOn: today }] });
    expect(codeOf(await call(cancelAppropriation, table, he, { path }))).toBe('wrong-role');
    const none = { appropriation: '0000000000000000' };
    expect(codeOf(await call(cancelAppropriation, table, bai, { path: none }))).toBe('not-found');
  });
});

describe('the rule of a pot', () => {
  type Said = { readonly programme: Programme; readonly rule?: PotRule };
  const asking = (table: Table, actor: Actor, said: Said) => {
    const body = {
      kind: 'appropriate' as const,
      year: 2019,
      amountFen: wan(5),
      document: '济财预〔2019〕1号',
      ...said,
    };
    return call(askAppropriation, table, actor, { body });
  };
  const ruleOf = async (table: Table, id: string) => (await readHead(table, pots, id))?.head.rule;

  test.each(['cloud', 'county'] as const)('is said with the first appropriation for the %s', async (programme) => {
    const { table, bai, tang } = await open();
    expect(codeOf(await asking(table, bai, { programme }))).toBe('rule-missing');
    const first = doneValue(await asking(table, bai, { programme, rule: 'year-end' }));
    doneValue(await call(confirmAppropriation, table, tang, { path: { appropriation: first.id } }));
    expect(await ruleOf(table, `${programme}-2019`)).toBe('year-end');
    // Later ones agree or are silent.
    expect(codeOf(await asking(table, bai, { programme }))).toBe('done');
    expect(codeOf(await asking(table, bai, { programme, rule: 'year-end' }))).toBe('done');
    expect(await asking(table, bai, { programme, rule: 'first-come' })).toMatchObject({
      failure: { code: 'rule-differs', details: { pot: `${programme}-2019`, rule: 'year-end' } },
    });
  });

  test.each(['brand', 'standardization'] as const)('is first come first served for %s', async (programme) => {
    const { table, bai, tang } = await open();
    expect(await asking(table, bai, { programme, rule: 'year-end' })).toMatchObject({
      failure: { code: 'rule-differs', details: { rule: 'first-come' } },
    });
    const { id } = doneValue(await asking(table, bai, { programme }));
    doneValue(await call(confirmAppropriation, table, tang, { path: { appropriation: id } }));
    expect(await ruleOf(table, `${programme}-2019`)).toBe('first-come');
  });

  test('is that of the first to be confirmed when two are at once; the other is told', async () => {
    const { table, bai, tang } = await open();
    const asked = [
      doneValue(await asking(table, bai, { programme: 'cloud', rule: 'year-end' })),
      doneValue(await asking(table, bai, { programme: 'cloud', rule: 'first-come' })),
    ];
    const results = await Promise.all(
      asked.map(({ id: appropriation }) => call(confirmAppropriation, table, tang, { path: { appropriation } })),
    );
    expect(tally(results)).toEqual({ done: 1, 'rule-differs': 1 });
    expect((await readHead(table, pots, 'cloud-2019'))?.head).toMatchObject({
      rule: results[0]?.ok ? 'year-end' : 'first-come',
      appropriatedFen: wan(5),
    });
  });
});
