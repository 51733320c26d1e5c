import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { useDecisionWords } from '../words.ts';
import { AssessmentPanel } from './assessment.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { Contested } from './contested.tsx';
import type { Draft } from './draft.ts';
import { Moved } from './moved.tsx';
import { Opinions } from './opinions.tsx';
import { Papers } from './papers.tsx';
import { type Checks, failedFirst, isOther, mostFen, type Review } from './review.ts';
import { RulingForm } from './ruling-form.tsx';
import '../../parts/decision.css';
import './decision.css';

const useChecks = (review: Review, amountFen: number | undefined) =>
  useQuery({
    ...answerOf('view-checks', { path: { claim: review.id }, query: { amountFen } }),
    enabled: review.state === 'reviewed',
    placeholderData: keepPreviousData,
  });

/** Why this person decides nothing here. */
const Barred = ({ review }: { readonly review: Review }) => {
  const { t } = useDecisionWords();
  return (
    <section className="panel" aria-labelledby="ruling">
      <h2 id="ruling">{t('ruling.title')}</h2>
      {review.barred.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {review.barred.length === 0 && <p>{t('ruling.noAction')}</p>}
    </section>
  );
};

const emptyDraft = (review: Review): Draft => ({
  outcome: undefined,
  amountFen: mostFen(review),
  reason: '',
  reasons: [{ condition: failedFirst(review).find(({ outcome }) => outcome === 'not-met')?.id ?? '', words: '' }],
});

/** What the case speaks for is chosen, until he chooses: an approval that nothing stops. */
const expected = (review: Review, checks: Checks | undefined): Draft['outcome'] =>
  review.actions.includes('approve') && mostFen(review) !== undefined && checks?.stops.length === 0
    ? 'approve'
    : undefined;

type Props = {
  /** As it stands now; what the person judges is kept as he first saw it. */
  readonly now: Review;
  readonly done: (said: string) => void;
  readonly goOn: () => void;
};

/** A claim to decide: what was said and found at the left, checks and decision at the right. */
export const Decision = ({ now, done, goOn }: Props) => {
  const queries = useQueryClient();
  const [seen, accept] = useState(now);
  const [draft, setDraft] = useState(() => emptyDraft(now));
  const moved = now.state !== 'reviewed' || isOther(seen, now);
  // Signatures and rights of now; content and assessment as they were read.
  const review = moved ? seen : now;
  const asked = useDeferredValue(draft.outcome === 'refuse' ? undefined : draft.amountFen);
  const checks = useChecks(now, asked);
  const signedFen = checks.data?.signatures.find(({ own }) => !own)?.amountFen;
  const outcome = draft.outcome ?? expected(review, checks.data);
  const shown = { ...draft, outcome, amountFen: signedFen ?? draft.amountFen };
  const write = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, outcome, ...change }));
  const decides = review.actions.includes('approve') || review.actions.includes('refuse');
  const accepted = (): void => {
    if (now.state !== 'reviewed') goOn();
    else {
      accept(now);
      write({ amountFen: mostFen(now) });
    }
  };
  return (
    <>
      {moved && <Moved seen={seen} now={now} draft={draft} goOn={accepted} />}
      <div className="decision">
        <div>
          <ClaimFacts review={review} />
          <Contested review={review} />
          <Opinions review={review} />
          <AssessmentPanel review={review} />
          <Papers review={review} />
        </div>
        <div>
          {now.state === 'reviewed' && <ChecksPanel review={review} query={checks} />}
          {moved ? null : decides ? (
            <RulingForm
              key={seen.assessmentHash}
              review={review}
              checks={checks.data}
              draft={shown}
              write={write}
              done={done}
              lookAgain={() => void queries.invalidateQueries()}
            />
          ) : (
            <Barred review={review} />
          )}
        </div>
      </div>
    </>
  );
};
