import { describe, expect, test } from 'vitest';
import { previewNotice } from '../../functions/officer/preview-notice.ts';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { askRevocation } from '../../functions/review/ask-revocation.ts';
import { wan } from '../../shared/money/fen.ts';
import { headItem } from '../../shared/store/aggregate.ts';
import { notices } from '../../shared/store/aggregates.ts';
import { beginNotice } from '../../shared/store/notice-store.ts';
import { claimIn, publishedRound, staff } from './city.ts';
import { approve } from './noticed-claims.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { fillPot, openOwnTable, roundOf, today } from './reviewed-claim.ts';

const path = { round: 'r2019' };
const query = { limit: 50 };

const approvedClaims = async (count: number) => {
  const table = await openOwnTable();
  const [lin, he] = await Promise.all([staff(table, 'lin', 'approver'), staff(table, 'he', 'officer')]);
  await fillPot(table, 'brand', wan(1000));
  await publishedRound(table, 1, roundOf({ windowFrom: '2017-01-01', noticeWorkingDays: 7 }));
  const claims: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const claim = await claimIn(table, `${at}`);
    doneValue(await approve(table, lin, claim));
    claims.push(claim.id);
  }
  return { table, lin, he, claims };
};

describe('what a notice would show', () => {
  test('is what the published one shows: its rows and its period', async () => {
    const { table, he, claims } = await approvedClaims(2);
    const shown = doneValue(await call(previewNotice, table, he, { path, query }));
    expect(shown.items.map(({ claim }) => claim).sort()).toEqual([...claims].sort());
    expect(shown.items[0]).toMatchObject({ clause: 'national-brand-zone', amountFen: wan(1) });
    expect(shown.begun).toBeUndefined();
    const body = { title: { zh: '公示', en: 'Notice' } };
    const published = doneValue(await call(publishNotice, table, he, { path, body }));
    const { endsOn, provisional, count } = published;
    expect({ endsOn, provisional, count }).toEqual({
      endsOn: shown.endsOn,
      provisional: shown.provisional,
      count: shown.items.length,
    });
    expect(doneValue(await call(previewNotice, table, he, { path, query })).items).toEqual([]);
  });

  test('leaves out what is to be revoked, as the notice will', async () => {
    const { table, he, lin, claims } = await approvedClaims(2);
    const [first = '', second = ''] = claims;
    doneValue(await call(askRevocation, table, lin, { path: { claim: first }, body: { reason: '核定有误' } }));
    const { items } = doneValue(await call(previewNotice, table, he, { path, query }));
    expect(items.map(({ claim }) => claim)).toEqual([second]);
  });

  test('names the notice that was begun and not finished', async () => {
    const { table, he } = await approvedClaims(1);
    expect(codeOf(await call(previewNotice, table, he, { path: { round: 'nowhere' }, query }))).toBe('not-found');
    const title = { zh: '公示', en: 'Notice' };
    const head = {
      ...{ id: 'begun', round: 'r2019', title, state: 'filling' as const, publishedOn: today, workingDays: 7 },
      ...{ endsOn: today, provisional: false, count: 3, totalFen: wan(3), holds: 0 },
    };
    await table.transact([
      beginNotice('r2019', 'begun'),
      headItem(notices, 'begun', { head, revision: 1, entries: 0, chainHash: null }),
    ]);
    const { begun, items } = doneValue(await call(previewNotice, table, he, { path, query }));
    expect(begun).toEqual({ id: 'begun', title, count: 3, totalFen: wan(3) });
    expect(items).toHaveLength(1);
  });
});
