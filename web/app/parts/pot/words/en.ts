import type { Same } from '../../../words/same.ts';
import type { zh } from './zh.ts';

export const en = {
  appropriated: 'Appropriated',
  available: 'Available',
  held: 'Held',
  paid: 'Paid',
  netPaid: 'Paid, net',
  recovered: 'Recovered',
  review: 'Under review',
  waiting: 'Awaiting allocation',
} as const satisfies Same<typeof zh>;
