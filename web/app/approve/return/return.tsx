import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { transitionOf } from '../../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { ReturnColumns } from '../../parts/return/return-columns.tsx';
import { ReturnedFirst } from '../../parts/return/returned-first.tsx';
import { useCorrections } from '../../parts/return/use-corrections.ts';
import { forgetTicks } from '../../parts/return/use-ticks.ts';
import { useReturnWords } from '../../parts/return/words.ts';
import type { Review } from '../decision/review.ts';

const route = getRouteApi('/signed-in/approve/$claim/return');

const Form = ({ review }: { readonly review: Review }) => {
  const { t } = useReturnWords();
  const navigate = route.useNavigate();
  const filled = useCorrections(review);
  const [{ contentRevision }] = useState(review);
  const command = useCommand('return-claim');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const corrections = filled.complete();
    if (!corrections) return;
    const body = { contentRevision, corrections };
    await command.mutateAsync({ path: { claim: review.id }, body }).then(
      () => {
        forgetTicks(review.id);
        return navigate({ to: '/approve/$claim', params: { claim: review.id } });
      },
      // The panel says what stood against it.
      () => undefined,
    );
  };
  return (
    <form noValidate className="return-form" onSubmit={(event) => void submit(event)}>
      {review.state === 'returned' && review.lastReturn && <ReturnedFirst returned={review.lastReturn} />}
      <ProblemPanel problem={command.error} />
      <ErrorSummary issues={filled.issues} />
      <p>{t('hint')}</p>
      <ReturnColumns view={review} corrections={filled}>
        {review.actions.includes('return-for-correction') && (
          <Button type="primary" htmlType="submit" loading={command.isPending}>
            {t('send')}
          </Button>
        )}
      </ReturnColumns>
    </form>
  );
};

/** Instead of deciding: an approver asks for corrections, by the same list as a department. */
export const ReturnPage = () => {
  const { t, locale } = useReturnWords();
  const { claim } = route.useParams();
  const query = useQuery(answerOf('view-review', { path: { claim } }));
  return (
    <div className="page return">
      <PageTitle title={t('title')}>
        <Link to="/approve/$claim" params={{ claim }}>
          {t('toClaim')}
        </Link>
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={10}>
        {(review) =>
          transitionOf(review.state, 'return-for-correction') || review.state === 'returned' ? (
            <>
              <p>{t('of', { claimant: review.claimantName, clause: review.clauseTitle[locale] })}</p>
              <Form key={review.id} review={review} />
            </>
          ) : (
            <p>{t('notOpen', { state: stateWords[review.state][locale] })}</p>
          )
        }
      </Loaded>
    </div>
  );
};
