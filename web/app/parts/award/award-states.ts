import type { Given } from '../../api/call.ts';

export type AwardState = NonNullable<NonNullable<Given<'list-awards'>['query']>['state']>;

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

export type AwardsSearch = { readonly state?: AwardState; readonly q?: string };

/** Without a state it is the first of them. */
export const awardsSearch = (raw: Record<string, unknown>): AwardsSearch => {
  const state = awardStates.find((known) => known === raw.state && known !== 'approved');
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 80) : '';
  return { ...(state && { state }), ...(q && { q }) };
};
