import type { Same } from '../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  claimant: 'Claimant',
  nobody: 'There is no claimant you act for at present.',
  nobodyHint: 'Your binding may have ended. Ask the administrator of the platform to renew it, then sign in again.',
  agentUntil: 'agent until {{day}}',
  turnNow: 'Now with:',
  nothingToDo: 'nothing for you to do',
  turn: {
    draft: 'you, to fill in and submit',
    departments: '{{offices}}, reviewing',
    returned: 'you, to correct it',
    reviewed: 'the approver, deciding the amount',
    allocation: 'finance, sharing out the fund at year end',
    approved: 'the policy officer, publishing the notice',
    notice: 'the public, who may object during the notice',
    objected: 'the approver or a policy officer, settling an objection; the notice clock stands still',
    payable: 'finance, building a payout list',
    keptBack: 'finance, keeping it back against your debt; nothing is paid out',
    listed: 'finance, paying',
    paymentReturned: 'you, to correct the account',
    accountToConfirm: 'finance, confirming the new account and paying again',
    paid: 'you, to confirm receipt',
    recovering: 'you, to pay back what is recovered',
    revocation: 'the approver, deciding whether to revoke it',
    nobody: 'This claim is closed',
  },
} as const satisfies Same<typeof zh>;
