import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import '../enterprise.css';
import { clauseOf } from './grounds-of.ts';
import { Leaving } from './leaving.tsx';
import { AssessmentPanel } from './panel/assessment-panel.tsx';
import { Spoken } from './panel/spoken.tsx';
import { Clashes } from './saving/clashes.tsx';
import { SaveLine } from './saving/save-line.tsx';
import { TaskList } from './steps/task-list.tsx';
import { useOpenStep } from './steps/use-open-step.ts';
import { FilingContext } from './use-filing.ts';
import { type Begun, useFilingState } from './use-filing-state.ts';
import { WindowLine } from './window-line.tsx';
import { useFilingWords } from './words.ts';
import './filing.css';

const Form = (begun: Begun) => {
  const { t } = useFilingWords();
  const filing = useFilingState(begun);
  const open = useOpenStep();
  return (
    <FilingContext value={filing}>
      <WindowLine />
      <div className={open === 'check' ? 'filing-columns filing-columns-two' : 'filing-columns'}>
        <div className="filing-steps">
          <TaskList />
          <p>
            <Link to="/e/claims/$claim" params={{ claim: begun.claim.id }}>
              {t('toClaim')}
            </Link>
          </p>
        </div>
        <div className="filing-form">
          <Clashes />
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
          <SaveLine />
        </div>
        {open !== 'check' && <AssessmentPanel />}
      </div>
      <Spoken />
      <Leaving />
    </FilingContext>
  );
};

const NotOpen = ({ claim }: { readonly claim: string }) => {
  const { t } = useFilingWords();
  return (
    <>
      <p>{t('notOpen')}</p>
      <p>
        <Link to="/e/claims/$claim" params={{ claim }}>
          {t('toClaim')}
        </Link>
      </p>
    </>
  );
};

const isOpen = ({ state }: Answer<'view-claim'>): boolean => state === 'draft' || state === 'returned';

/** The form of one claim: its steps share the working copy, the files on their way and the assessment. */
export const FilingFrame = () => {
  const { t, locale } = useFilingWords();
  const { claim: id } = useParams({ strict: false }) as { readonly claim: string };
  const open = useOpenStep();
  const claim = useQuery(answerOf('view-claim', { path: { claim: id } }));
  const written = claim.data !== undefined && isOpen(claim.data);
  const grounds = useQuery({ ...answerOf('view-grounds', { path: { claim: id } }), enabled: written });
  const person = open === 'claimant' && grounds.data?.claimant.kind === 'individual';
  const title = person ? t('stepOfPerson') : open ? t(`step.${open}`) : t('title');
  // One heading from the first moment on: the focus it took when the page was opened stays on it.
  return (
    <div className="page filing">
      <PageTitle title={title}>
        {claim.data && (
          <p className="hint filing-about">
            {claim.data.clauseTitle[locale]}
            {grounds.data && (
              <>
                {' · '}
                <span lang="zh-CN">{grounds.data.claimant.name}</span>
              </>
            )}
          </p>
        )}
      </PageTitle>
      <Loaded query={claim} what={t('what')} rows={8}>
        {(found) =>
          isOpen(found) ? (
            <Loaded query={grounds} what={t('what')} rows={8}>
              {(view) => <Form key={id} claim={found} grounds={view} clause={clauseOf(found)} />}
            </Loaded>
          ) : (
            <NotOpen claim={id} />
          )
        }
      </Loaded>
    </div>
  );
};
