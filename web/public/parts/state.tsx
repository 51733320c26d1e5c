import type { ClaimState } from '../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../shared/claim/lifecycle-words.ts';
import type { Locale } from '../../../shared/claim/shapes.ts';
import { outcomeWord } from '../../../shared/policy/sentences.ts';
import type { Outcome } from '../../../shared/policy/vocabulary.ts';
import { type Drawing, Mark, type Tone } from './mark.tsx';

/** Icon, word and colour of each state; what is not here stands still. */
const looks: Partial<Record<ClaimState, readonly [Tone, Drawing]>> = {
  draft: ['neutral', 'pencil'],
  submitted: ['moving', 'search'],
  returned: ['held', 'returned'],
  'in-notice': ['moving', 'megaphone'],
  payable: ['moving', 'wallet'],
  listed: ['moving', 'list'],
  objected: ['held', 'flag'],
  'payment-returned': ['held', 'returned'],
  reviewed: ['moving', 'gavel'],
  approved: ['good', 'tick'],
  paid: ['good', 'tick'],
  'receipt-confirmed': ['good', 'tick'],
  refused: ['stopped', 'cross'],
  recovering: ['stopped', 'coin'],
  revoked: ['stopped', 'cross'],
  recovered: ['neutral', 'ledger'],
};

export const State = ({ state, locale, word }: { state: ClaimState; locale: Locale; word?: string }) => {
  const [tone, icon] = looks[state] ?? ['neutral', 'clock'];
  return (
    <Mark tone={tone} icon={icon}>
      {word ?? stateWords[state][locale]}
    </Mark>
  );
};

const outcomes: Readonly<Record<Outcome, readonly [Tone, Drawing]>> = {
  met: ['good', 'tick'],
  'not-met': ['stopped', 'cross'],
  unknown: ['held', 'question'],
  'needs-person': ['person', 'person'],
};

export const OutcomeMark = ({ outcome, locale }: { readonly outcome: Outcome; readonly locale: Locale }) => {
  const [tone, icon] = outcomes[outcome];
  return (
    <Mark tone={tone} icon={icon}>
      {outcomeWord(outcome, locale)}
    </Mark>
  );
};
