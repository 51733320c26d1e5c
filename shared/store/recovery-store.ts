import {
  type Debt,
  type DebtReceipt,
  debt,
  debtReceipt,
  type Offset,
  orderedOnTop,
  reduced,
  remainingFen,
} from '../claim/debt.ts';
import type { Alongside } from './aggregate.ts';
import { debtKey, debtReceiptKey, debtReceiptPrefix, partitions, recoveryPrefix } from './keys.ts';
import { type PotMove, recoverToPot } from './pot-store.ts';
import type { Item, Table, TableAction } from './table.ts';

const contentOf = ({ pk: _pk, sk: _sk, schema: _schema, ...content }: Item): Item => content;

/** Everything the claimant ever had to pay back, read consistently. */
export const readDebts = async (table: Table, claimant: string): Promise<Debt[]> =>
  (await table.partition(partitions.claimant(claimant), recoveryPrefix)).map((item) => debt.parse(contentOf(item)));

export const readDebt = async (table: Table, claimant: string, claim: string): Promise<Debt | undefined> => {
  const item = await table.get(debtKey(claimant, claim));
  return item && debt.parse(contentOf(item));
};

/** Debts by claim, of several claimants at once. */
export const readDebtsOf = async (
  table: Table,
  claims: readonly { readonly id: string; readonly claimant: string }[],
): Promise<ReadonlyMap<string, Debt>> => {
  const items = await table.getMany(claims.map(({ id, claimant }) => debtKey(claimant, id)));
  return new Map(items.map((item) => debt.parse(contentOf(item))).map((owed) => [owed.claim, owed]));
};

export const readDebtReceipts = async (table: Table, claimant: string, claim: string): Promise<DebtReceipt[]> =>
  (await table.partition(partitions.claimant(claimant), `${debtReceiptPrefix}${claim}#`)).map((item) =>
    debtReceipt.parse(contentOf(item)),
  );

/** Ordered anew only where an earlier order was taken back, or on top of those that are ended as they were read. */
export const openDebt = (claimant: string, order: Debt, before?: Debt): TableAction =>
  before?.state === 'completed'
    ? {
        put: { ...debtKey(claimant, order.claim), schema: 1, ...debt.parse(orderedOnTop(before, order)) },
        condition: {
          expression: '#state = :completed AND orderedFen = :ordered',
          names: { '#state': 'state' },
          values: { ':completed': 'completed', ':ordered': before.orderedFen },
        },
      }
    : {
        put: { ...debtKey(claimant, order.claim), schema: 1, ...debt.parse(order) },
        condition: {
          expression: 'attribute_not_exists(pk) OR #state = :cancelled',
          names: { '#state': 'state' },
          values: { ':cancelled': 'cancelled' },
        },
      };

/** Less is ordered than before; of what came in or is reserved nothing is given up. Else it is decided anew. */
export const reduceDebt = (claimant: string, before: Debt, byFen: number): TableAction => ({
  put: { ...debtKey(claimant, before.claim), schema: 1, ...debt.parse(reduced(before, byFen)) },
  condition: {
    expression: '#state = :open AND orderedFen = :ordered AND openFen = :free AND pendingFen = :pending',
    names: { '#state': 'state' },
    values: {
      ':open': 'open',
      ':ordered': before.orderedFen,
      ':free': before.openFen,
      ':pending': before.pendingFen,
    },
  },
});

/** Only while nothing came in and nothing is reserved: all of it is open. */
export const cancelDebt = (claimant: string, { claim, orderedFen }: Debt): Alongside => ({
  update: debtKey(claimant, claim),
  set: 'SET #state = :cancelled, openFen = :none',
  condition: {
    expression: '#state = :open AND openFen = :ordered',
    names: { '#state': 'state' },
    values: { ':open': 'open', ':cancelled': 'cancelled', ':ordered': orderedFen, ':none': 0 },
  },
  otherwise: () => ({ code: 'recovery-begun' }),
});

/** Only when all of it came in. */
export const completeDebt = (claimant: string, { claim, orderedFen }: Debt): TableAction => ({
  update: debtKey(claimant, claim),
  set: 'SET #state = :completed',
  condition: {
    expression: '#state = :open AND receivedFen = :ordered',
    names: { '#state': 'state' },
    values: { ':open': 'open', ':completed': 'completed', ':ordered': orderedFen },
  },
});

type Counter = 'openFen' | 'pendingFen' | 'receivedFen';

