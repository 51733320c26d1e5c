import type { Given } from '../api/call.ts';

type AwardState = NonNullable<NonNullable<Given<'list-awards'>['query']>['state']>;

/** The states of the list of what was decided, in the order of a claim's life. */
export const awardStates = [
  'approved',
  'awaiting-allocation',
  'in-notice',
  'objected',
  'payable',
  'listed',
  'payment-returned',
  'paid',
  'receipt-confirmed',
  'recovering',
  'recovered',
  'revoked',
  'refused',
] as const satisfies readonly AwardState[];

export type DecisionsSearch = { readonly clause?: string; readonly q?: string };

export type AwardsSearch = { readonly state?: AwardState; readonly q?: string };

const text = (value: unknown): string | undefined => {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return said === '' ? undefined : said.slice(0, 80);
};

export const decisionsSearch = (raw: Record<string, unknown>): DecisionsSearch => {
  const [clause, q] = [text(raw.clause), text(raw.q)];
  return { ...(clause && { clause }), ...(q && { q }) };
};

export const awardsSearch = (raw: Record<string, unknown>): AwardsSearch => {
  const state = awardStates.find((known) => known === raw.state && known !== 'approved');
  const q = text(raw.q);
  return { ...(state && { state }), ...(q && { q }) };
};
