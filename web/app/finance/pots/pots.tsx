import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PotBar } from '../../parts/pot/pot-bar.tsx';
import { useHolds } from '../../session/me.ts';
import { AskedChanges } from './asked-changes.tsx';
import { PotEquation, type PotShown } from './pot-equation.tsx';
import { PotNotes } from './pot-notes.tsx';
import { PotsFilter, useFiltered } from './pots-filter.tsx';
import { potName, usePotWords } from './words.ts';
import './pots.css';

const PotPanel = ({ pot }: { readonly pot: PotShown }) => {
  const { t } = usePotWords();
  const acts = useHolds('finance');
  const { id, programme, year } = pot;
  const name = potName(t, pot);
  return (
    <section className="panel pot-panel" aria-label={name}>
      <div className="pot-panel-head">
        <h3>
          <Link to="/finance/pots/$pot" params={{ pot: id }}>
            {name}
          </Link>
        </h3>
        {acts && (
          <span className="actions">
            {pot.rule === 'year-end' && (
              <Link to="/finance/pots/$pot/short" params={{ pot: id }} aria-label={t('shortOf', { pot: name })}>
                {t('short')}
              </Link>
            )}
            <Link
              to="/finance/appropriations/new"
              search={{ programme, year }}
              aria-label={t('changeOf', { pot: name })}
            >
              {t('change')}
            </Link>
          </span>
        )}
      </div>
      <PotBar pot={pot} />
      <PotEquation pot={pot} />
      <PotNotes pot={pot} />
    </section>
  );
};

const PotsOfYears = ({ pots }: { readonly pots: readonly PotShown[] }) => {
  const { t } = usePotWords();
  const shown = useFiltered(pots);
  const years = [...new Set(shown.map(({ year }) => year))].sort((a, b) => b - a);
  if (shown.length === 0)
    return (
      <div className="empty">
        {t(pots.length === 0 ? 'empty' : 'filter.none')}{' '}
        {pots.length > 0 && (
          <Link to="/finance" search={{}}>
            {t('filter.clear')}
          </Link>
        )}
      </div>
    );
  return years.map((year) => (
    <section key={year} aria-label={t('yearTitle', { year })}>
      <h2>{t('yearTitle', { year })}</h2>
      {shown
        .filter((pot) => pot.year === year)
        .map((pot) => (
          <PotPanel key={pot.id} pot={pot} />
        ))}
    </section>
  ));
};

const mayBuild = ({ pots, payoutsOpen }: Answer<'list-pots'>): boolean =>
  payoutsOpen && pots.every(({ balances }) => balances);

export const Pots = () => {
  const { t } = usePotWords();
  const acts = useHolds('finance');
  const query = useQuery(answerOf('list-pots', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        {acts && (
          <span className="actions">
            <LinkButton to="/finance/appropriations/new">{t('change')}</LinkButton>
            {query.data && mayBuild(query.data) && (
              <LinkButton primary to="/finance/lists/new">
                {t('build')}
              </LinkButton>
            )}
          </span>
        )}
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={8}>
        {(answer) => (
          <>
            {!answer.payoutsOpen && (
              <p className="problem" role="alert">
                {t('locked')}
              </p>
            )}
            <AskedChanges {...answer} />
            <PotsFilter pots={answer.pots} />
            <PotsOfYears pots={answer.pots} />
          </>
        )}
      </Loaded>
    </div>
  );
};
