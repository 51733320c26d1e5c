import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { useHolds } from '../../../session/me.ts';
import { potNameOf, usePotWords } from '../words.ts';
import { Allocation } from './allocation.tsx';
import { History } from './history.tsx';
import { Propose } from './propose.tsx';
import { useShortWords } from './words.ts';
import './short.css';

const route = getRouteApi('/signed-in/finance/pots/$pot/short');

/** A fund too small for all is shared out: proposed, signed by two, applied. */
export const Short = () => {
  const { t } = useShortWords();
  const words = usePotWords();
  const acts = useHolds('finance');
  const { pot: id } = route.useParams();
  const { allocation: chosen } = route.useSearch();
  const [said, say] = useState('');
  const viewed = useQuery(answerOf('view-pot', { path: { pot: id } }));
  const listed = useQuery(answerOf('list-allocations', { path: { pot: id } }));
  const name = potNameOf(words.t, id);
  return (
    <div className="page">
      <PageTitle title={t('title', { pot: name })} />
      <p>
        <Link to="/finance/pots/$pot" params={{ pot: id }}>
          {name}
        </Link>
      </p>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <Loaded query={viewed} what={t('what')}>
        {({ pot }) =>
          pot.rule === 'year-end' ? (
            <Loaded query={listed} what={t('what')}>
              {({ allocations }) => {
                const applied = allocations.find(({ state }) => state === 'applied')?.id;
                const shown = chosen ?? pot.allocation ?? (pot.waitingCount === 0 ? applied : undefined);
                return (
                  <>
                    {acts && pot.allocation === undefined && (
                      <Propose pot={pot} number={allocations.length} say={say} />
                    )}
                    {shown !== undefined && (
                      <Allocation key={shown} id={shown} pot={pot} number={allocations.length - 1} say={say} />
                    )}
                    <History pot={pot.id} allocations={allocations} shown={shown} />
                  </>
                );
              }}
            </Loaded>
          ) : (
            <p className="empty">{t('notShared')}</p>
          )
        }
      </Loaded>
    </div>
  );
};
