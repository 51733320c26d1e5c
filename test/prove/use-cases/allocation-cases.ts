import { applyAllocation } from '../../../functions/finance/apply-allocation.ts';
import { askPayer } from '../../../functions/finance/ask-payer.ts';
import { cancelPayer } from '../../../functions/finance/cancel-payer.ts';
import { confirmPayer } from '../../../functions/finance/confirm-payer.ts';
import { dropAllocation } from '../../../functions/finance/drop-allocation.ts';
import { proposeAllocation } from '../../../functions/finance/propose-allocation.ts';
import { signAllocation } from '../../../functions/finance/sign-allocation.ts';
import { contentHash } from '../../../shared/claim/content-hash.ts';
import { wan } from '../../../shared/money/fen.ts';
import { payerId } from '../../../shared/payout/payer-head.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { allocations, payers } from '../../../shared/store/aggregates.ts';
import { readShares } from '../../../shared/store/allocation-store.ts';
import type { Table } from '../../../shared/store/table.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { payer } from '../../functions/reviewed-claim.ts';
import { brokenBooks, cloudPot, headsOf, potNow, waitingClaims } from '../../functions/waiting-claims.ts';
import { doneTimes, one, stateIs, twoOfFinance } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

/** Two claims of 2 and 1 wan wait for a fund of 1 wan. */
const waiting = async (table: Table) => {
  const [bai, tang] = [await one(table, 'bai', 'finance'), await one(table, 'tang', 'finance')];
  return { bai, tang, made: await waitingClaims(table, [wan(2), wan(1)], wan(1)) };
};

type Waiting = Awaited<ReturnType<typeof waiting>>;

const propose = (table: Table, { bai }: Waiting, key: string) =>
  call(proposeAllocation, table, bai, { path: { pot: cloudPot }, idempotencyKey: key });

const proposed = async (table: Table) => {
  const given = await waiting(table);
  const { id: allocation, hash = '' } = doneValue(await propose(table, given, 'propose'));
  return { ...given, allocation, hash };
};

type Proposed = Awaited<ReturnType<typeof proposed>>;

const sign = (table: Table, by: Proposed['bai'], { allocation, hash }: Proposed, key: string) =>
  call(signAllocation, table, by, { path: { allocation }, body: { hash }, idempotencyKey: key });

const signedBy =
  (...names: readonly ('bai' | 'tang')[]) =>
  async (table: Table) => {
    const given = await proposed(table);
    for (const name of names) doneValue(await sign(table, given[name], given, 'sign'));
    return given;
  };

/** Pot and claims agree; the allocation stands here, signed so often, and these claims have their share. */
const allocationIs = async (
  table: Table,
  made: Waiting['made'],
  allocation: string,
  [state, signatures, appliedFen]: readonly [state: string, signatures: number, appliedFen: number],
) => {
  const head = (await readHead(table, allocations, allocation))?.head;
  const found = [head?.state, head?.signatures.length, head?.appliedFen, head?.fundFen, head?.fullFen];
  const taken = state === 'applied' || state === 'dropped' ? undefined : allocation;
  return [
    ...expected('allocation', found, [state, signatures, appliedFen, wan(1), wan(3)]),
    ...expected('allocation of the pot', (await potNow(table)).allocation, taken),
    ...(await brokenBooks(table, made)),
  ];
};

const leftOver = ({ approvedFen = 0, allocatedFen = 0 }: Waiting['made'][number]): number =>
  allocatedFen - Math.floor(approvedFen / 3);

const stillWait = async (table: Table, made: Waiting['made']) =>
  (await Promise.all(made.map(({ id }) => stateIs(table, id, 'awaiting-allocation')))).flat();

const other = { ...payer, accountNumber: '370100000000000002' };

/** An account in force and another that bai asked for. */
const payerAsked = async (table: Table) => {
  const people = await twoOfFinance(table);
  doneValue(await call(askPayer, table, people.bai, { body: other }));
  return people;
};

