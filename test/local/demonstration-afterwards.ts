import { expect, test } from 'vitest';
import type { Client } from '../journeys/client.ts';

/** Of the demonstration: what befell claims after they were approved, paid or refused. */
export const afterwards = (client: () => Client): void => {
  const finance = () => client().as('finance-tang');
  const auditor = () => client().as('auditor-shi');
  const all = { query: { limit: 100 } } as const;

  test('the books hold', async () => {
    expect(await client().local('/local/books', {})).toMatchObject({ findings: [], payoutsOpen: true });
  });

  test('the payer was named by one and confirmed by another', async () => {
    const { inForce, asked } = await finance()('view-payer', {});
    expect([inForce?.bankCode, asked]).toEqual(['313451000019', undefined]);
  });

  test('the bank answered one list by a file, another is sealed and waits for it, a third is being built', async () => {
    const { lists } = await finance()('list-lists', {});
    expect(lists.map(({ state }) => state).sort()).toEqual(['open', 'sealed', 'settled', 'settled']);
    const answered = lists.find(({ returnedCount }) => returnedCount > 0);
    const sealed = lists.find(({ state }) => state === 'sealed');
    const answersTo = async (list = '') => (await finance()('list-answers', { path: { list } })).answers;
    expect(await answersTo(answered?.id)).toMatchObject([{ state: 'booked', counts: { paid: 3, returned: 2 } }]);
    expect(answered).toMatchObject({ count: 5, paidCount: 3, returnedCount: 2 });
    expect(await answersTo(sealed?.id)).toEqual([]);
  });

  test('of two returned payments one has another account, which waits for finance', async () => {
    const { items } = await finance()('list-accounts', all);
    const shown = items.map(({ reason, corrected, actions }) => [reason, corrected?.number, actions]);
    expect(shown.toSorted()).toEqual([
      ['户名与账号不符', undefined, []],
      ['收款账户已销户', 1, ['confirm-account']],
    ]);
  });

  test('one row of a notice is held by an objection; another had one, and runs on by itself', async () => {
    const { items } = await client().as('officer-he')('list-objections', all);
    expect(items.map(({ clause, objections }) => [clause, objections])).toEqual([['municipal-quality-award', [1]]]);
    const { notices } = await client().anyone('list-notices', {});
    const shown = await Promise.all(notices.map(({ id }) => client().anyone('view-notice', { path: { notice: id } })));
    const resumed = shown.flatMap(({ endsOn: last, ended, rows }) =>
      rows.flatMap(({ state, endsOn }) => (endsOn ? [{ state, ended, later: endsOn > last }] : [])),
    );
    expect(resumed).toEqual([{ state: 'in-notice', ended: true, later: true }]);
    const held = shown.flatMap(({ rows }) => rows.filter(({ objected }) => objected));
    expect(held.map(({ clause, state }) => [clause, state])).toEqual([['municipal-quality-award', 'objected']]);
  });

  test('one recovery is open and partly in, another was whole', async () => {
    const { items } = await finance()('list-recoveries', all);
    expect(items.map(({ receipts, overdue }) => [receipts.length, overdue])).toEqual([[2, true]]);
    expect(items.map(({ orderedFen, receivedFen }) => receivedFen / orderedFen)).toEqual([0.7]);
    const whole = await auditor()('list-claims-to-audit', { query: { state: 'recovered', limit: 100 } });
    const { pots } = await finance()('list-pots', {});
    const recoveredFen = pots.reduce((sum, pot) => sum + pot.recoveredFen, 0);
    const orderedWhole = whole.items.reduce((sum, { approvedFen = 0 }) => sum + approvedFen, 0);
    expect(recoveredFen).toBe(orderedWhole + (items[0]?.receivedFen ?? 0));
  });

  test('a refused claim is judged anew by others', async () => {
    const { items } = await auditor()('list-claims-to-audit', { query: { state: 'submitted', limit: 100 } });
    const journals = await Promise.all(items.map(({ id }) => auditor()('read-journal', { path: { claim: id } })));
    const again = journals.find(({ journal }) => journal.some(({ act }) => act === 'ask-review'));
    const path = { claim: again?.claim.id ?? '' };
    const actionsOf = async (person: string) => (await client().as(person)('view-review', { path })).actions;
    expect(await actionsOf('reviewer-market')).not.toContain('give-opinion');
    expect(await actionsOf('reviewer-market-second')).toContain('give-opinion');
  });

  test('a root was made over all journals', async () => {
    const { root, leaves } = await auditor()('read-root', { path: { root: 1 } });
    expect([root.number, leaves.length > 100]).toEqual([1, true]);
  });
};
