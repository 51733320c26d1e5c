import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { statesFor } from '../../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useReturnWords } from '../../parts/return/words.ts';
import { readSearch } from '../search.ts';
import { ReturnForm } from './return-form.tsx';

/** Where another office returned it first, its list is shown. */
const open: ReadonlySet<string> = new Set([...statesFor('return-for-correction'), 'returned']);

/** Everything the claimant has to correct, asked at once. */
export const Return = () => {
  const { t, locale } = useReturnWords();
  const { claim = '' } = useParams({ strict: false });
  const search = readSearch(useSearch({ strict: false }));
  const query = useQuery(answerOf('view-review', { path: { claim } }));
  return (
    <div className="page return">
      <PageTitle title={t('title')}>
        <Link to="/review/$claim" params={{ claim }} search={search}>
          {t('toClaim')}
        </Link>
      </PageTitle>
      <Loaded query={query} what={t('title')} rows={10}>
        {(view) => (
          <>
            <p className="return-of">{t('of', { claimant: view.claimantName, clause: view.clauseTitle[locale] })}</p>
            {view.barred.length > 0 && (
              <p>
                {view.barred.join(' ')} {t('barred')}
              </p>
            )}
            {view.barred.length === 0 &&
              (open.has(view.state) ? (
                <ReturnForm key={view.id} view={view} search={search} />
              ) : (
                <p>{t('notOpen', { state: stateWords[view.state][locale] })}</p>
              ))}
          </>
        )}
      </Loaded>
    </div>
  );
};
