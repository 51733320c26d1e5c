import { type Claim, openDepartments } from './claim.ts';
import { type ClaimState, transitionOf } from './lifecycle.ts';

export type Turn = {
  readonly who: 'claimant' | 'departments' | 'approver' | 'officer' | 'public' | 'finance' | 'nobody';
  readonly departments: readonly string[];
  readonly dueOn?: string;
};

/** Whose turn a state is, where nothing else of the claim says so. */
export const turns: Readonly<Record<ClaimState, Turn['who']>> = {
  draft: 'claimant',
  submitted: 'departments',
  returned: 'claimant',
  reviewed: 'approver',
  refused: 'nobody',
  'awaiting-allocation': 'finance',
  approved: 'officer',
  'in-notice': 'public',
  objected: 'approver',
  payable: 'finance',
  listed: 'finance',
  'payment-returned': 'claimant',
  paid: 'claimant',
  'receipt-confirmed': 'nobody',
  recovering: 'claimant',
  recovered: 'nobody',
  revoked: 'nobody',
  withdrawn: 'nobody',
};

/** Whose turn it is, and until when; the question every claimant asks first. */
export const whoseTurn = (claim: Claim): Turn => {
  const dueOn =
    claim.state === 'returned' ? claim.correctionDueOn : claim.state === 'submitted' ? claim.dueOn : undefined;
  // A corrected account waits for finance to confirm it.
  const corrected = claim.state === 'payment-returned' && claim.accountToConfirm !== undefined;
  // Asked to be revoked it goes no further: an approver revokes it, or the request is taken back.
  const toRevoke = claim.revokers.length > 0 && transitionOf(claim.state, 'revoke') !== undefined;
  return {
    who: toRevoke ? 'approver' : corrected ? 'finance' : turns[claim.state],
    departments: claim.state === 'submitted' ? openDepartments(claim) : [],
    ...(dueOn && { dueOn }),
  };
};
