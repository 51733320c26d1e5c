import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pagesOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { More } from '../../parts/more.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useHolds } from '../../session/me.ts';
import { Offsets } from './offsets.tsx';
import { Recovery } from './recovery.tsx';
import { useRecoveryWords } from './words.ts';
import './recoveries.css';

/** What is owed to the city, by the page, and the sums that may be kept back whole against it. */
export const Recoveries = () => {
  const { t } = useRecoveryWords();
  const acts = useHolds('finance');
  const [said, say] = useState('');
  const [open, setOpen] = useState<string>();
  const pages = useInfiniteQuery(pagesOf('list-recoveries', { query: {} }));
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      {said && (
        <p className="said" role="status">
          {said}
        </p>
      )}
      {acts && <Offsets say={say} />}
      <Loaded query={pages} what={t('title')} rows={8}>
        {(data) => {
          const rows = data.pages.flatMap(({ items }) => items);
          if (rows.length === 0 && !pages.hasNextPage) return <p className="empty">{t('empty')}</p>;
          return (
            <>
              {rows.map((row) => (
                <Recovery
                  key={row.claim.id}
                  row={row}
                  say={say}
                  open={open === row.claim.id}
                  setOpen={(isOpen) => setOpen(isOpen ? row.claim.id : undefined)}
                />
              ))}
              <More pages={pages} count={rows.length} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
