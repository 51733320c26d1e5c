import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { bankSearch, verdictChips } from '../search.ts';
import { useBankWords } from '../words.ts';

type Told = Answer<'list-answers'>;

type Row = Told['answers'][number];

const Counts = ({ counts }: Pick<Row, 'counts'>) => {
  const { t } = useBankWords();
  if (!counts) return <span aria-hidden="true">—</span>;
  const said = verdictChips
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${t(`result.verdict.${verdict}`)} ${counts[verdict]}`);
  return [...said, ...(counts.unreadable > 0 ? [`${t('result.unreadable')} ${counts.unreadable}`] : [])].join(' · ');
};

/** Every file of the bank for this list, newest first. */
export const Answers = ({ list, answers, people }: Told & { readonly list: string }) => {
  const { t } = useBankWords();
  const name = (id: string) => people[id] ?? id;
  return (
    <section>
      <h2>{t('answers.title')}</h2>
      <DataTable
        name={t('answers.title')}
        rows={answers}
        rowKey={({ id }) => id}
        empty={t('answers.empty')}
        columns={[
          {
            title: t('answers.file'),
            className: 'bank-file-name',
            render: (_, { id, fileName, state }) =>
              state === 'announced' ? (
                <span lang="zh-CN">{fileName}</span>
              ) : (
                <Link
                  to="/finance/lists/$list/bank"
                  params={{ list }}
                  search={bankSearch({ answer: id })}
                  resetScroll={false}
                >
                  <span lang="zh-CN">{fileName}</span>
                </Link>
              ),
          },
          { title: t('answers.on'), render: (_, { announcedOn }) => <time>{announcedOn}</time> },
          { title: t('answers.by'), render: (_, { announcedBy }) => <span lang="zh-CN">{name(announcedBy)}</span> },
          {
            title: t('answers.state'),
            render: (_, { state, bookedOn, bookedBy }) =>
              state === 'booked' && bookedOn && bookedBy
                ? t('answers.bookedOn', { day: bookedOn, person: name(bookedBy) })
                : t(`answers.${state}`),
          },
          { title: t('answers.counts'), render: (_, { counts }) => <Counts counts={counts} /> },
        ]}
      />
    </section>
  );
};
