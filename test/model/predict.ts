import { bookAnswer } from './rules/banking.ts';
import {
  applyAllocation,
  askChange,
  cancelChange,
  confirmChange,
  dropAllocation,
  proposeAllocation,
  signAllocation,
} from './rules/funding.ts';
import { approve, askReview, giveOpinion, refuse } from './rules/judging.ts';
import { clock, dismissObjection, enterObjection, object, publishNotice, upholdObjection } from './rules/notices.ts';
import {
  confirmAccount,
  correctAccount,
  createList,
  dropList,
  fillList,
  payList,
  sealList,
  strikeLine,
} from './rules/paying.ts';
import {
  cancelRecovery,
  confirmReceipt,
  offset,
  orderRecovery,
  receiveRecovery,
  reduceRecovery,
} from './rules/recovering.ts';
import { askRevocation, cancelRevocation, revoke } from './rules/revoking.ts';
import type { ActName, Step, StepOf } from './steps.ts';
import type { Expected, World } from './world.ts';

const rules: { readonly [A in ActName]: (world: World, step: StepOf<A>) => Expected } = {
  approve,
  refuse,
  'ask-review': askReview,
  'give-opinion': giveOpinion,
  'publish-notice': publishNotice,
  clock,
  object,
  'enter-objection': enterObjection,
  'dismiss-objection': dismissObjection,
  'uphold-objection': upholdObjection,
  'ask-revocation': askRevocation,
  'cancel-revocation': cancelRevocation,
  revoke,
  'create-list': createList,
  'fill-list': fillList,
  'strike-line': strikeLine,
  'drop-list': dropList,
  'seal-list': sealList,
  'pay-list': payList,
  'book-answer': bookAnswer,
  'correct-account': correctAccount,
  'confirm-account': confirmAccount,
  'confirm-receipt': confirmReceipt,
  'order-recovery': orderRecovery,
  'receive-recovery': receiveRecovery,
  'reduce-recovery': reduceRecovery,
  'cancel-recovery': cancelRecovery,
  offset,
  'ask-change': askChange,
  'confirm-change': confirmChange,
  'cancel-change': cancelChange,
  'propose-allocation': proposeAllocation,
  'sign-allocation': signAllocation,
  'apply-allocation': applyAllocation,
  'drop-allocation': dropAllocation,
};

/** What the act answers, and the world after it. */
export const predict = (world: World, step: Step): Expected =>
  (rules[step.act] as (world: World, step: Step) => Expected)(world, step);
