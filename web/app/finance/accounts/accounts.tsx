import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pagesOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ReturnedPayment } from './returned-payment.tsx';
import { isOpenToMe } from './row.ts';
import { useAccountWords } from './words.ts';
import './accounts.css';

/** Payments the bank gave back: those that can be confirmed now first, each with its two accounts side by side. */
export const Accounts = () => {
  const { t } = useAccountWords();
  const [said, say] = useState('');
  const pages = useInfiniteQuery(pagesOf('list-accounts', { query: {} }));
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      <Loaded query={pages} what={t('title')} rows={8}>
        {(data) => {
          const rows = data.pages.flatMap(({ items }) => items);
          const ordered = rows.toSorted((a, b) => Number(isOpenToMe(b)) - Number(isOpenToMe(a)));
          if (rows.length === 0) return <p className="empty">{t('empty')}</p>;
          return (
            <>
              {ordered.map((row, at) => (
                <ReturnedPayment key={row.claim} row={row} first={at === 0} say={say} />
              ))}
              <More pages={pages} count={rows.length} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
