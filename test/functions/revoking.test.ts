import { beforeAll, describe, expect, test } from 'vitest';
import { createList } from '../../functions/finance/create-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { offsetClaim } from '../../functions/finance/offset-claim.ts';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { viewNotice } from '../../functions/public/view-notice.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { cancelRevocation } from '../../functions/review/cancel-revocation.ts';
import { revokeClaim } from '../../functions/review/revoke-claim.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readAwards } from '../../shared/store/claim-store.ts';
import { takenKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, brokenBooks, broughtTo, potNow } from './awarded-claim.ts';
import { becomes, beforeEntry, cityAtWork, claimIn, claimNow, publishedRound, staff } from './city.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, openOwnTable, registerPerson, roundOf, today } from './reviewed-claim.ts';

const body = { reason: '原公告已被撤回' };

describe('revoking before payment', () => {
  let table: Table;
  let lin: Actor;
  let gao: Actor;
  let officer: Actor;
  let bai: Actor;
  beforeAll(async () => {
    ({ table, lin, gao, he: officer, bai } = await cityAtWork());
  });

  const ask = (by: Actor, claim: string) => call(askRevocation, table, by, { path: { claim }, body });
  const cancel = (by: Actor, claim: string) => call(cancelRevocation, table, by, { path: { claim }, body });
  const revoke = (by: Actor, claim: string, idempotencyKey?: string) =>
    call(revokeClaim, table, by, { path: { claim }, body, ...(idempotencyKey && { idempotencyKey }) });

  test('one asks, another revokes: pot, cap and key are free, and the achievement may be awarded to another', async () => {
    const before = await potNow(table);
    const claim = await approvedClaim(table, lin, '1', { amountFen: wan(10), facts: { zone: '甲区' } });
    expect(codeOf(await revoke(gao, claim.id))).toBe('revocation-not-asked');
    doneValue(await ask(lin, claim.id));
    expect(codeOf(await ask(gao, claim.id))).toBe('revocation-asked');
    expect(codeOf(await revoke(lin, claim.id))).toBe('own-work');
    expect(await brokenBooks(table)).toEqual([]);
    doneValue(await revoke(gao, claim.id));
    expect(await claimNow(table, claim.id)).toMatchObject({ state: 'revoked' });
    expect(await potNow(table)).toEqual(before);
    expect((await readAwards(table, claim.claimant)).awarded).toEqual([]);
    const journal = await readJournal(table, 'claim', claim.id);
    expect(journal.at(-1)).toMatchObject({ detail: { amountFen: wan(10), pot: 'brand-2019' }, reason: body.reason });
    expect(await brokenBooks(table)).toEqual([]);

    const heir = await approvedClaim(table, lin, '2', { amountFen: wan(10), facts: { zone: '甲区' } });
    expect(heir.state).toBe('approved');
    const holder = await table.get(takenKey('national-brand-zone', '甲区'));
    expect(holder).toMatchObject({ claim: heir.id, past: [{ claim: claim.id }] });
  });

  test('asked by one who lost his role since, it is not revoked until it is asked for anew', async () => {
    const claim = await approvedClaim(table, lin, '20', { amountFen: wan(1), facts: { zone: '去职区' } });
    const gone = await staff(table, 'gone', 'officer');
    doneValue(await ask(gone, claim.id));
    await becomes(table, gone, { roles: [] });
    expect(codeOf(await revoke(gao, claim.id))).toBe('asker-left');
    doneValue(await cancel(officer, claim.id));
    doneValue(await ask(officer, claim.id));
    expect(codeOf(await revoke(gao, claim.id))).toBe('done');
  });

  test('before it is revoked nobody else takes the achievement', async () => {
    const claim = await approvedClaim(table, lin, '3', { amountFen: wan(1), facts: { zone: '乙区' } });
    doneValue(await ask(lin, claim.id));
    const other = await claimIn(table, '4', { facts: { zone: '乙区' } });
    const approval = { contentRevision: 1, assessmentHash: other.assessmentHash, amountFen: wan(1), reason: '从低' };
    const second = await call(approveClaim, table, gao, { path: { claim: other.id }, body: approval });
    expect(codeOf(second)).toBe('key-already-awarded');
  });

  test('twenty at once, and the same command again: the money goes back once', async () => {
    const claim = await approvedClaim(table, lin, '5', { amountFen: wan(10) });
    const held = (await potNow(table)).heldFen;
    doneValue(await ask(officer, claim.id));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) => revoke(at % 2 ? lin : gao, claim.id, `k${at % 4}`)),
    );
    const counts = tally(results);
    expect(counts.done).toBeGreaterThan(0);
    expect((counts.done ?? 0) + (counts['not-in-this-state'] ?? 0)).toBe(20);
    expect((await potNow(table)).heldFen).toBe(held - wan(10));
    const acts = (await readJournal(table, 'claim', claim.id)).filter(({ act }) => act === 'revoke');
    expect(acts).toHaveLength(1);
  });

  test('an officer asks, and does not revoke; anybody of both takes the request back, and it can be asked again', async () => {
    const claim = await approvedClaim(table, lin, '6', { amountFen: wan(1) });
    doneValue(await ask(officer, claim.id));
    const he = await staff(table, 'he-2', 'officer');
    expect(codeOf(await revoke(he, claim.id))).toBe('wrong-role');
    doneValue(await cancel(gao, claim.id));
    expect(codeOf(await cancel(gao, claim.id))).toBe('revocation-not-asked');
    doneValue(await ask(gao, claim.id));
    expect((await claimNow(table, claim.id)).revokers).toEqual(['gao']);
  });

  test('finance, the claimant, and who is bound to it do none of it; a draft is not there for them', async () => {
    const claim = await approvedClaim(table, lin, '7', { amountFen: wan(1) });
    const clerk = await registerPerson(table, { id: 'c7', bindings: [{ claimant: claim.claimant, as: 'clerk' }] });
    const bound = await registerPerson(table, {
      id: 'once-bound',
      roles: [{ role: 'approver', appointedOn: today }],
      bindings: [{ claimant: claim.claimant, as: 'agent', until: '2019-01-31' }],
    });
    for (const by of [bai, clerk])
      for (const act of [ask, cancel, revoke]) expect(codeOf(await act(by, claim.id))).toBe('wrong-role');
    expect(codeOf(await ask(bound, claim.id))).toBe('own-claimant');
    doneValue(await ask(lin, claim.id));
    expect(codeOf(await revoke(bound, claim.id))).toBe('own-claimant');
    const draft = await claimIn(table, '8', { change: { state: 'draft' } });
    expect(codeOf(await ask(lin, draft.id))).toBe('not-found');
    expect(codeOf(await ask(lin, '0000000000000000'))).toBe('not-found');
  });

  test.each(['approved', 'in-notice', 'payable', 'payment-returned'] as const)(
    'from %s the books hold',
    async (state) => {
      const claim = await approvedClaim(table, lin, `1${state.length}`, { amountFen: wan(2) });
      await broughtTo(table, claim, { state });
      doneValue(await ask(lin, claim.id));
      expect(codeOf(await revoke(gao, claim.id))).toBe('done');
      expect(await brokenBooks(table)).toEqual([]);
    },
  );

  test.each(['listed', 'paid', 'objected', 'reviewed', 'revoked'] as const)('not from %s', async (state) => {
    const claim = await claimIn(table, `2${state.length}`, { change: { state, approvedFen: wan(1) } });
    expect(codeOf(await ask(lin, claim.id))).toBe('not-in-this-state');
  });

  test('what was partly set off against a debt is not revoked; but while it is asked nothing more is paid', async () => {
    const own = await openOwnTable();
    const [a, b, c] = [
      await staff(own, 'lin', 'approver'),
      await staff(own, 'gao', 'approver'),
      await staff(own, 'bai', 'finance'),
    ];
    await fillPot(own, 'brand', wan(100), 2019);
    const claim = await approvedClaim(own, a, '1', { amountFen: wan(2) });
    await broughtTo(own, claim, { state: 'payable', offsetFen: wan(1), attempt: 1 });
    const path = { claim: claim.id };
    doneValue(await call(askRevocation, own, a, { path, body }));
    expect(codeOf(await call(revokeClaim, own, b, { path, body }))).toBe('partly-settled');
    const { actions } = doneValue(await call(viewReview, own, b, { path }));
    expect(actions).toContain('cancel-revocation');
    expect(actions).not.toContain('revoke');

    const list = doneValue(await call(createList, own, c, { body: { pots: [] } })).id;
    const fill = async () => doneValue(await call(fillList, own, c, { path: { list } }));
    expect(await fill()).toMatchObject({ added: 0, leftOut: [{ reason: 'revocation-asked', count: 1 }] });
    doneValue(await call(cancelRevocation, own, b, { path, body }));
    expect(await fill()).toMatchObject({ added: 1 });
  });

  test('while it is asked the claim goes on no notice and pays no debt; the notice goes on without it', async () => {
    const own = await openOwnTable();
    const [a, b] = [await staff(own, 'lin', 'approver'), await staff(own, 'gao', 'approver')];
    const he = await staff(own, 'he', 'officer');
    await fillPot(own, 'brand', wan(100), 2019);
    await publishedRound(own, 1, roundOf());
    const kept = await approvedClaim(own, a, '1', { amountFen: wan(1) });
    const asked = await approvedClaim(own, a, '2', { amountFen: wan(1) });
    doneValue(await call(askRevocation, own, b, { path: { claim: asked.id }, body }));
    const notice = { path: { round: 'r2019' }, body: { title: { zh: '公示', en: 'Notice' } } };
    const published = doneValue(await call(publishNotice, own, he, notice));
    expect(published).toMatchObject({ count: 1 });
    expect((await claimNow(own, asked.id)).state).toBe('approved');
    expect(codeOf(await call(publishNotice, own, he, notice))).toBe('nothing-to-do');

    doneValue(await call(askRevocation, own, b, { path: { claim: kept.id }, body }));
    doneValue(await call(revokeClaim, own, a, { path: { claim: kept.id }, body }));
    const shown = doneValue(await call(viewNotice, own, he, { path: { notice: published.id } }));
    expect(shown).toMatchObject({ rows: [{ claim: kept.id, state: 'revoked' }] });

    await broughtTo(own, asked, { state: 'payable' });
    const finance = await staff(own, 'bai', 'finance');
    expect(codeOf(await call(offsetClaim, own, finance, { path: { claim: asked.id } }))).toBe('revocation-asked');
  });

  test('asked while a notice is being put together, the claim stays off it', async () => {
    const own = await openOwnTable();
    const [a, he] = [await staff(own, 'lin', 'approver'), await staff(own, 'he', 'officer')];
    await fillPot(own, 'brand', wan(100), 2019);
    await publishedRound(own, 1, roundOf());
    const claim = await approvedClaim(own, a, '1', { amountFen: wan(1) });
    const meanwhile = () => call(askRevocation, own, a, { path: { claim: claim.id }, body });
    const through = beforeEntry(own, { kind: 'claim', act: 'publish-notice' }, meanwhile);
    const notice = { path: { round: 'r2019' }, body: { title: { zh: '公示', en: 'Notice' } } };
    expect(codeOf(await call(publishNotice, through, he, notice))).toBe('nothing-to-do');
    expect(await claimNow(own, claim.id)).toMatchObject({ state: 'approved', revokers: ['lin'] });
  });

  test('a claim that waits for its share gives back its place, but not while the fund is being shared out', async () => {
    const own = await openOwnTable();
    const [a, b] = [await staff(own, 'lin', 'approver'), await staff(own, 'gao', 'approver')];
    await fillPot(own, 'brand', wan(5), 2019, { rule: 'year-end' });
    const claim = await approvedClaim(own, a, '1', { amountFen: wan(8) });
    expect(await potNow(own)).toMatchObject({ waitingCount: 1, waitingFen: wan(8), availableFen: wan(5) });
    doneValue(await call(askRevocation, own, a, { path: { claim: claim.id }, body }));
    const pot = { pk: 'POT#brand-2019', sk: 'HEAD' };
    const there = { expression: 'attribute_exists(pk)' };
    const opened = { ...there, values: { ':a': 'X' } };
    await own.transact([{ update: pot, set: 'SET allocation = :a', condition: opened }]);
    const revoking = { path: { claim: claim.id }, body };
    expect(codeOf(await call(revokeClaim, own, b, revoking))).toBe('allocation-open');
    await own.transact([{ update: pot, set: 'REMOVE allocation', condition: there }]);
    doneValue(await call(revokeClaim, own, b, revoking));
    expect(await potNow(own)).toMatchObject({ waitingCount: 0, waitingFen: 0, availableFen: wan(5), heldFen: 0 });
    expect(await brokenBooks(own)).toEqual([]);
  });
});
