import type { Answer } from '../../api/call.ts';

export type AwardView = Answer<'view-award'>;

/** What an approver may do with what was decided, in the order in which it comes. */
export const awardActs = [
  'revoke',
  'cancel-revocation',
  'ask-revocation',
  'order-recovery',
  'reduce-recovery',
  'cancel-recovery',
] as const;

export type AwardAct = (typeof awardActs)[number];

export type ActProps = { readonly award: AwardView; readonly done: (said: string) => void };
