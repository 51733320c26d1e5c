import { expect, test } from 'vitest';
import { publishNotice } from '../../functions/officer/publish-notice.ts';
import { upholdObjection } from '../../functions/review/uphold-objection.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wan } from '../../shared/money/fen.ts';
import { noteContender } from '../../shared/store/key-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { claimIn, claimNow, publishedRound, staff } from './city.ts';
import { approve, object, on } from './noticed-claims.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, openOwnTable, roundOf } from './reviewed-claim.ts';

const filed = async (table: Table, at: string, facts?: Record<string, unknown>) => {
  const claim = await claimIn(table, at, facts && { facts });
  const zone = String(facts?.zone ?? `区${at}`);
  await table.transact([noteContender(claim, zone)]);
  return claim;
};

const contestedOn = async (table: Table, who: Actor, claim: Pick<Claim, 'id'>) =>
  routes['view-review'].answer.parse(doneValue(await call(viewReview, table, who, { path: { claim: claim.id } })))
    .contested;

test('two claimants of one achievement: reviewers see both, one is approved, freed it goes to the other', async () => {
  const table = await openOwnTable();
  await fillPot(table, 'brand', wan(100));
  await publishedRound(table, 1, roundOf());
  const [lin, gao, he, reviewer] = [
    await staff(table, 'lin', 'approver'),
    await staff(table, 'gao', 'approver'),
    await staff(table, 'he', 'officer'),
    await staff(table, 'reviewer-of-quality', { reviewer: 'quality' }),
  ];
  const one = await filed(table, '1', { zone: '示例园区' });
  const two = await filed(table, '2', { zone: '示例园区' });
  const apart = await filed(table, '3');

  const seen = (other: Claim, holds: boolean, state = other.state) => [
    { key: '示例园区', claim: other.id, claimantName: other.publicName, state, holds },
  ];
  for (const who of [reviewer, lin]) {
    expect(await contestedOn(table, who, one)).toEqual(seen(two, false));
    expect(await contestedOn(table, who, two)).toEqual(seen(one, false));
    expect(await contestedOn(table, who, apart)).toEqual([]);
  }

  const both = await Promise.all([approve(table, lin, one), approve(table, gao, two)]);
  expect(tally(both)).toEqual({ done: 1, 'key-already-awarded': 1 });
  const [winner, loser] = (await claimNow(table, one.id)).state === 'approved' ? [one, two] : [two, one];
  expect(await contestedOn(table, reviewer, loser)).toEqual(seen(winner, true, 'approved'));
  expect(await contestedOn(table, reviewer, winner)).toEqual(seen(loser, false));

  const body = { title: { zh: '公示', en: 'Notice' } };
  const { id: notice } = doneValue(await call(publishNotice, table, he, { path: { round: 'r2019' }, body }));
  doneValue(await object({ table, notice }, winner.id));
  const upheld = await call(upholdObjection, table, he, {
    path: { claim: winner.id, objection: 1 },
    body: { reason: '成果属另一单位' },
    moment: on('2019-12-04'),
  });
  expect(codeOf(upheld)).toBe('done');
  expect(await contestedOn(table, reviewer, loser)).toEqual(seen(winner, false, 'reviewed'));
  expect(codeOf(await approve(table, lin, loser))).toBe('done');
  expect(codeOf(await approve(table, gao, winner))).toBe('key-already-awarded');
});
