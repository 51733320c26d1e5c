import type { UseQueryResult } from '@tanstack/react-query';
import { Loaded } from '../../parts/loaded.tsx';
import { useDecisionWords } from '../words.ts';
import { CheckList } from './checks.tsx';
import type { Checks, Review } from './review.ts';
import { WaysOut } from './ways-out.tsx';

type Props = { readonly review: Review; readonly query: UseQueryResult<Checks, unknown> };

/** What would stop the approval of this sum right now, each cause with its figure and a way out. */
const Stops = ({ review, stops }: { readonly review: Review } & Pick<Checks, 'stops'>) => {
  const { t } = useDecisionWords();
  return (
    <div className="decision-stops" role="status">
      <h3>{t('checks.stops')}</h3>
      <ul>
        {stops.map((stop) => (
          <li key={stop.code}>
            {stop.title} <WaysOut stop={stop} review={review} />
          </li>
        ))}
      </ul>
    </div>
  );
};

export const ChecksPanel = ({ review, query }: Props) => {
  const { t } = useDecisionWords();
  return (
    <section className="panel" aria-labelledby="checks">
      <h2 id="checks">{t('checks.title')}</h2>
      <Loaded query={query} what={t('checks.title')} rows={5}>
        {(checks) => (
          <>
            {checks.stops.length > 0 ? (
              <Stops review={review} stops={checks.stops} />
            ) : (
              <p>
                <strong>{t('checks.clear')}</strong>
              </p>
            )}
            <CheckList review={review} checks={checks} />
            <p className="hint">
              {t('checks.hint')}{' '}
              <button type="button" className="link-button" onClick={() => void query.refetch()}>
                {t('checks.again')}
              </button>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
};
