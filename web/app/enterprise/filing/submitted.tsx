import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Day, Deadline } from '../../parts/day.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PaperLink } from '../../parts/paper-link.tsx';
import { FormLink } from '../form-link.tsx';
import { NextSteps } from './check/next-steps.tsx';
import { useCheckWords } from './words.ts';
import './filing.css';

type Claim = Answer<'view-claim'>;

const Receipt = ({ claim }: { readonly claim: Claim }) => {
  const { t, locale } = useCheckWords();
  const grounds = useQuery(answerOf('view-grounds', { path: { claim: claim.id } }));
  const { id, filed, opinions, turn, dueOn, state, clauseTitle } = claim;
  if (!filed || state === 'draft')
    return (
      <>
        <PageTitle title={t('notSubmitted')} />
        <p>
          <FormLink claim={id} step="check">
            {t('goOn')}
          </FormLink>
        </p>
      </>
    );
  const due = turn.dueOn ?? dueOn;
  return (
    <>
      <PageTitle title={t(filed.number > 1 ? 'submittedAgainTitle' : 'submittedTitle')} />
      <div className="said">
        <p>{t('submittedSaid', { number: groupsOfFour(id) })}</p>
        {state === 'submitted' && <p>{t('noAction')}</p>}
      </div>
      <section className="panel">
        <dl className="facts">
          <dt>{t('number')}</dt>
          <dd>
            <Copyable id={id} what={t('number')} />
          </dd>
          <dt>{t('clause')}</dt>
          <dd>{clauseTitle[locale]}</dd>
          <dt>{t('on')}</dt>
          <dd>
            <Day on={filed.on} /> · {t('version', { number: filed.number })}
          </dd>
          <dt>{t('ceiling')}</dt>
          <dd>
            <Amount fen={filed.assessment.amount?.fen} />
          </dd>
          <dt>{t('offices')}</dt>
          <dd>
            <ul className="submitted-offices">
              {opinions.map(({ department, name, given }) => (
                <li key={department}>
                  {name[locale]}
                  {given && filed.number > 1 && <span className="hint">{aside(t('keptOpinion'), locale)}</span>}
                </li>
              ))}
            </ul>
          </dd>
          {due && state === 'submitted' && (
            <>
              <dt>{t('promised')}</dt>
              <dd>
                <Deadline on={due} />
              </dd>
            </>
          )}
        </dl>
        <PaperLink
          route="read-filing-receipt"
          given={{ path: { claim: id } }}
          fileName={t('receiptFile', { number: id })}
        >
          {t('receipt')}
        </PaperLink>
      </section>
      {grounds.data && state === 'submitted' && <NextSteps grounds={grounds.data} dueOn={due} />}
      <p className="actions">
        <Link to="/e/claims/$claim" params={{ claim: id }} className="second-link">
          {t('toClaim')}
        </Link>
        <Link to="/e">{t('toHome')}</Link>
      </p>
    </>
  );
};

/** What was submitted and what happens next; it can be opened again at any time. */
export const SubmittedPage = () => {
  const { t } = useCheckWords();
  const { claim: id } = useParams({ strict: false }) as { readonly claim: string };
  const claim = useQuery(answerOf('view-claim', { path: { claim: id } }));
  return (
    <div className="page narrow">
      <Loaded query={claim} what={t('what')}>
        {(found) => <Receipt claim={found} />}
      </Loaded>
    </div>
  );
};
