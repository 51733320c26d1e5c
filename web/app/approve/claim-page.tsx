import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { amountText } from '../../format/amount.ts';
import { answerOf } from '../api/use-answer.ts';
import { Award } from '../parts/award/award.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { Decision } from './decision/decision.tsx';
import { Elsewhere } from './decision/elsewhere.tsx';
import { mostFen, type Review } from './decision/review.ts';
import { useDecisionWords } from './words.ts';

const route = getRouteApi('/signed-in/approve/$claim');

const useQuestion = () => {
  const { t, locale } = useDecisionWords();
  return (review: Review): string => {
    const { claimantName: claimant, clauseTitle, state } = review;
    if (state !== 'reviewed') return `${claimant} · ${clauseTitle[locale]}`;
    const most = mostFen(review);
    return most === undefined
      ? t('questionNoSum', { claimant })
      : t('question', { claimant, amount: amountText(most, locale) });
  };
};

type Props = { readonly review: Review; readonly said: string; readonly done: (said: string) => void };

/** To be decided, or what may be done with what was decided; who began to decide stays where he is until he goes on. */
const ByState = ({ review, said, done }: Props) => {
  const { t } = useDecisionWords();
  const question = useQuestion();
  const [begun] = useState(review.state === 'reviewed');
  const [first] = useState(review);
  return (
    <>
      <PageTitle title={question(begun ? first : review)}>
        <StateTag state={review.state} />
      </PageTitle>
      {said && (
        <p className="said" role="status">
          {said} <Link to="/approve">{t('done.next')}</Link>
        </p>
      )}
      {begun ? (
        <Decision now={review} done={done} goOn={() => done('')} />
      ) : review.approvedFen === undefined ? (
        <Elsewhere review={review} />
      ) : (
        <Award claim={review.id} done={done} />
      )}
    </>
  );
};

/** A claim for an approver, whatever its state: the address stays the same when it moves on. */
export const ClaimPage = () => {
  const { t } = useDecisionWords();
  const { claim } = route.useParams();
  const query = useQuery(answerOf('view-review', { path: { claim } }));
  const [{ said, times }, setSaid] = useState({ said: '', times: 0 });
  return (
    <div className="page">
      {query.data === undefined && <PageTitle title={t('number')} />}
      <Loaded query={query} what={t('what')} rows={10}>
        {(review) => (
          <ByState
            // Something was done here: what follows begins anew.
            key={`${review.id} ${times}`}
            review={review}
            said={said}
            done={(words) => setSaid((before) => ({ said: words, times: before.times + 1 }))}
          />
        )}
      </Loaded>
    </div>
  );
};
