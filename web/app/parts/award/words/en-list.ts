import type { Same } from '../../../words/same.ts';
import type { zh } from './zh-list.ts';

export const en = {
  awards: 'Decided and recovery',
  number: 'Claim number',
  claimant: 'Claimant',
  clause: 'Clause',
  approvedSum: 'Approved (CNY)',
  granted: 'Award (CNY)',
  state: 'State',
  ofState: 'State',
  since: 'Since',
  emptyAwards: 'No claim is “{{state}}”.',
  emptyFiltered: 'No claim fits the filter.',
  clear: 'Remove the filter',
  find: 'Find by claim number or claimant',
  revocations: 'Revocation asked for; another person decides',
  askedBy: 'Asked by',
  askedOn: 'Asked on',
  reason: 'Reason',
  you: 'yourself',
  back: 'Back to the list',
} as const satisfies Same<typeof zh>;
