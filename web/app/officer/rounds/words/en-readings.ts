import type { Same } from '../../../words/same.ts';
import type { zh } from './zh-readings.ts';

export const en = {
  hint: 'Where the document leaves a choice open the round makes it; left alone, the default of the document holds.',
  none: 'The open clauses leave nothing for the round to choose.',
  official: 'Official sentence',
  ours: 'Our reading',
  bears: 'Clauses concerned: {{count}}',
  isDefault: ' (default of the document)',
  publisher: 'The full name of one publisher a line; left empty, there is no list and a person decides each time.',
  question: {
    branchesMayClaim: 'May branches claim?',
    madridCountsFrom: 'On which day does a Madrid mark count?',
    trademarkCapShared: 'Is there one yearly cap for Madrid and direct registrations together?',
    revisionsCount: 'Does the revision of a standard count as making one?',
    ladders: 'Of a higher and a lower award of one year, is only the higher paid?',
    acceptedPublishers: 'Which publishers of the lists count?',
  },
} as const satisfies Same<typeof zh>;
