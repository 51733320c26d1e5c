import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf } from '../../api/use-answer.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PotBar } from '../../parts/pot/pot-bar.tsx';
import { useHolds } from '../../session/me.ts';
import { PotChanges } from './pot-changes.tsx';
import { PotClaims } from './pot-claims.tsx';
import { PotEquation } from './pot-equation.tsx';
import { PotNotes } from './pot-notes.tsx';
import { potNameOf, usePotWords } from './words.ts';
import './pots.css';

const route = getRouteApi('/signed-in/finance/pots/$pot');

/** One pot: its bar, the claims behind each figure, and how its money came and went. */
export const PotPage = () => {
  const { t } = usePotWords();
  const acts = useHolds('finance');
  const { pot: id } = route.useParams();
  const { part = 'held' } = route.useSearch();
  const query = useQuery(answerOf('view-pot', { path: { pot: id } }));
  const name = potNameOf(t, id);
  return (
    <div className="page">
      <PageTitle title={name}>
        <span className="actions">
          {acts && query.data?.pot.rule === 'year-end' && (
            <LinkButton to="/finance/pots/$pot/short" params={{ pot: id }}>
              {t('short')}
            </LinkButton>
          )}
          {acts && query.data && (
            <LinkButton
              to="/finance/appropriations/new"
              search={{ programme: query.data.pot.programme, year: query.data.pot.year }}
            >
              {t('change')}
            </LinkButton>
          )}
        </span>
      </PageTitle>
      <p>
        <Link to="/finance">{t('back')}</Link>
      </p>
      <Loaded query={query} what={name} rows={8}>
        {({ pot, changes, people }) => (
          <>
            <div className="panel">
              <PotBar pot={pot} />
              <PotEquation pot={pot} />
              <PotNotes pot={pot} />
            </div>
            <PotClaims pot={pot} part={part} />
            <PotChanges pot={pot} changes={changes} people={people} />
          </>
        )}
      </Loaded>
    </div>
  );
};
