import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Deadline } from '../../parts/day.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import '../enterprise.css';
import { Absent, isAbsent } from './absent.tsx';
import './claim.css';
import { CorrectionRow } from './correction-row.tsx';
import { isAnswered } from './correction-state.ts';
import './corrections.css';
import { SubmitCorrections } from './submit-corrections.tsx';
import { Withdraw } from './withdraw.tsx';
import { useCorrectionWords } from './words.ts';

const route = getRouteApi('/signed-in/e/claims/$claim/corrections');

type View = Answer<'view-claim'>;

const List = ({ claim }: { readonly claim: View }) => {
  const { t, locale } = useCorrectionWords();
  const { today } = useMe();
  const { corrections, returned, correctionDueOn } = claim;
  const office = returned?.by[locale] ?? '';
  const overdue = correctionDueOn !== undefined && today > correctionDueOn;
  const done = corrections.filter(({ target }) => isAnswered(claim, target)).length;
  const standing = returned?.standing.map((name) => name[locale]) ?? [];
  return (
    <>
      <p className="corrections-lead">
        {t('lead', { office, count: corrections.length })}
        {correctionDueOn && !overdue && (
          <>
            {' '}
            <strong>
              <Deadline on={correctionDueOn} />
            </strong>
          </>
        )}
      </p>
      {overdue && (
        <div className="problem">
          <p>{t('overdue', { day: dayInWords(correctionDueOn, locale) })}</p>
        </div>
      )}
      <p className="hint">
        {standing.length > 0
          ? t('standing', { offices: standing.join(locale === 'zh' ? '、' : ', ') })
          : t('noneStanding')}
      </p>
      <h2>
        {t('list')} <span className="hint">{t('progress', { done, count: corrections.length })}</span>
      </h2>
      <ol className="corrections">
        {corrections.map((correction) => (
          <CorrectionRow key={correction.target} claim={claim} correction={correction} closed={overdue} />
        ))}
      </ol>
      {overdue ? <Withdraw claim={claim} /> : <SubmitCorrections claim={claim} ready={done === corrections.length} />}
    </>
  );
};

/** One list of everything the offices ask to be corrected: each point is changed, or it is said why not. */
export const Corrections = () => {
  const { t, locale } = useCorrectionWords();
  const { claim } = route.useParams();
  // Whoever comes back from the form may be here before what he changed there is kept.
  const view = useQuery({
    ...answerOf('view-claim', { path: { claim } }),
    refetchOnMount: 'always',
  });
  if (isAbsent(view.error)) return <Absent />;
  return (
    <div className="page corrections-page">
      <p className="claim-back">
        <Link to="/e/claims/$claim" params={{ claim }}>
          {t('back')}
        </Link>{' '}
        <span className="hint">{view.data?.clauseTitle[locale]}</span>
      </p>
      <PageTitle title={t('title')} />
      <Loaded query={view} what={t('what')} rows={8}>
        {(data) =>
          data.state === 'returned' ? (
            <List claim={data} />
          ) : (
            <p className="empty">{t('closed', { state: stateWords[data.state][locale] })}</p>
          )
        }
      </Loaded>
    </div>
  );
};
