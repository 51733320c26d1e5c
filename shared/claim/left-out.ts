import type { Claim } from './claim.ts';
import { isBoundTo, type Person } from './person.ts';

/** Why an award whose notice has ended is not put on a list 未列入. */
export const leftOutReasons = [
  'own-work',
  'own-claimant',
  'revocation-asked',
  'to-offset',
  'too-many-debts',
  'account-to-confirm',
  'account-to-correct',
  'sealed-before-restore',
] as const;

export type LeftOutReason = (typeof leftOutReasons)[number];

export const isLeftOutReason = (code: string): code is LeftOutReason =>
  (leftOutReasons as readonly string[]).includes(code);

/** What the claim itself says against this person listing it. */
export const whyLeftOut = (claim: Claim, person: Person): LeftOutReason | undefined => {
  if (claim.state === 'payment-returned')
    return claim.accountToConfirm === undefined ? 'account-to-correct' : 'account-to-confirm';
  if (claim.approvers.includes(person.id)) return 'own-work';
  if (isBoundTo(person, claim.claimant)) return 'own-claimant';
  return claim.revokers.length > 0 ? 'revocation-asked' : undefined;
};
