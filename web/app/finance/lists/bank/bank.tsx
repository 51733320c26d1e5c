import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { amountText } from '../../../../format/amount.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { useHolds } from '../../../session/me.ts';
import { type ListShown, outstandingOf } from '../list-shown.ts';
import { ListStateTag } from '../list-state-tag.tsx';
import { useBankWords } from '../words.ts';
import { Answers } from './answers.tsx';
import { ChooseFile } from './choose-file.tsx';
import { Result } from './result.tsx';
import './bank.css';

const route = getRouteApi('/signed-in/finance/lists/$list/bank');

const Remains = ({ list }: { readonly list: ListShown }) => {
  const { t, locale } = useBankWords();
  const { count, fen } = outstandingOf(list);
  return <p>{count === 0 ? t('allAnswered') : t('remains', { count, sum: amountText(fen, locale) })}</p>;
};

/** What the bank said of each payment: looked at first, booked then. */
export const BankAnswers = () => {
  const { t } = useBankWords();
  const { list: id } = route.useParams();
  const { answer } = route.useSearch();
  const acts = useHolds('finance');
  const [said, say] = useState('');
  const list = useQuery(answerOf('view-list', { path: { list: id }, query: { limit: 1 } }));
  const answers = useQuery(answerOf('list-answers', { path: { list: id } }));
  const open = answers.data?.answers.find((each) => each.id === answer);
  return (
    <div className="page">
      <PageTitle title={t('titleOf', { number: groupsOfFour(id) })}>
        {list.data && <ListStateTag state={list.data.state} />}
      </PageTitle>
      <p>
        <Link to="/finance/lists/$list" params={{ list: id }}>
          {t('backToList', { number: groupsOfFour(id) })}
        </Link>
      </p>
      <Loaded query={list} what={t('title')} rows={6}>
        {(shown) =>
          shown.state === 'sealed' || shown.state === 'settled' ? (
            <>
              <Remains list={shown} />
              {acts && <ChooseFile list={id} say={say} />}
              {said && (
                <p className="said" role="status">
                  {said}
                </p>
              )}
              {acts && open && open.state !== 'announced' && <Result key={open.id} list={id} answer={open} say={say} />}
              <Loaded query={answers} what={t('answers.title')}>
                {(told) => <Answers list={id} {...told} />}
              </Loaded>
            </>
          ) : (
            <p className="empty">{t('notSealed')}</p>
          )
        }
      </Loaded>
    </div>
  );
};
