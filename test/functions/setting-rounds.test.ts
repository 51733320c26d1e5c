import { beforeAll, describe, expect, test } from 'vitest';
import { changeRound } from '../../functions/officer/change-round.ts';
import { createRound } from '../../functions/officer/create-round.ts';
import { listAllRounds } from '../../functions/officer/list-all-rounds.ts';
import { publishRound } from '../../functions/officer/publish-round.ts';
import { viewRound } from '../../functions/officer/view-round.ts';
import { roundContent } from '../../shared/claim/round.ts';
import { headItem } from '../../shared/store/aggregate.ts';
import { departments } from '../../shared/store/aggregates.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { call, codeOf, doneValue, tally } from './requests.ts';
import { openOwnTable, registerPerson, today } from './reviewed-claim.ts';

const content = (change: object = {}) =>
  roundContent.parse({
    title: { zh: '2019 年度', en: '2019' },
    policy: 'jinan-brand-2017',
    clauses: ['china-quality-award'],
    achievementYear: 2019,
    fundYear: 2020,
    windowFrom: '2020-03-02',
    windowUntil: '2020-03-20',
    tiers: [{ upToFen: null, signatures: 1 }],
    ...change,
  });

describe('a round', () => {
  let table: Table;
  let he: Actor;
  let wu: Actor;
  beforeAll(async () => {
    table = await openOwnTable();
    const officer = (id: string) => registerPerson(table, { id, roles: [{ role: 'officer', appointedOn: today }] });
    [he, wu] = [await officer('he'), await officer('wu')];
    const science = { id: 'science', name: { zh: '市科技局', en: 'Science Bureau' } };
    await table.transact([
      headItem(departments, science.id, { head: science, revision: 1, entries: 0, chainHash: null }),
    ]);
  });

  const create = async (id: string): Promise<number> =>
    doneValue(await call(createRound, table, he, { body: { id, content: content() } })).revision;

  test('is changed and published only as it was seen', async () => {
    const path = { round: 'seen' };
    const revision = await create('seen');
    const longer = content({ noticeWorkingDays: 7 });
    const changed = await Promise.all([
      call(changeRound, table, he, { path, body: { revision, content: longer } }),
      call(changeRound, table, wu, { path, body: { revision, content: content() } }),
    ]);
    expect(tally(changed)).toEqual({ done: 1, stale: 1 });
    expect(codeOf(await call(publishRound, table, wu, { path, body: { revision } }))).toBe('stale');
    const { rounds } = doneValue(await call(listAllRounds, table, wu, {}));
    const shown = rounds.find(({ id }) => id === 'seen')?.revision ?? 0;
    expect(shown).toBe(revision + 1);
    expect(codeOf(await call(publishRound, table, wu, { path, body: { revision: shown } }))).toBe('done');
  });

  test('changed again under the same key is answered as the first time, though it has moved since', async () => {
    const revision = await create('again');
    const given = { path: { round: 'again' }, body: { revision, content: content() }, idempotencyKey: 'change' };
    expect(doneValue(await call(changeRound, table, he, given))).toEqual(
      doneValue(await call(changeRound, table, he, given)),
    );
  });

  test('shows every version as it was published, and who changed it last', async () => {
    const path = { round: 'shown' };
    const revision = await create('shown');
    const first = doneValue(await call(publishRound, table, he, { path, body: { revision } }));
    const longer = content({ noticeWorkingDays: 7 });
    await call(changeRound, table, wu, { path, body: { revision: first.revision, content: longer } });
    const shown = doneValue(await call(viewRound, table, he, { path }));
    expect(shown).toMatchObject({ version: 1, content: longer, revision: first.revision + 1, changed: { name: 'wu' } });
    expect(shown.versions).toMatchObject([{ version: 1, content: content(), published: { name: 'he', on: today } }]);
    expect(codeOf(await call(viewRound, table, he, { path: { round: 'nowhere' } }))).toBe('not-found');
  });

  test('asks further departments that exist', async () => {
    const unknown = content({ extraDepartments: ['science', 'nowhere', 'science'] });
    const issues = [{ path: 'content.extraDepartments[1]', code: 'not-known', value: 'nowhere' }];
    const created = await call(createRound, table, he, { body: { id: 'wider', content: unknown } });
    expect(created).toMatchObject({ failure: { code: 'invalid-input', issues } });
    const revision = await create('wider');
    const path = { round: 'wider' };
    const change = (extraDepartments: string[]) =>
      call(changeRound, table, he, { path, body: { revision, content: content({ extraDepartments }) } });
    expect(await change(['science', 'nowhere'])).toMatchObject({ failure: { code: 'invalid-input', issues } });
    expect(codeOf(await change(['science']))).toBe('done');
    expect(roundContent.safeParse({ ...content(), extraDepartments: ['部'.repeat(900)] }).success).toBe(false);
  });
});
