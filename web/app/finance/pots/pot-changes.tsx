import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { usePotWords } from './words.ts';

const tones = { asked: 'held', confirmed: 'good', cancelled: 'neutral' } as const;

/** How the money of the pot came and went, the newest first. */
export const PotChanges = ({ pot, changes, people }: Answer<'view-pot'>) => {
  const { t } = usePotWords();
  return (
    <section>
      <h2>{t('changes.title')}</h2>
      <DataTable
        name={t('changes.title')}
        rows={changes}
        rowKey={({ id }) => id}
        empty={t('changes.empty')}
        columns={[
          { title: t('changes.day'), dataIndex: 'askedOn', className: 'pot-day' },
          {
            title: t('changes.kind'),
            render: (_, { kind, year }) => (year === pot.year ? t(`kind.${kind}`) : t('changes.from')),
          },
          {
            title: t('changes.amount'),
            align: 'right',
            render: (_, { amountFen }) => <Amount fen={amountFen} bare />,
          },
          { title: t('changes.document'), render: (_, { document }) => <span lang="zh-CN">{document}</span> },
          {
            title: t('changes.by'),
            render: (_, { askedBy }) => <span lang="zh-CN">{people[askedBy] ?? askedBy}</span>,
          },
          {
            title: t('changes.state'),
            render: (_, { state }) => <span className={`tag tag-${tones[state]}`}>{t(`state.${state}`)}</span>,
          },
        ]}
      />
    </section>
  );
};
