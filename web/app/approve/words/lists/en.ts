export const en = {
  decisions: 'Awaiting decision',
  ceiling: 'Assessed (CNY)',
  lowest: 'Lowest opinion (CNY)',
  signatures: 'Signatures',
  signed: 'Signed {{given}} of {{needed}}',
  noTier: 'No amount tier',
  notes: 'Notes',
  contested: 'Contested',
  against: 'Departments against: {{count}}',
  signedByMe: 'You have signed; another person signs next',
  barred: 'Another person must decide',
  emptyDecisions: 'No claim waits for a decision. One appears here when every department has given its opinion.',
} as const;
