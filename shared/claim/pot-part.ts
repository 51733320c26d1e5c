import { type Claim, dueFen, grantedFen } from './claim.ts';
import type { ClaimState } from './lifecycle.ts';

/** What a pot's figures are made of: claims that take of it, gave back to it, or may come to take of it. */
export const potParts = ['held', 'paid', 'recovered', 'review', 'waiting'] as const;

export type PotPart = (typeof potParts)[number];

const notYetPaid = ['approved', 'in-notice', 'objected', 'payable', 'listed', 'payment-returned'] as const;
const paidOut = ['paid', 'receipt-confirmed', 'recovering', 'recovered'] as const;

/** The states of claims that may have a sum in the part. */
export const statesOfPart: Readonly<Record<PotPart, readonly ClaimState[]>> = {
  held: notYetPaid,
  // Part of a payment may be settled by offset while the bank gave the rest of it back.
  paid: [...paidOut, 'payable', 'listed', 'payment-returned'],
  recovered: ['recovering', 'recovered'],
  review: ['submitted', 'returned', 'reviewed'],
  waiting: ['awaiting-allocation'],
};

const isPaidOut = ({ state }: Claim): boolean => (paidOut as readonly ClaimState[]).includes(state);

/** The claim's sum in the part; the sums of all claims of a pot are the pot's own figure. */
export const fenInPart = (part: PotPart, claim: Claim, receivedFen = 0): number => {
  if (!statesOfPart[part].includes(claim.state)) return 0;
  switch (part) {
    case 'held':
      return dueFen(claim);
    case 'paid':
      return isPaidOut(claim) ? grantedFen(claim) : claim.offsetFen;
    case 'recovered':
      return receivedFen;
    case 'review':
      return claim.ceilingFen ?? 0;
    case 'waiting':
      return grantedFen(claim);
  }
};
