import type { Fen } from '../money/fen.ts';
import type { PayoutLine } from './payout-line.ts';

/** Spreadsheets keep 15 digits: a larger total would not read the same in every copy of the list. */
export const largestTotalFen: Fen = 999_999_999_999_999;

export type PayoutTotals = { readonly count: number; readonly totalFen: Fen };

/** Lines in the order of their numbers, with the totals that a second person re-keys. */
export type PayoutList = PayoutTotals & { readonly lines: readonly PayoutLine[] };

/** Why a list cannot be made. `lines` are the numbers of the lines concerned. */
export type PayoutProblem =
  | { readonly code: 'list-empty' }
  | { readonly code: 'total-too-large' }
  | { readonly code: 'numbers-broken'; readonly lines: readonly number[] }
  | { readonly code: 'claim-twice'; readonly claim: string; readonly lines: readonly number[] }
  | { readonly code: 'amount-not-payable'; readonly claim: string; readonly lines: readonly number[] }
  | { readonly code: 'other-account-name'; readonly claim: string; readonly lines: readonly number[] };

export type PayoutListResult =
  | { readonly ok: true; readonly list: PayoutList }
  | { readonly ok: false; readonly problems: readonly PayoutProblem[] };

const isPayable = (line: PayoutLine): boolean => Number.isSafeInteger(line.amountFen) && line.amountFen >= 1;

const nameIsInOrder = (line: PayoutLine): boolean => line.accountName === line.payee || line.otherNameProven === true;

const numbersOfClaim = (lines: readonly PayoutLine[]): ReadonlyMap<string, readonly number[]> => {
  const numbers = new Map<string, number[]>();
  for (const line of lines) {
    const before = numbers.get(line.claim);
    if (before) before.push(line.number);
    else numbers.set(line.claim, [line.number]);
  }
  return numbers;
};

/** Stops at the first sum that is too large, so that it never leaves exact integers. */
const sumOf = (lines: readonly PayoutLine[]): Fen | undefined => {
  let totalFen = 0;
  for (const line of lines) {
    totalFen += line.amountFen;
    if (totalFen > largestTotalFen) return undefined;
  }
  return totalFen;
};

/** The list of these lines, whatever order they come in, or everything that stands against it at once. */
export const payoutList = (given: readonly PayoutLine[]): PayoutListResult => {
  if (given.length === 0) return { ok: false, problems: [{ code: 'list-empty' }] };
  const lines = given.toSorted((a, b) => a.number - b.number);
  const problems: PayoutProblem[] = [];

  const misnumbered = lines.filter((line, index) => line.number !== index + 1).map((line) => line.number);
  if (misnumbered.length > 0) problems.push({ code: 'numbers-broken', lines: misnumbered });
  for (const [claim, numbers] of numbersOfClaim(lines))
    if (numbers.length > 1) problems.push({ code: 'claim-twice', claim, lines: numbers });
  for (const line of lines) {
    const at = { claim: line.claim, lines: [line.number] };
    if (!isPayable(line)) problems.push({ code: 'amount-not-payable', ...at });
    if (!nameIsInOrder(line)) problems.push({ code: 'other-account-name', ...at });
  }
  const totalFen = sumOf(lines.filter(isPayable));
  if (totalFen === undefined) problems.push({ code: 'total-too-large' });

  return problems.length > 0 || totalFen === undefined
    ? { ok: false, problems }
    : { ok: true, list: { lines, count: lines.length, totalFen } };
};

/** Numbers lines by claim number, so that the same claims make the same list whatever order they are read in. */
export const numbered = (lines: readonly Omit<PayoutLine, 'number'>[]): PayoutLine[] =>
  lines
    .toSorted((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0))
    .map((line, index) => ({ ...line, number: index + 1 }));
