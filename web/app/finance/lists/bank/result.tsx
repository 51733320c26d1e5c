import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { More } from '../../../parts/more.tsx';
import { useBankWords } from '../words.ts';
import { Book } from './book.tsx';
import { Chips } from './chips.tsx';
import { Download } from './download.tsx';
import { Rows } from './rows.tsx';
import { Unreadable } from './unreadable.tsx';
import { verdictsOf } from './verdicts-of.ts';

type Props = {
  readonly list: string;
  readonly answer: Answer<'list-answers'>['answers'][number];
  readonly say: (said: string) => void;
};

const route = getRouteApi('/signed-in/finance/lists/$list/bank');

/** One file of the bank: counts that filter, what booking would do, then every row. */
export const Result = ({ list, answer: { id, fileName, state }, say }: Props) => {
  const { t, locale } = useBankWords();
  const { verdict } = route.useSearch();
  const pages = useInfiniteQuery(verdictsOf({ list, answer: id, verdict, locale }));
  const title = t('result.title', { file: fileName });
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <Loaded query={pages} what={t('result.rows')} rows={6}>
        {(data) => {
          const [first] = data.pages;
          if (!first) return null;
          const rows = data.pages.flatMap((page) => page.rows);
          return (
            <>
              {state === 'checked' && <p className="hint">{t('result.dry')}</p>}
              <Chips list={list} answer={id} chosen={verdict} counts={first.counts} />
              <Book list={list} answer={id} verdicts={first} say={say} />
              <Rows rows={rows} chosen={verdict} />
              {rows.length > 0 && <More pages={pages} count={rows.length} />}
              <Unreadable unreadable={first.unreadable} all={first.counts.unreadable} />
              <p className="actions bank-download">
                <Download list={list} answer={id} />
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
};
