import type { Same } from '../same.ts';
import type { sums as zh } from '../zh/sums.ts';

export const sums = {
  fixed: 'Fixed sum',
  ceiling: 'Ceiling',
  fixedAmount: '{{amount}}, fixed',
  ceilingAmount: 'Up to {{amount}}',
  share: '{{percent}} of what the unit gets',
  shareRange: '{{percent}}: {{least}} to {{most}}',
  unit: '{{amount}} a mark and country, up to {{cap}} a year',
  scheme: 'As the scheme says',
  step: 'Step of the sum',
  citation: 'Citation',
  amountYuan: 'Amount (CNY)',
  result: 'Result',
  limited: '◀ limited here',
  noScheme: 'No scheme is published yet, so no sum can be worked out. We do not guess.',
} as const satisfies Same<typeof zh>;
