import { approveClaim } from '../../../functions/review/approve-claim.ts';
import { giveOpinion } from '../../../functions/review/give-opinion.ts';
import { refuseClaim } from '../../../functions/review/refuse-claim.ts';
import { returnClaim } from '../../../functions/review/return-claim.ts';
import type { Result } from '../../../shared/claim/failure.ts';
import { wan } from '../../../shared/money/fen.ts';
import type { Actor } from '../../../shared/store/people.ts';
import type { Table } from '../../../shared/store/table.ts';
import { begunClaim, claimIn, opinionOf, staff, submit } from '../../functions/city.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { approver, fillPot } from '../../functions/reviewed-claim.ts';
import { doneTimes, potIs, stateIs } from '../scenes.ts';
import { idempotencyKey, useCase } from '../use-case.ts';

const amountFen = wan(50);

type Judged = { readonly by: Actor; readonly claim: string };

/** A filed claim of which one department asked has answered, when `last` is said, and the other is about to. */
const asked = async (table: Table, last: boolean): Promise<Judged> => {
  const begun = await begunClaim({}, table);
  doneValue(await submit(begun));
  const [quality, finance] = [
    await staff(table, 'quality', { reviewer: 'quality' }),
    await staff(table, 'finance', { reviewer: 'finance' }),
  ];
  if (last) doneValue(await opinionOf(table, finance, begun.claim, 'finance', { amountFen }));
  return { by: quality, claim: begun.claim };
};

const agrees = (table: Table, { by, claim }: Judged): Promise<Result<unknown>> =>
  call(giveOpinion, table, by, {
    path: { claim },
    body: { department: 'quality', contentRevision: 1, answers: {}, agrees: true, amountFen },
    idempotencyKey,
  });

type Reviewed = Judged & { readonly assessmentHash: string };

const twice = [{ upToFen: null, signatures: 2 }];

/** A claim all departments agreed to, and a pot of so much. */
const reviewed = async (table: Table, potFen: number, more: Parameters<typeof claimIn>[2] = {}): Promise<Reviewed> => {
  await fillPot(table, 'brand', potFen);
  const { id, assessmentHash } = await claimIn(table, '1', more);
  return { by: await approver(table, 'lin'), claim: id, assessmentHash };
};

const approved = (
  table: Table,
  { by, claim, assessmentHash }: Reviewed,
  key = idempotencyKey,
): Promise<Result<unknown>> =>
  call(approveClaim, table, by, {
    path: { claim },
    body: { contentRevision: 1, assessmentHash, amountFen },
    idempotencyKey: key,
  });

const holds =
  (state: 'approved' | 'reviewed', heldFen: number, signatures: number) =>
  async (table: Table, { claim }: Reviewed): Promise<string[]> => [
    ...(await stateIs(table, claim, state)),
    ...(await potIs(table, { heldFen, paidFen: 0 })),
    ...(await doneTimes(table, 'claim', claim, 'approve', signatures)),
  ];

export const reviewCases = [
  useCase({
    name: 'opinion',
    route: 'give-opinion',
    prepare: (table) => asked(table, false),
    run: agrees,
    check: (table, { claim }) => stateIs(table, claim, 'submitted'),
  }),
  useCase({
    name: 'opinion-last',
    route: 'give-opinion',
    prepare: (table) => asked(table, true),
    run: agrees,
    check: (table, { claim }) => stateIs(table, claim, 'reviewed'),
  }),
  useCase({
    name: 'return',
    route: 'return-claim',
    prepare: (table) => asked(table, false),
    run: (table, { by, claim }) =>
      call(returnClaim, table, by, {
        path: { claim },
        body: {
          contentRevision: 1,
          department: 'quality',
          corrections: [{ target: 'fact:zone', kind: 'wrong', words: '请核对' }],
        },
        idempotencyKey,
      }),
    check: (table, { claim }) => stateIs(table, claim, 'returned'),
  }),
  useCase({
    name: 'approve',
    route: 'approve-claim',
    prepare: (table) => reviewed(table, wan(100)),
    run: approved,
    check: holds('approved', amountFen, 1),
  }),
  useCase({
    name: 'approve-first-of-two',
    route: 'approve-claim',
    prepare: (table) => reviewed(table, wan(100), { tiers: twice }),
    run: approved,
    check: holds('reviewed', 0, 1),
  }),
  useCase({
    name: 'approve-second-of-two',
    route: 'approve-claim',
    prepare: async (table) => {
      const first = await reviewed(table, wan(100), { tiers: twice });
      doneValue(await approved(table, first, 'first'));
      return { ...first, by: await approver(table, 'gao') };
    },
    run: approved,
    check: holds('approved', amountFen, 2),
  }),
  useCase({
    name: 'approve-pot-short',
    route: 'approve-claim',
    prepare: (table) => reviewed(table, amountFen - 1),
    run: approved,
    check: holds('reviewed', 0, 0),
  }),
  useCase({
    name: 'refuse',
    route: 'refuse-claim',
    prepare: (table) => reviewed(table, wan(100)),
    run: (table, { by, claim }) =>
      call(refuseClaim, table, by, {
        path: { claim },
        body: { contentRevision: 1, reasons: [{ condition: 'registered-in-jinan', words: '不符合' }] },
        idempotencyKey,
      }),
    check: (table, { claim }) => stateIs(table, claim, 'refused'),
  }),
];
