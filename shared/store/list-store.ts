import * as z from 'zod';
import { type Offset, offset } from '../claim/debt.ts';
import { type PayoutLine, payoutLine } from '../payout/payout-line.ts';
import type { Alongside } from './aggregate.ts';
import { countedOn } from './counted.ts';
import { lineKey, linePrefix, partitions, sealedElsewhereKey } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';

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

/** A line as it was sealed, in the place of whatever lies there; the list's figures are not touched. */
export const lineAsSealed = (list: string, { payment, ...more }: StoredLine): { readonly put: Item } => {
  const { number: _, ...parsed } = paymentOf(payment, 1);
  return { put: { ...lineKey(list, payment.claim), schema: 1, payment: parsed, ...beside.parse(more) } };
};

export const addLine = (list: string, line: StoredLine): Alongside[] => [
  countedOn('list', list, { amountFen: line.payment.amountFen, sign: '+', while: 'open' }),
  { ...lineAsSealed(list, line), condition: { expression: 'attribute_not_exists(pk)' } },
];

/** After a restore: this payment of the claim was on a list that was sealed later than the data says. */
export const notSealedElsewhere = (claim: string, attempt: number): Alongside => ({
  check: sealedElsewhereKey(claim),
  condition: { expression: 'attribute_not_exists(pk) OR attempt < :attempt', values: { ':attempt': attempt } },
  otherwise: (found) => ({ code: 'sealed-before-restore', details: { list: String(found?.list ?? '') } }),
});

export const removeLine = (
  list: string,
  { claim, amountFen }: Pick<PayoutLine, 'claim' | 'amountFen'>,
): Alongside[] => [
  countedOn('list', list, { amountFen, sign: '-', while: 'open' }),
  {
    remove: lineKey(list, claim),
    condition: { expression: 'payment.amountFen = :amount', values: { ':amount': amountFen } },
  },
];

/** One line off an open list, within an act on the list itself: its head moves in the same write. */
export const withoutLine = (
  list: string,
  { claim, amountFen }: Pick<PayoutLine, 'claim' | 'amountFen'>,
): { readonly guard: Condition; readonly update: { set: string; values: Item }; readonly line: Alongside } => ({
  guard: {
    expression: '#state = :open',
    names: { '#state': 'state', '#count': 'count' },
    values: { ':open': 'open' },
  },
  update: {
    set: '#count = #count - :one, totalFen = totalFen - :amount, lineMoves = lineMoves + :one',
    values: { ':one': 1, ':amount': amountFen },
  },
  line: { remove: lineKey(list, claim), condition: { expression: 'attribute_exists(pk)' } },
});

export const lineOf = ({ pk: _pk, sk: _sk, schema: _schema, payment, ...more }: Item, at: number) => ({
  payment: paymentOf(payment, at + 1),
  ...beside.parse(more),
});

/** The lines of a list in order, numbered, each with what the list knows beside. */
export const readStoredLines = async (table: Table, list: string) =>
  (await table.partition(partitions.list(list), linePrefix)).map(lineOf);

/** The same by the page, for a list too long to be held. */
export async function* storedLinePages(table: Table, list: string): AsyncGenerator<ReturnType<typeof lineOf>[]> {
  let read = 0;
  for await (const page of table.pages(partitions.list(list), linePrefix)) {
    const before = read;
    read += page.length;
    yield page.map((item, at) => lineOf(item, before + at));
  }
}

/** What is printed of the lines, by the page. */
export async function* linePages(table: Table, list: string): AsyncGenerator<PayoutLine[]> {
  for await (const page of storedLinePages(table, list)) yield page.map(({ payment }) => payment);
}

/** What is kept back of the lines, by claim: the lines print its sum only. */
export const readOffsets = async (table: Table, list: string): Promise<Record<string, Offset[]>> => {
  const some = { expression: 'size(#offsets) > :none', names: { '#offsets': 'offsets' }, values: { ':none': 0 } };
  const lines = (await table.partition(partitions.list(list), linePrefix, some)).map(lineOf);
  return Object.fromEntries(lines.map(({ payment, offsets }) => [payment.claim, offsets]));
};

/** One line of the list; its number is known only when all are read. */
export const readStoredLine = async (table: Table, list: string, claim: string): Promise<StoredLine | undefined> => {
  const item = await table.get(lineKey(list, claim));
  return item && lineOf(item, 0);
};

/** Some lines of the list after the one of a claim, and where the next begin. */
export const readLinePage = async (
  table: Table,
  list: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly lines: readonly StoredLine[]; readonly next?: string }> => {
  const from = { limit, ...(after !== undefined && { after: lineKey(list, after).sk }) };
  for await (const page of table.pages(partitions.list(list), linePrefix, from)) {
    const lines = page.map(lineOf);
    const last = lines.at(-1);
    return { lines, ...(lines.length === limit && last && { next: last.payment.claim }) };
  }
  return { lines: [] };
};

/** Lines read for one request at most, however few of them were wanted. */
const mostLooked = 5_000;

const wanted = (text: string): ((line: StoredLine) => boolean) => {
  const part = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return ({ payment: { payee, claim, accountNumber } }) =>
    claim.toUpperCase().includes(part) ||
    payee.normalize('NFKC').replace(/\s/g, '').toUpperCase().includes(part) ||
    (part.length >= 4 && accountNumber.endsWith(part));
};

/** The same, of the lines that name this payee, claim or account; a page may be short and not the last. */
export const findLines = async (
  table: Table,
  list: string,
  { after, limit, q }: { readonly after?: string | undefined; readonly limit: number; readonly q: string },
): Promise<{ readonly lines: readonly StoredLine[]; readonly next?: string }> => {
  const isWanted = wanted(q);
  const from = { limit: 500, ...(after !== undefined && { after: lineKey(list, after).sk }) };
  const found: StoredLine[] = [];
  let looked = 0;
  for await (const page of table.pages(partitions.list(list), linePrefix, from))
    for (const line of page.map(lineOf)) {
      looked += 1;
      if (isWanted(line)) found.push(line);
      if (found.length === limit || looked === mostLooked) return { lines: found, next: line.payment.claim };
    }
  return { lines: found };
};

export const readLines = async (table: Table, list: string): Promise<PayoutLine[]> =>
  (await readStoredLines(table, list)).map(({ payment }) => payment);
