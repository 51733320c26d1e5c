import * as z from 'zod';
import { type PayoutLine, payoutLine } from '../payout/payout-line.ts';
import type { Alongside } from './aggregate.ts';
import { countedOn } from './counted.ts';
import { lineKey, linePrefix, partitions } from './keys.ts';
import type { Item, Table } from './table.ts';

/** Kept back from a payment against what the claimant has to pay back for another claim. */
export const offset = z.strictObject({ claim: z.string(), pot: z.string(), amountFen: z.int().min(1) });

export type Offset = z.infer<typeof offset>;

/** What the list knows of a line beside what is printed of it. */
const beside = z.strictObject({
  claimant: z.string(),
  /** Who approved the claim: they neither list nor seal it. */
  approvers: z.array(z.string()),
  /** Which account is paid to: 0 the one filed, else the number of the confirmed correction. */
  accountVersion: z.int().min(0),
  offsets: z.array(offset),
});

/** A line as it lies on the list; its number is given when the list is read in order. */
export type StoredLine = { readonly payment: Omit<PayoutLine, 'number'> } & z.infer<typeof beside>;

const paymentOf = (payment: unknown, number: number): PayoutLine => payoutLine.parse({ ...(payment as Item), number });

export const addLine = (list: string, { payment, ...more }: StoredLine): Alongside[] => {
  const { number: _, ...parsed } = paymentOf(payment, 1);
  return [
    countedOn('list', list, { amountFen: payment.amountFen, sign: '+', while: 'open' }),
    {
      put: { ...lineKey(list, payment.claim), schema: 1, payment: parsed, ...beside.parse(more) },
      condition: { expression: 'attribute_not_exists(pk)' },
    },
  ];
};

export const removeLine = (list: string, { claim, amountFen }: Pick<PayoutLine, 'claim' | 'amountFen'>): Alongside[] => [
  countedOn('list', list, { amountFen, sign: '-', while: 'open' }),
  { remove: lineKey(list, claim), condition: { expression: 'attribute_exists(pk)' } },
];

const lineOf = ({ pk: _pk, sk: _sk, schema: _schema, payment, ...more }: Item, at: number) => ({
  payment: paymentOf(payment, at + 1),
  ...beside.parse(more),
});

/** The lines of a list in order, numbered, each with what the list knows beside. */
export const readStoredLines = async (table: Table, list: string) =>
  (await table.partition(partitions.list(list), linePrefix)).map(lineOf);

export const readLines = async (table: Table, list: string): Promise<PayoutLine[]> =>
  (await readStoredLines(table, list)).map(({ payment }) => payment);
