import { changeRound } from '../../../functions/officer/change-round.ts';
import { createRound } from '../../../functions/officer/create-round.ts';
import { publishNotice } from '../../../functions/officer/publish-notice.ts';
import { publishRound } from '../../../functions/officer/publish-round.ts';
import { publishScheme } from '../../../functions/officer/publish-scheme.ts';
import { reportTargets } from '../../../functions/officer/report-targets.ts';
import { roundContent } from '../../../shared/claim/round.ts';
import { reportId } from '../../../shared/claim/target-report.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { notices } from '../../../shared/store/aggregates.ts';
import { momentAt } from '../../../shared/store/business-clock.ts';
import { readCollection } from '../../../shared/store/collections.ts';
import { endNotices } from '../../../shared/store/end-notices.ts';
import type { Actor } from '../../../shared/store/people.ts';
import type { Table } from '../../../shared/store/table.ts';
import { publishedRound } from '../../functions/city.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { roundOf } from '../../functions/reviewed-claim.ts';
import { claimsHeld, doneTimes, one, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

const content = roundContent.parse(roundOf());
const title = { zh: '公示', en: 'Notice' };

type Drawn = { readonly he: Actor; readonly revision: number };

const officer = async (table: Table): Promise<{ he: Actor }> => ({ he: await one(table, 'he', 'officer') });

const drawn = async (table: Table): Promise<Drawn> => {
  const { he } = await officer(table);
  return { he, revision: doneValue(await call(createRound, table, he, { body: { id: 'r1', content } })).revision };
};

/** Two approved claims of a published round. */
const approvedTwo = async (table: Table) => {
  const { he } = await officer(table);
  await publishedRound(table, 1, roundOf());
  const made = await claimsHeld(table, ['1', '2'], { state: 'approved' });
  return { he, claims: made.map(({ id }) => id) };
};

const published = (table: Table, he: Actor) =>
  call(publishNotice, table, he, { path: { round: 'r2019' }, body: { title }, idempotencyKey });

const openNotices = async (table: Table) =>
  (await readCollection(table, notices, 'notice#open')).map(({ head }) => head);

const allAre = async (table: Table, claims: readonly string[], state: Parameters<typeof stateIs>[2]) =>
  (await Promise.all(claims.map((claim) => stateIs(table, claim, state)))).flat();

export const officerCases = [
  useCase({
    name: 'create-round',
    route: 'create-round',
    prepare: officer,
    run: (table, { he }) => call(createRound, table, he, { body: { id: 'r1', content }, idempotencyKey }),
    check: (table) => doneTimes(table, 'round', 'r1', 'create-round'),
  }),
  useCase({
    name: 'change-round',
    route: 'change-round',
    prepare: drawn,
    run: (table, { he, revision }) =>
      call(changeRound, table, he, {
        path: { round: 'r1' },
        body: { revision, content: { ...content, noticeWorkingDays: 7 } },
        idempotencyKey,
      }),
    check: (table) => doneTimes(table, 'round', 'r1', 'change-round'),
  }),
  useCase({
    name: 'publish-round',
    route: 'publish-round',
    prepare: drawn,
    run: (table, { he, revision }) =>
      call(publishRound, table, he, { path: { round: 'r1' }, body: { revision }, idempotencyKey }),
    check: (table) => doneTimes(table, 'round', 'r1', 'publish-round'),
  }),
  useCase({
    name: 'publish-scheme',
    route: 'publish-scheme',
    prepare: officer,
    run: (table, { he }) =>
      call(publishScheme, table, he, {
        body: {
          id: 's1',
          content: {
            clause: 'cloud-adoption',
            title,
            from: '2019-01-01',
            until: '2019-12-31',
            sums: { rateBasisPoints: 3000, perClaimantYearCapFen: 1_000_000 },
          },
        },
        idempotencyKey,
      }),
    check: (table) => doneTimes(table, 'scheme', 's1', 'publish-scheme'),
  }),
  useCase({
    name: 'report-targets',
    route: 'report-targets',
    prepare: officer,
    run: (table, { he }) =>
      call(reportTargets, table, he, {
        path: { county: 'lixia', year: 2018 },
        body: { revision: 0, counts: { industry: 12 }, asOf: '2018-12-31', document: '示例 1号' },
        idempotencyKey,
      }),
    check: (table) => doneTimes(table, 'target', reportId('lixia', 2018), 'report-targets'),
  }),
  useCase({
    name: 'publish-notice',
    route: 'publish-notice',
    prepare: approvedTwo,
    run: (table, { he }) => published(table, he),
    check: async (table, { claims }) => [
      ...(await allAre(table, claims, 'in-notice')),
      ...expected(
        'notices',
        (await openNotices(table)).map(({ state, count }) => [state, count]),
        [['published', 2]],
      ),
    ],
  }),
  useCase({
    name: 'end-notices',
    route: undefined,
    prepare: async (table) => {
      const { he, claims } = await approvedTwo(table);
      return { claims, notice: doneValue(await published(table, he)).id };
    },
    // The clock answers nobody: what counts is that the next tick finds nothing left to do.
    run: async (table) => {
      await endNotices(table, momentAt(new Date('2019-12-20T01:00:00Z')));
      return { ok: true, value: (await openNotices(table)).length };
    },
    check: async (table, { claims, notice }) => [
      ...(await allAre(table, claims, 'payable')),
      ...expected('notice', (await readHead(table, notices, notice))?.head.state, 'ended'),
    ],
  }),
];