/** Moves a sum of an open debt from one of its counters to another, never below zero. */
const moved = (claimant: string, claim: string, amountFen: number, from: Counter, to: Counter) => ({
  update: debtKey(claimant, claim),
  set: `SET ${from} = ${from} - :amount, ${to} = ${to} + :amount`,
  condition: {
    expression: `#state = :open AND ${from} >= :amount`,
    names: { '#state': 'state' },
    values: { ':open': 'open', ':amount': amountFen },
  },
});

const asItWas = ({ receivedFen }: Debt, action: ReturnType<typeof moved>): TableAction => ({
  ...action,
  condition: {
    ...action.condition,
    expression: `${action.condition.expression} AND receivedFen = :received`,
    values: { ...action.condition.values, ':received': receivedFen },
  },
});

const receiptItem = (claimant: string, id: string, receipt: DebtReceipt): TableAction => ({
  put: { ...debtReceiptKey(claimant, receipt.claim, id), schema: 1, ...debtReceipt.parse(receipt) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

/**
 * Money paid in for a debt, at most what is neither received nor reserved; the pot moves beside it. The journal tells
 * what is in by now, so where something came in meanwhile it is decided anew.
 */
export const receiveOnDebt = (claimant: string, id: string, before: Debt, receipt: DebtReceipt): Alongside[] => [
  asItWas(before, moved(claimant, receipt.claim, receipt.amountFen, 'openFen', 'receivedFen')),
  receiptItem(claimant, id, receipt),
];

/**
 * A payment touches at most so many debts, each with a receipt and perhaps a pot of its own: its transaction stays far
 * below 100 actions.
 */
export const debtsAtOnce = 15;

/** With `beyond` there is more to keep back than one payment can: nothing is paid out. */
type Plan = { readonly offsets: Offset[]; readonly netFen: number; readonly beyond: boolean };

/** What is kept back from a payment, the oldest due first. With `netFen` 0 there is nothing left to pay out. */
export const planOffsets = async (table: Table, claimant: string, grossFen: number): Promise<Plan> => {
  const owed = (await readDebts(table, claimant))
    .filter(({ state, openFen }) => state === 'open' && openFen > 0)
    .sort((a, b) => (`${a.dueOn}#${a.claim}` < `${b.dueOn}#${b.claim}` ? -1 : 1));
  const offsets: Offset[] = [];
  let netFen = grossFen;
  for (const { claim, pot, openFen } of owed.slice(0, debtsAtOnce)) {
    const amountFen = Math.min(openFen, netFen);
    if (amountFen === 0) break;
    offsets.push({ claim, pot, amountFen });
    netFen -= amountFen;
  }
  return { offsets, netFen, beyond: netFen > 0 && owed.length > debtsAtOnce };
};

export const offsetFenOf = (offsets: readonly Offset[]): number =>
  offsets.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Whose debts are touched, and by how much each. */
type Offsetting = { readonly claimant: string; readonly offsets: readonly Offset[] };

/** With the line that goes onto a list; a debt that moved meanwhile makes it be planned anew. */
export const reserveOffsets = ({ claimant, offsets }: Offsetting): Alongside[] =>
  offsets.map(({ claim, amountFen }) => moved(claimant, claim, amountFen, 'openFen', 'pendingFen'));

/** With the line that leaves its list unpaid, or that the bank gave back before it was paid. */
export const releaseOffsets = ({ claimant, offsets }: Offsetting): Alongside[] =>
  offsets.map(({ claim, amountFen }) => moved(claimant, claim, amountFen, 'pendingFen', 'openFen'));

type Settled = { readonly claim: string; readonly attempt: number; readonly on: string };

const received = ({ claimant, offsets }: Offsetting, from: Counter, by: Settled): Alongside[] =>
  offsets.flatMap(({ claim, amountFen }) => [
    moved(claimant, claim, amountFen, from, 'receivedFen'),
    receiptItem(claimant, `${by.claim}-${by.attempt}`, {
      claim,
      amountFen,
      receivedOn: by.on,
      offsetFrom: by.claim,
    }),
  ]);

/**
 * With the payment of a line: what was reserved counts as received. The pots move by `recoveredBy` in the same
 * `movePots` as the payment, for both may be of one pot; the claim's `offsetFen` grows by `offsetFenOf`.
 */
export const settleOffsets = (line: Offsetting, by: Settled): Alongside[] => received(line, 'pendingFen', by);

/** The same where no list reserved it before: the whole sum of a claim is kept back. */
export const takeOffsets = (line: Offsetting, by: Settled): Alongside[] => received(line, 'openFen', by);

export const recoveredBy = (offsets: readonly Offset[]): PotMove[] =>
  offsets.map(({ pot, amountFen }) => recoverToPot(pot, amountFen));

export const isAllIn = (owed: Debt): boolean => owed.state === 'open' && remainingFen(owed) === 0;
