import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { transitionOf } from '../../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { Issue } from '../../parts/form/use-issues.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { CorrectionList } from '../../review/return/correction-list.tsx';
import { PartRow } from '../../review/return/part-row.tsx';
import { useGroups } from '../../review/return/return-form.tsx';
import { ReturnedFirst } from '../../review/return/returned-first.tsx';
import { correctionsOf, missingFrom } from '../../review/return/ticks.ts';
import { forgetTicks, useTicks } from '../../review/return/use-ticks.ts';
import { useReturnWords } from '../../review/return/words.ts';
import type { Review } from '../decision/review.ts';
import '../../review/return/return.css';

const route = getRouteApi('/signed-in/approve/$claim/return');

const Form = ({ review }: { readonly review: Review }) => {
  const { t } = useReturnWords();
  const navigate = route.useNavigate();
  const groups = useGroups(review);
  const { ticks, tick } = useTicks(review.id);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [{ contentRevision }] = useState(review);
  const command = useCommand('return-claim');
  const parts = groups.flatMap((group) => group.parts);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingFrom(parts, ticks, t);
    setIssues(missing);
    if (missing.length > 0) return;
    const body = { contentRevision, corrections: correctionsOf(parts, ticks) };
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
      <ErrorSummary issues={issues} />
      <p>{t('hint')}</p>
      <div className="return-columns">
        <div>
          {groups.map(({ title, parts: own, none }) => (
            <section key={title} className="panel" aria-label={title}>
              <h2>{title}</h2>
              <ul className="return-parts">
                {own.map((part) => (
                  <PartRow
                    key={part.target}
                    part={part}
                    tick={ticks[part.target]}
                    change={(said) => tick(part.target, said)}
                    issues={issues}
                    none={none}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="return-side">
          <CorrectionList view={review} parts={parts} ticks={ticks} />
          {review.actions.includes('return-for-correction') && (
            <Button type="primary" htmlType="submit" loading={command.isPending}>
              {t('send')}
            </Button>
          )}
        </div>
      </div>
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
