import { offsetClaim } from '../../../functions/finance/offset-claim.ts';
import { receiveRecovery } from '../../../functions/finance/receive-recovery.ts';
import { cancelRecovery } from '../../../functions/review/cancel-recovery.ts';
import { orderRecovery } from '../../../functions/review/order-recovery.ts';
import { reduceRecovery } from '../../../functions/review/reduce-recovery.ts';
import type { Claim } from '../../../shared/claim/claim.ts';
import type { Debt } from '../../../shared/claim/debt.ts';
import { wan } from '../../../shared/money/fen.ts';
import type { PotCounters } from '../../../shared/money/pot.ts';
import { readAwards } from '../../../shared/store/claim-store.ts';
import { readDebt, readDebtReceipts } from '../../../shared/store/recovery-store.ts';
import type { Table } from '../../../shared/store/table.ts';
import { approvedClaim, broughtTo, paidClaim, potNow } from '../../functions/awarded-claim.ts';
import { claimNow } from '../../functions/city.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { admit, fillPot, today } from '../../functions/reviewed-claim.ts';
import { doneTimes, one, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

/** A claim for which 3 wan of 10 were paid, and another of 2 wan of the same claimant that is payable. */
const paid = async (table: Table) => {
  const [lin, gao] = [await one(table, 'lin', 'approver'), await one(table, 'gao', 'approver')];
  const bai = await one(table, 'bai', 'finance');
  await fillPot(table, 'brand', wan(10));
  const claimant = await admit(table, '91370100MA30000009');
  const owing = (await paidClaim(table, lin, '1', { amountFen: wan(3), claimant })).id;
  const next = await approvedClaim(table, lin, '2', { amountFen: wan(2), claimant });
  await broughtTo(table, next, { state: 'payable' });
  return { lin, gao, bai, claimant: claimant.id, owing, next: next.id };
};

type Given = Awaited<ReturnType<typeof paid>>;

const ordered = (table: Table, { lin, owing }: Given, amountFen: number, key = idempotencyKey) =>
  call(orderRecovery, table, lin, {
    path: { claim: owing },
    body: {
      amountFen,
      dueOn: '2020-03-31',
      plan: [
        { dueOn: '2020-01-31', amountFen: amountFen - 1 },
        { dueOn: '2020-03-31', amountFen: 1 },
      ],
      reason: '材料不实',
    },
    idempotencyKey: key,
  });

const cancelled = (table: Table, { gao, owing }: Given, key = idempotencyKey) =>
  call(cancelRecovery, table, gao, { path: { claim: owing }, body: { reason: '复核后取消' }, idempotencyKey: key });

const reduced = (table: Table, { gao, owing }: Given, amountFen: number) =>
  call(reduceRecovery, table, gao, { path: { claim: owing }, body: { amountFen, reason: '金额有误' }, idempotencyKey });

const received = (table: Table, { bai, owing }: Given, amountFen: number, key = idempotencyKey) =>
  call(receiveRecovery, table, bai, {
    path: { claim: owing },
    body: { amountFen, document: '缴款书', receivedOn: today },
    idempotencyKey: key,
  });

const offset = (table: Table, { bai, next }: Given) =>
  call(offsetClaim, table, bai, { path: { claim: next }, idempotencyKey });

/** So much was ordered back of the 3 wan, and so much has come in. */
const owed = async (table: Table, orderedFen: number, receivedFen = 0): Promise<Given> => {
  const given = await paid(table);
  doneValue(await ordered(table, given, orderedFen, 'order'));
  if (receivedFen > 0) doneValue(await received(table, given, receivedFen, 'receive'));
  return given;
};

type Left = {
  readonly owing: Claim['state'];
  readonly debt: readonly [state: Debt['state'], openFen: number, receivedFen: number];
  readonly receipts: number;
  readonly pot: Partial<PotCounters>;
  /** What each award of the claimant counts for. */
  readonly awards: readonly number[];
  /** How many recoveries of the claim are ended, where it is not as its debt says. */
  readonly ends?: number;
};

/** What every scene leaves of claim, debt, receipts, pot and awards. */
const leaves =
  (left: Left) =>
  async (table: Table, { owing, claimant }: Given): Promise<string[]> => {
    const { state, openFen, receivedFen, pendingFen } = (await readDebt(table, claimant, owing)) ?? {};
    const { availableFen, heldFen, paidFen, recoveredFen } = await potNow(table);
    const awards = (await readAwards(table, claimant)).awarded.map(({ fen }) => fen).sort((a, b) => a - b);
    return [
      ...(await stateIs(table, owing, left.owing)),
      ...expected('debt', [state, openFen, receivedFen, pendingFen], [...left.debt, 0]),
      ...expected('receipts', (await readDebtReceipts(table, claimant, owing)).length, left.receipts),
      ...expected('pot', { availableFen, heldFen, paidFen, recoveredFen }, { ...before, ...left.pot }),
      ...expected('awards', awards, left.awards),
      ...(await doneTimes(
        table,
        'claim',
        owing,
        'complete-recovery',
        left.ends ?? (left.debt[0] === 'completed' ? 1 : 0),
      )),
    ];
  };

const before = { availableFen: wan(5), heldFen: wan(2), paidFen: wan(3), recoveredFen: 0 };

const both = [wan(2), wan(3)];

const isOffset = async (table: Table, { next }: Given): Promise<string[]> => {
  const { attempt, offsetFen } = await claimNow(table, next);
  return [
    ...(await stateIs(table, next, 'paid')),
    ...expected('offset', [attempt, offsetFen], [1, wan(2)]),
    ...(await doneTimes(table, 'claim', next, 'offset')),
  ];
};

export const recoveryCases = [
  useCase({
    name: 'order-recovery',
    route: 'order-recovery',
    prepare: paid,
    run: (table, given) => ordered(table, given, wan(3)),
    check: leaves({ owing: 'recovering', debt: ['open', wan(3), 0], receipts: 0, pot: {}, awards: both }),
  }),
  useCase({
    name: 'order-recovery-anew',
    route: 'order-recovery',
    prepare: async (table) => {
      const given = await owed(table, wan(3));
      doneValue(await cancelled(table, given, 'cancel'));
      return given;
    },
    run: (table, given) => ordered(table, given, wan(2)),
    check: leaves({ owing: 'recovering', debt: ['open', wan(2), 0], receipts: 0, pot: {}, awards: both }),
  }),
  useCase({
    name: 'order-recovery-on-top',
    route: 'order-recovery',
    prepare: (table) => owed(table, wan(1), wan(1)),
    run: (table, given) => ordered(table, given, wan(2)),
    check: leaves({
      owing: 'recovering',
      debt: ['open', wan(2), wan(1)],
      receipts: 1,
      pot: { availableFen: wan(6), recoveredFen: wan(1) },
      awards: [wan(2), wan(2)],
      ends: 1,
    }),
  }),
  useCase({
    name: 'reduce-recovery',
    route: 'reduce-recovery',
    prepare: (table) => owed(table, wan(3)),
    run: (table, given) => reduced(table, given, wan(1)),
    check: leaves({ owing: 'recovering', debt: ['open', wan(2), 0], receipts: 0, pot: {}, awards: both }),
  }),
  useCase({
    name: 'reduce-recovery-to-what-is-in',
    route: 'reduce-recovery',
    prepare: (table) => owed(table, wan(3), wan(1)),
    run: (table, given) => reduced(table, given, wan(2)),
    check: leaves({
      owing: 'recovered',
      debt: ['completed', 0, wan(1)],
      receipts: 1,
      pot: { availableFen: wan(6), recoveredFen: wan(1) },
      awards: [wan(2), wan(2)],
    }),
  }),
  useCase({
    name: 'cancel-recovery',
    route: 'cancel-recovery',
    prepare: (table) => owed(table, wan(3)),
    run: (table, given) => cancelled(table, given),
    check: leaves({ owing: 'paid', debt: ['cancelled', 0, 0], receipts: 0, pot: {}, awards: both }),
  }),
  useCase({
    name: 'cancel-recovery-begun',
    route: 'cancel-recovery',
    prepare: (table) => owed(table, wan(3), wan(1)),
    run: (table, given) => cancelled(table, given),
    check: leaves({
      owing: 'recovering',
      debt: ['open', wan(2), wan(1)],
      receipts: 1,
      pot: { availableFen: wan(6), recoveredFen: wan(1) },
      awards: both,
    }),
  }),
  useCase({
    name: 'receive-recovery',
    route: 'receive-recovery',
    prepare: (table) => owed(table, wan(3)),
    run: (table, given) => received(table, given, wan(1)),
    check: leaves({
      owing: 'recovering',
      debt: ['open', wan(2), wan(1)],
      receipts: 1,
      pot: { availableFen: wan(6), recoveredFen: wan(1) },
      awards: both,
    }),
  }),
  useCase({
    name: 'receive-recovery-last',
    route: 'receive-recovery',
    prepare: (table) => owed(table, wan(3), wan(1)),
    run: (table, given) => received(table, given, wan(2)),
    check: leaves({
      owing: 'recovered',
      debt: ['completed', 0, wan(3)],
      receipts: 2,
      pot: { availableFen: wan(8), recoveredFen: wan(3) },
      awards: [wan(2)],
    }),
  }),
  useCase({
    name: 'receive-recovery-exceeded',
    route: 'receive-recovery',
    prepare: (table) => owed(table, wan(3)),
    run: (table, given) => received(table, given, wan(3) + 1),
    check: leaves({ owing: 'recovering', debt: ['open', wan(3), 0], receipts: 0, pot: {}, awards: both }),
  }),
  useCase({
    name: 'offset',
    route: 'offset-claim',
    prepare: (table) => owed(table, wan(3)),
    run: offset,
    check: async (table, given) => [
      ...(await isOffset(table, given)),
      ...(await leaves({
        owing: 'recovering',
        debt: ['open', wan(1), wan(2)],
        receipts: 1,
        pot: { availableFen: wan(7), heldFen: 0, paidFen: wan(5), recoveredFen: wan(2) },
        awards: both,
      })(table, given)),
    ],
  }),
  useCase({
    name: 'offset-to-the-last',
    route: 'offset-claim',
    // A part of the 3 wan was ordered back: the award stays and counts for 1.
    prepare: (table) => owed(table, wan(2)),
    run: offset,
    check: async (table, given) => [
      ...(await isOffset(table, given)),
      ...(await leaves({
        owing: 'recovered',
        debt: ['completed', 0, wan(2)],
        receipts: 1,
        pot: { availableFen: wan(7), heldFen: 0, paidFen: wan(5), recoveredFen: wan(2) },
        awards: [wan(1), wan(2)],
      })(table, given)),
    ],
  }),
];
