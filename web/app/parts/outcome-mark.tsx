import UserOutlined from '@ant-design/icons/UserOutlined';
import type { Verdict } from '../../../shared/policy/assessment.ts';
import { outcomeWord, verdictWord } from '../../../shared/policy/sentences.ts';
import type { Outcome } from '../../../shared/policy/vocabulary.ts';
import { useLocale } from '../words/words.ts';

const signs = { met: '✓', 'not-met': '✕', unknown: '?', 'needs-person': <UserOutlined /> } as const;

/** Whether a condition is met; what is not known is a question, neither a pass nor an error. */
export const OutcomeMark = ({ outcome }: { readonly outcome: Outcome }) => {
  const locale = useLocale();
  return (
    <span className={`outcome outcome-${outcome}`}>
      <span aria-hidden="true">{signs[outcome]}</span> {outcomeWord(outcome, locale)}
    </span>
  );
};

const likeOutcome = {
  payable: 'met',
  refused: 'not-met',
  incomplete: 'unknown',
  'needs-person': 'needs-person',
} as const;

export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const locale = useLocale();
  return (
    <span className={`outcome outcome-${likeOutcome[verdict]}`}>
      <span aria-hidden="true">{signs[likeOutcome[verdict]]}</span> {verdictWord(verdict, locale)}
    </span>
  );
};
