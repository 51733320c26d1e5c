import type { Same } from '../../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  facts: 'Facts stated',
  claimant: 'Claimant',
  creditCode: 'Credit code',
  idNumber: 'ID number',
  registered: 'Registered in Jinan',
  county: 'County',
  unitRegistered: 'Unit registered in Jinan',
  eventOn: 'Date of the achievement',
  account: 'Account',
  accountText: '{{name}} · {{bank}} · ending in {{ending}}',
  round: 'Round',
  scheme: 'Scheme',
  submittedOn: 'Submitted on',
} as const satisfies Same<typeof zh>;
