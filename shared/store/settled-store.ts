import * as z from 'zod';
import { fen, plainDate, shortText } from '../claim/shapes.ts';
import type { Alongside } from './aggregate.ts';
import { headKey, partitions, settledKey, settledPrefix } from './keys.ts';
import type { Item, Table } from './table.ts';

/** By what a line was settled: the treasury's document, or the hash of the bank's answer and the answer itself. */
const source = z.strictObject({ document: shortText, answer: z.string().optional() });

export type Source = z.infer<typeof source>;

/** What became of a line of a sealed list. A payment the bank gives back later keeps by what it was paid. */
export const settlement = z.strictObject({
  claim: z.string(),
  attempt: z.int().min(1),
  amountFen: fen,
  outcome: z.enum(['paid', 'returned']),
  by: source,
  paidBy: source.optional(),
  settledOn: plainDate,
  /** The bank's words for why it gave the payment back. */
  reason: shortText.optional(),
});

export type Settlement = z.infer<typeof settlement>;

type Counting = { readonly set: string; readonly states: readonly string[] };

/** Paid + returned + outstanding = total: the list's figures move with each line, in its transaction. */
const counting = {
  paid: { set: 'SET paidCount = paidCount + :one, paidFen = paidFen + :amount', states: ['sealed'] },
  returned: {
    set: 'SET returnedCount = returnedCount + :one, returnedFen = returnedFen + :amount',
    states: ['sealed'],
  },
  returnedLate: {
    set: 'SET paidCount = paidCount - :one, paidFen = paidFen - :amount, returnedCount = returnedCount + :one, returnedFen = returnedFen + :amount',
    states: ['sealed', 'settled'],
  },
} as const satisfies Record<string, Counting>;

const countedAs = (list: string, amountFen: number, { set, states }: Counting): Alongside => ({
  update: headKey('list', list),
  set,
  condition: {
    expression: `#state IN (${states.map((_, at) => `:state${at}`).join(', ')})`,
    names: { '#state': 'state' },
    values: {
      ':one': 1,
      ':amount': amountFen,
      ...Object.fromEntries(states.map((state, at) => [`:state${at}`, state])),
    },
  },
  otherwise: (found) => ({ code: 'not-in-this-state', details: { state: String(found?.state ?? 'gone') } }),
});

const settledItem = (list: string, settled: Settlement): Item => ({
  ...settledKey(list, settled.claim),
  schema: 1,
  ...settlement.parse(settled),
});

const settledAlready = () => ({ code: 'not-in-this-state' as const, details: { state: 'settled' } });

/** A line is answered for the first time. */
export const settleLine = (list: string, settled: Settlement): Alongside[] => [
  {
    put: settledItem(list, settled),
    condition: { expression: 'attribute_not_exists(pk)' },
    otherwise: settledAlready,
  },
  countedAs(list, settled.amountFen, counting[settled.outcome]),
];

/** A line that counts as paid is given back after all. */
export const returnSettledLine = (list: string, returned: Settlement): Alongside[] => [
  {
    put: settledItem(list, returned),
    condition: { expression: 'outcome = :paid', values: { ':paid': 'paid' } },
    otherwise: settledAlready,
  },
  countedAs(list, returned.amountFen, counting.returnedLate),
];

const settlementOf = ({ pk: _pk, sk: _sk, schema: _schema, ...content }: Item): Settlement => settlement.parse(content);

export const readSettlement = async (table: Table, list: string, claim: string): Promise<Settlement | undefined> => {
  const item = await table.get(settledKey(list, claim));
  return item && settlementOf(item);
};

/** What became of the lines of a list so far, by claim. */
export const readSettlements = async (table: Table, list: string): Promise<ReadonlyMap<string, Settlement>> =>
  new Map(
    (await table.partition(partitions.list(list), settledPrefix)).map(settlementOf).map((each) => [each.claim, each]),
  );

/** What became of these lines, by claim. */
export const readSettlementsOf = async (
  table: Table,
  list: string,
  claims: readonly string[],
): Promise<ReadonlyMap<string, Settlement>> =>
  new Map(
    (await table.getMany(claims.map((claim) => settledKey(list, claim))))
      .map(settlementOf)
      .map((each) => [each.claim, each]),
  );
