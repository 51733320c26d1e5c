import { type Claim, openDepartments } from './claim.ts';
import type { ClaimState } from './lifecycle.ts';

export type Turn = {
  readonly who: 'claimant' | 'departments' | 'approver' | 'officer' | 'public' | 'finance' | 'nobody';
  readonly departments: readonly string[];
  readonly dueOn?: string;
};

const turns: Record<ClaimState, Turn['who']> = {
  draft: 'claimant',
  submitted: 'departments',
  returned: 'claimant',
  reviewed: 'approver',
  refused: 'nobody',
  approved: 'officer',
  'in-notice': 'public',
  payable: 'finance',
  listed: 'finance',
  paid: 'claimant',
  'receipt-confirmed': 'nobody',
  withdrawn: 'nobody',
};

/** Whose turn it is, and until when; the question every claimant asks first. */
export const whoseTurn = (claim: Claim): Turn => {
  const dueOn =
    claim.state === 'returned' ? claim.correctionDueOn : claim.state === 'submitted' ? claim.dueOn : undefined;
  return {
    who: turns[claim.state],
    departments: claim.state === 'submitted' ? openDepartments(claim) : [],
    ...(dueOn && { dueOn }),
  };
};
