import { Link } from '@tanstack/react-router';
import { rateText } from '../../../../../shared/money/allocation.ts';
import type { Answer } from '../../../api/call.ts';
import { Amount } from '../../../parts/amount.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { toneOf } from './shown.ts';
import { useShortWords } from './words.ts';

type Props = Pick<Answer<'list-allocations'>, 'allocations'> & {
  readonly pot: string;
  readonly shown: string | undefined;
};

export const History = ({ pot, allocations, shown }: Props) => {
  const { t } = useShortWords();
  if (allocations.length === 0 || (allocations.length === 1 && allocations[0]?.id === shown)) return null;
  return (
    <section>
      <h2>{t('history.title')}</h2>
      <DataTable
        name={t('history.title')}
        rows={allocations}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            title: t('history.day'),
            render: (_, { id, openedOn }) => (
              <Link
                to="/finance/pots/$pot/short"
                params={{ pot }}
                search={{ allocation: id }}
                aria-current={id === shown ? 'true' : undefined}
              >
                {openedOn}
              </Link>
            ),
          },
          {
            title: t('history.state'),
            render: (_, { state }) => <span className={`tag tag-${toneOf[state]}`}>{t(`state.${state}`)}</span>,
          },
          { title: t('history.count'), align: 'right', dataIndex: 'count' },
          {
            title: t('history.fund'),
            align: 'right',
            render: (_, { rate }) => <Amount fen={rate?.numerator} bare />,
          },
          { title: t('history.rate'), align: 'right', render: (_, { rate }) => (rate ? rateText(rate) : '—') },
        ]}
      />
    </section>
  );
};
