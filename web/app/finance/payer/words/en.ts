import type { Same } from '../../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  title: 'Paying account',
  hint: 'All payouts leave from this account. To change it one person of finance enters another, and a second one types its number again and confirms it; until then the old one stays in force.',
  inForce: 'The account in force',
  none: 'There is no paying account yet, so no list can be sealed. Enter one and have another person of finance confirm it.',
  name: 'Account name',
  number: 'Account number',
  ending: 'Last four digits',
  bank: 'Bank',
  code: 'Bank code',
  codeHint: '12 digits.',
  numberHint: '8 to 32 digits; spaces are taken out.',
  asked: 'The account to be confirmed',
  askedBy: 'Entered by {{person}} on {{day}}',
  own: 'You entered this account; another person of finance confirms it.',
  again: 'Type the account number from your own papers',
  confirmEffect:
    'Once confirmed, lists sealed from now on are paid from this account; those already sealed stay as they are.',
  confirm: 'Confirm the paying account',
  cancel: 'Cancel it',
  cancelEffect: 'The account in force stays.',
  ask: 'Enter another paying account',
  askEffect: 'Another person of finance confirms it; until then it is not used.',
  submit: 'Enter the paying account',
  done: {
    asked: 'Entered; another person of finance confirms it.',
    confirmed: 'Confirmed; payouts leave from this account from now on.',
    cancelled: 'Cancelled; the account in force stays.',
  },
} as const satisfies Same<typeof zh>;
