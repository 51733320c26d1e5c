import { useIsMutating, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { useHolds } from '../../../session/me.ts';
import { Files } from '../files/files.tsx';
import type { ListShown } from '../list-shown.ts';
import { ListStateTag } from '../list-state-tag.tsx';
import type { Say } from '../say.ts';
import { useListWords } from '../words.ts';
import { Checks } from './checks.tsx';
import { Drop } from './drop.tsx';
import { Figures } from './figures.tsx';
import { Filling } from './filling.tsx';
import { Lines } from './lines.tsx';
import { Pay } from './pay.tsx';
import { Seal } from './seal.tsx';
import './list.css';

const route = getRouteApi('/signed-in/finance/lists/$list');

const Content = ({ list, say }: { readonly list: ListShown; readonly say: Say }) => {
  const { t } = useListWords();
  const acts = useHolds('finance');
  const { state } = list;
  const paid = state === 'sealed' || state === 'settled';
  return (
    <>
      {paid && <p className="hint">{t('one.readOnly')}</p>}
      {state === 'dropped' && <p className="empty">{t('one.dropped')}</p>}
      <div className={state === 'dropped' ? '' : 'list-columns'}>
        <div>
          <Figures list={list} />
          {!paid && state !== 'dropped' && <Checks list={list} />}
        </div>
        <div>
          {paid && <Checks list={list} />}
          {acts && state === 'open' && <Filling list={list} say={say} />}
          {acts && (state === 'open' || state === 'sealing') && <Seal list={list} say={say} />}
          {acts && state === 'open' && <Drop list={list} say={say} />}
        </div>
      </div>
      {acts && paid && <Files list={list} />}
      {acts && paid && <Pay list={list} say={say} />}
      {state !== 'dropped' && <Lines list={list} say={say} />}
      {list.hash && (
        <p className="list-watermark" aria-hidden="true">
          {t('one.watermark', { hash: groupsOfFour(list.hash.slice(0, 16)) })}
        </p>
      )}
    </>
  );
};

/** One payout list, from the first line to the last answer. */
export const ListPage = () => {
  const { t } = useListWords();
  const { list: id } = route.useParams();
  const [said, say] = useState('');
  const moving = useIsMutating() > 0;
  const query = useQuery({
    ...answerOf('view-list', { path: { list: id }, query: { limit: 1 } }),
    refetchInterval: moving ? 1_500 : false,
  });
  const name = t('one.title', { number: groupsOfFour(id) });
  return (
    <div className="page list">
      <PageTitle title={name}>{query.data && <ListStateTag state={query.data.state} />}</PageTitle>
      <p>
        <Link to="/finance/lists">{t('back')}</Link>
      </p>
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <Loaded query={query} what={name} rows={8}>
        {(list) => <Content key={id} list={list} say={say} />}
      </Loaded>
    </div>
  );
};
