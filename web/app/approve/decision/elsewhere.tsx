import { PaperLink } from '../../parts/paper-link.tsx';
import { useDecisionWords } from '../words.ts';
import { AssessmentPanel } from './assessment.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { Opinions } from './opinions.tsx';
import { Papers } from './papers.tsx';
import type { Review } from './review.ts';
import '../../parts/decision.css';
import './decision.css';

const sentences = ['submitted', 'returned', 'withdrawn', 'refused'] as const;

/** A claim that waits for somebody else, or ended without an award: to be read. */
export const Elsewhere = ({ review }: { readonly review: Review }) => {
  const { t } = useDecisionWords();
  const state = sentences.find((known) => known === review.state);
  return (
    <>
      <div className="panel">
        <p>{state && t(`elsewhere.${state}`)}</p>
        {review.state === 'refused' && (
          <PaperLink
            route="read-decision-notice"
            given={{ path: { claim: review.id } }}
            fileName={`决定书-${review.id}.pdf`}
          >
            {t('elsewhere.notice')}
          </PaperLink>
        )}
      </div>
      <ClaimFacts review={review} />
      <Opinions review={review} />
      <AssessmentPanel review={review} />
      <Papers review={review} />
    </>
  );
};
