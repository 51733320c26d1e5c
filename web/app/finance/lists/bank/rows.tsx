import { Amount } from '../../../parts/amount.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import type { VerdictChip } from '../search.ts';
import { useBankWords } from '../words.ts';
import type { Verdicts } from './verdicts-of.ts';

type Row = Verdicts['rows'][number];

const tones: Readonly<Record<VerdictChip, string>> = {
  paid: 'good',
  returned: 'held',
  'wrong-amount': 'stopped',
  'unknown-line': 'stopped',
  duplicate: 'neutral',
  'already-settled': 'neutral',
};

/** Row by row: what the bank says, what we make of it, and what follows. */
export const Rows = ({ rows, chosen }: { readonly rows: readonly Row[]; readonly chosen: VerdictChip | undefined }) => {
  const { t } = useBankWords();
  return (
    <DataTable
      name={t('result.rows')}
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={t('result.empty', { verdict: chosen ? t(`result.verdict.${chosen}`) : t('result.all') })}
      columns={[
        { title: t('result.number'), align: 'right', render: (_, { number }) => number },
        {
          title: t('result.line'),
          className: 'bank-line',
          render: (_, { line }) => <span className="code">{line}</span>,
        },
        {
          title: t('result.payee'),
          render: (_, { payee }) =>
            payee ? <span lang="zh-CN">{payee}</span> : <span className="hint">{t('result.notOnList')}</span>,
        },
        { title: t('result.listed'), align: 'right', render: (_, { listedFen }) => <Amount fen={listedFen} bare /> },
        {
          title: t('result.answered'),
          align: 'right',
          render: (_, { answeredFen }) => <Amount fen={answeredFen} bare />,
        },
        {
          title: t('result.verdictTitle'),
          render: (_, { verdict, verdictWord, booked }) => (
            <>
              <span className={`tag tag-${tones[verdict]}`}>{verdictWord}</span>
              {booked && <span className="hint"> ✓ {t('result.bookedMark')}</span>}
            </>
          ),
        },
        { title: t('result.reason'), render: (_, { reason }) => reason && <span lang="zh-CN">{reason}</span> },
        { title: t('result.follows'), render: (_, { whatFollows }) => whatFollows },
      ]}
    />
  );
};
