import { enterObjection } from '../../../functions/officer/enter-objection.ts';
import { dismissObjection } from '../../../functions/review/dismiss-objection.ts';
import { upholdObjection } from '../../../functions/review/uphold-objection.ts';
import { wan } from '../../../shared/money/fen.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { notices } from '../../../shared/store/aggregates.ts';
import { readAwards } from '../../../shared/store/claim-store.ts';
import { endNotices } from '../../../shared/store/end-notices.ts';
import { identitySalt } from '../../../shared/store/identity-salt.ts';
import { readObjections } from '../../../shared/store/objection-store.ts';
import type { Table } from '../../../shared/store/table.ts';
import { potNow } from '../../functions/awarded-claim.ts';
import { claimNow } from '../../functions/city.ts';
import { object, objector, on, onNotice } from '../../functions/noticed-claims.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { doneTimes, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

/** A claim of 1 wan on a notice of five working days, and so many objections to it through the public page. */
const noticed = async (into: Table, objections = 0) => {
  const { table, gao, he, notice, claims } = await onNotice({ into });
  const [claim = ''] = claims;
  // Whoever needs it first makes the platform's salt, by chance.
  await identitySalt(table);
  for (let at = 1; at <= objections; at += 1) doneValue(await object({ table, notice }, claim, { name: `示例 ${at}` }));
  return { gao, he, notice, claim };
};

type Given = Awaited<ReturnType<typeof noticed>>;

const objected = (table: Table, { notice, claim }: Given) => object({ table, notice }, claim, {}, { idempotencyKey });

const entered =
  (day: string) =>
  (table: Table, { he, claim }: Given) =>
    call(enterObjection, table, he, { path: { claim }, body: objector, moment: on(day), idempotencyKey });

const settled =
  (act: typeof dismissObjection | typeof upholdObjection) =>
  (table: Table, { gao, claim }: Given) =>
    call(act, table, gao, {
      path: { claim, objection: 1 },
      body: { reason: '经核查', reply: '特此答复' },
      moment: on('2019-12-04'),
      idempotencyKey,
    });

type Left = { readonly objections: readonly string[]; readonly daysLeft: number; readonly holds: number };

/** Each objection stands so, the claim's clock stands still, and the page holds so many claims of the notice. */
const isHeld =
  ({ objections, daysLeft, holds }: Left) =>
  async (table: Table, { claim, notice }: Given): Promise<string[]> => {
    const { noticeDaysLeft, openObjections } = await claimNow(table, claim);
    const head = (await readHead(table, notices, notice))?.head;
    const states = (await readObjections(table, claim)).map(({ state }) => state);
    return [
      ...(await stateIs(table, claim, 'objected')),
      ...(await doneTimes(table, 'claim', claim, 'object', objections.length)),
      ...expected('objections', states, objections),
      ...expected('open', openObjections.length, objections.filter((state) => state === 'handling').length),
      ...expected('days left', noticeDaysLeft, daysLeft),
      ...expected('notice', [head?.state, head?.holds], ['published', holds]),
      ...expected('held', (await potNow(table)).heldFen, wan(1)),
    ];
  };

export const objectionCases = [
  useCase({
    name: 'object',
    route: 'object-to-claim',
    prepare: (table) => noticed(table),
    run: objected,
    check: isHeld({ objections: ['handling'], daysLeft: 4, holds: 1 }),
  }),
  useCase({
    name: 'object-to-a-held-claim',
    route: 'object-to-claim',
    prepare: (table) => noticed(table, 1),
    run: objected,
    check: isHeld({ objections: ['handling', 'handling'], daysLeft: 4, holds: 1 }),
  }),
  useCase({
    name: 'enter-objection',
    route: 'enter-objection',
    prepare: (table) => noticed(table),
    run: entered('2019-12-03'),
    check: isHeld({ objections: ['handling'], daysLeft: 4, holds: 0 }),
  }),
  useCase({
    name: 'enter-objection-after-the-notice',
    route: 'enter-objection',
    prepare: async (table) => {
      const given = await noticed(table);
      await endNotices(table, on('2019-12-07'));
      return given;
    },
    run: entered('2019-12-09'),
    check: async (table, given) => [
      ...(await isHeld({ objections: ['handling'], daysLeft: 0, holds: 0 })(table, given)),
      ...(await doneTimes(table, 'notice', given.notice, 'keep-notice-open')),
    ],
  }),
  useCase({
    name: 'dismiss-one-of-two',
    route: 'dismiss-objection',
    prepare: (table) => noticed(table, 2),
    run: settled(dismissObjection),
    check: isHeld({ objections: ['dismissed', 'handling'], daysLeft: 4, holds: 1 }),
  }),
  useCase({
    name: 'dismiss',
    route: 'dismiss-objection',
    prepare: (table) => noticed(table, 1),
    run: settled(dismissObjection),
    check: async (table, { claim, notice }) => [
      ...(await stateIs(table, claim, 'in-notice')),
      ...(await doneTimes(table, 'claim', claim, 'dismiss-objection')),
      ...expected('last day', (await claimNow(table, claim)).noticeEndsOn, '2019-12-09'),
      ...expected('holds', (await readHead(table, notices, notice))?.head.holds, 0),
    ],
  }),
  useCase({
    name: 'uphold',
    route: 'uphold-objection',
    prepare: (table) => noticed(table, 2),
    run: settled(upholdObjection),
    check: async (table, { claim, notice }) => {
      const { claimant, openObjections, signatures } = await claimNow(table, claim);
      const { availableFen, heldFen } = await potNow(table);
      const states = (await readObjections(table, claim)).map(({ state, withAnother }) => [state, withAnother]);
      return [
        ...(await stateIs(table, claim, 'reviewed')),
        ...(await doneTimes(table, 'claim', claim, 'uphold-objection')),
        ...expected('open and signed', [openObjections, signatures], [[], []]),
        ...expected('objections', states, [
          ['upheld', undefined],
          ['upheld', true],
        ]),
        ...expected('pot', [availableFen, heldFen], [wan(1000), 0]),
        ...expected('awards', (await readAwards(table, claimant)).awarded, []),
        ...expected('holds', (await readHead(table, notices, notice))?.head.holds, 0),
      ];
    },
  }),
];
