import type { Same } from '../../../words/same.ts';
import type { zh } from './zh-readings.ts';

export const en = {
  hint: 'Where the document leaves a choice open, the round makes it. If nothing is chosen, the platform default applies.',
  none: 'The open clauses leave nothing for the round to choose.',
  official: 'Official sentence',
  ours: 'Our reading',
  bears: '{{count}} clauses concerned',
  bears_one: '{{count}} clause concerned',
  isDefault: ' (platform default)',
  publisher: 'One publisher’s full name per line. If left empty, there is no list and a person decides each case.',
  question: {
    branchesMayClaim: 'May branches claim?',
    madridCountsFrom: 'On which day does a Madrid mark count?',
    trademarkCapShared: 'Is there one yearly cap for Madrid and direct registrations together?',
    revisionsCount: 'Does the revision of a standard count as making one?',
    ladders: 'Of a higher and a lower award of one year, is only the higher paid?',
    acceptedPublishers: 'Which publishers of the lists count?',
  },
} as const satisfies Same<typeof zh>;
