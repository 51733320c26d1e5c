import type { ClaimState } from './lifecycle.ts';

/** States of a claim that was decided, in the order of its life. */
export const decidedStates = [
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
] as const satisfies readonly ClaimState[];