const payerIs = (act: string, inForce: string, asked?: string) => async (table: Table) => {
  const head = (await readHead(table, payers, payerId))?.head;
  return [
    ...expected('payer', [head?.inForce?.accountNumber, head?.asked?.payer.accountNumber], [inForce, asked]),
    ...(await doneTimes(table, 'payer', payerId, act)),
  ];
};

export const allocationCases = [
  useCase({
    name: 'propose-allocation',
    route: 'propose-allocation',
    prepare: waiting,
    run: (table, given) => propose(table, given, idempotencyKey),
    check: async (table, { made }) => {
      const allocation = (await potNow(table)).allocation ?? '';
      return [
        ...(await allocationIs(table, made, allocation, ['proposed', 0, 0])),
        ...expected('shares', (await readShares(table, allocation)).length, 2),
        ...(await stillWait(table, made)),
      ];
    },
  }),
  useCase({
    name: 'sign-allocation',
    route: 'sign-allocation',
    prepare: proposed,
    run: (table, given) => sign(table, given.bai, given, idempotencyKey),
    check: (table, { made, allocation }) => allocationIs(table, made, allocation, ['proposed', 1, 0]),
  }),
  useCase({
    name: 'sign-allocation-second',
    route: 'sign-allocation',
    prepare: signedBy('bai'),
    run: (table, given) => sign(table, given.tang, given, idempotencyKey),
    check: (table, { made, allocation }) => allocationIs(table, made, allocation, ['applying', 2, 0]),
  }),
  useCase({
    name: 'apply-allocation',
    route: 'apply-allocation',
    prepare: signedBy('bai', 'tang'),
    run: (table, { bai, allocation }) => call(applyAllocation, table, bai, { path: { allocation }, idempotencyKey }),
    check: async (table, { made, allocation }) => {
      const heads = await headsOf(table, made);
      const { availableFen, heldFen, waitingCount } = await potNow(table);
      return [
        ...(await allocationIs(table, made, allocation, ['applied', 2, wan(1)])),
        // A third of each, rounded down; the one fen left goes by the order of ids, which are made by chance.
        ...expected('left over', heads.map(leftOver).sort(), [0, 1]),
        ...expected('pot', [availableFen, heldFen, waitingCount], [0, wan(1), 0]),
        ...(await Promise.all(made.map(({ id }) => doneTimes(table, 'claim', id, 'allocate')))).flat(),
      ];
    },
  }),
  useCase({
    name: 'drop-allocation',
    route: 'drop-allocation',
    prepare: signedBy('bai'),
    run: (table, { tang, allocation }) => call(dropAllocation, table, tang, { path: { allocation }, idempotencyKey }),
    check: async (table, { made, allocation }) => [
      ...(await allocationIs(table, made, allocation, ['dropped', 1, 0])),
      ...(await stillWait(table, made)),
    ],
  }),
  useCase({
    name: 'ask-payer',
    route: 'ask-payer',
    prepare: twoOfFinance,
    run: (table, { bai }) => call(askPayer, table, bai, { body: other, idempotencyKey }),
    check: payerIs('ask-payer', payer.accountNumber, other.accountNumber),
  }),
  useCase({
    name: 'confirm-payer',
    route: 'confirm-payer',
    prepare: payerAsked,
    run: (table, { tang }) =>
      call(confirmPayer, table, tang, {
        body: { accountNumber: other.accountNumber, payerHash: contentHash(other) },
        idempotencyKey,
      }),
    check: payerIs('confirm-payer', other.accountNumber),
  }),
  useCase({
    name: 'cancel-payer',
    route: 'cancel-payer',
    prepare: payerAsked,
    run: (table, { tang }) => call(cancelPayer, table, tang, { idempotencyKey }),
    check: payerIs('cancel-payer', payer.accountNumber),
  }),
];
