import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import { History } from '../history.tsx';
import { useRoleNames } from '../use-role-names.ts';
import { Appoint } from './appoint.tsx';
import { Bind } from './bind.tsx';
import { Bindings } from './bindings.tsx';
import { Roles } from './roles.tsx';
import { usePersonWords } from './words.ts';

const route = getRouteApi('/signed-in/administration/persons/$person');

/** One person: what may be done, for whom, and how that came about. */
export const PersonPage = () => {
  const { t } = usePersonWords();
  const { person } = route.useParams();
  const { registered } = route.useSearch();
  const query = useQuery(answerOf('view-person', { path: { person } }));
  const { departments } = useRoleNames();
  const [said, say] = useState('');
  const own = useMe().id === person;
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone with its row.
  useEffect(() => {
    if (said) told.current?.focus();
  }, [said]);
  return (
    <div className="page administration-page">
      <PageTitle title={query.data?.person.name ?? t('title')} />
      <Loaded query={query} what={t('title')}>
        {({ person: shown, names, history }) => (
          <>
            {(said || registered) && (
              <p className="said" role="status" tabIndex={-1} ref={told}>
                {said || t('registered', { name: shown.name })}
              </p>
            )}
            {own && <p className="panel">{t('barred.self')}</p>}
            <div className={own ? undefined : 'administration-columns'}>
              <div>
                <section className="panel" aria-label={shown.name}>
                  <dl className="facts">
                    <dt>{t('columns.id')}</dt>
                    <dd>{shown.id}</dd>
                    <dt>{t('columns.kind')}</dt>
                    <dd>{t(`kind.${shown.kind}`)}</dd>
                    <dt>{t('signIn')}</dt>
                    <dd>{shown.subjects.join(', ')}</dd>
                  </dl>
                </section>
                <Roles person={shown} own={own} say={say} />
                <Bindings person={shown} names={names} own={own} say={say} />
                <History entries={history} claimants={names} departments={departments} />
              </div>
              {!own && (
                <div>
                  <Appoint key={JSON.stringify(shown.roles)} person={shown} say={say} />
                  <Bind person={shown} say={say} />
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};
