import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { RadioField } from '../../parts/form/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import { useClaimantWords } from '../words.ts';
import { Debar } from './debar.tsx';
import { Lift } from './lift.tsx';
import '../../parts/decision.css';

type View = Answer<'view-debarments'>;

const route = getRouteApi('/signed-in/approve/claimants/$claimant');

const Table = ({ debarments }: Pick<View, 'debarments'>) => {
  const { t } = useClaimantWords();
  const { today } = useMe();
  const stands = (from: string, until: string) => (until < today ? 'past' : from > today ? 'future' : 'standing');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={t('list')} tabIndex={0}>
      <table className="decision-table">
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('orderedOn')}</th>
            <th scope="col">{t('orderedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {debarments.map(({ from, until, reason, orderedOn, orderedBy }) => (
            <tr key={from}>
              <td>
                <time>{from}</time>{' '}
                <span className={stands(from, until) === 'standing' ? 'tag tag-stopped' : 'tag tag-neutral'}>
                  {t(`${stands(from, until)}`)}
                </span>
              </td>
              <td>
                <time>{until}</time>
              </td>
              <td lang="zh-CN">{reason}</td>
              <td>
                <time>{orderedOn}</time>
              </td>
              <td>{orderedBy.own ? t('you') : <span lang="zh-CN">{orderedBy.name}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

type ActsProps = { readonly view: View; readonly done: (said: string) => void };

/** Debar, or lift what another person ordered; who ordered one does not lift it. */
const Acts = ({ view, done }: ActsProps) => {
  const { t } = useClaimantWords();
  const [chosen, choose] = useState<string>();
  const liftable = view.debarments.filter(({ orderedBy }) => !orderedBy.own);
  const own = view.debarments.filter(({ orderedBy }) => orderedBy.own);
  const lifted = liftable.find(({ from }) => from === chosen);
  return (
    <section className="panel" aria-labelledby="acts">
      <h2 id="acts">{t('act')}</h2>
      {own.map(({ from }) => (
        <p key={from}>{t('ownLift', { from })}</p>
      ))}
      <RadioField
        path="act"
        label={t('which')}
        value={chosen}
        change={choose}
        choices={[
          { value: 'debar', word: t('debar') },
          ...liftable.map(({ from, until }) => ({ value: from, word: t('lift', { from, until }) })),
        ]}
      />
      {chosen === 'debar' && <Debar claimant={view.claimant} done={done} />}
      {lifted && <Lift key={lifted.from} claimant={view.claimant} debarment={lifted} done={done} />}
    </section>
  );
};

/** A claimant as approvers see it: when it may not claim, and why. */
export const ClaimantPage = () => {
  const { t } = useClaimantWords();
  const { claimant } = route.useParams();
  const { roles } = useMe();
  const decides = roles.some(({ role }) => role === 'approver');
  const query = useQuery(answerOf('view-debarments', { path: { claimant } }));
  const [{ said, times }, say] = useState({ said: '', times: 0 });
  const done = (words: string): void => say((before) => ({ said: words, times: before.times + 1 }));
  return (
    <div className="page">
      <PageTitle title={t('title', { name: query.data?.name ?? '' })} />
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <Loaded query={query} what={t('what')}>
        {(view) => (
          <>
            <div className="panel">
              <h2>{t('list')}</h2>
              {view.debarments.length === 0 ? <p>{t('none')}</p> : <Table debarments={view.debarments} />}
            </div>
            {view.bound && <p className="panel">{t('bound')}</p>}
            {decides && !view.bound && <Acts key={times} view={view} done={done} />}
          </>
        )}
      </Loaded>
    </div>
  );
};
