import { Quoted } from '../../parts/citation.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { counted, doneText, gapText, planText } from './line-text.ts';
import type { Line } from './lines.ts';
import { missingText } from './missing.ts';
import { useTargetWords } from './words.ts';

type Props = {
  readonly name: string;
  readonly lines: readonly Line[];
  /** The head of the first column. */
  readonly of: 'industry' | 'item';
};

const figures = { align: 'right', className: 'targets-whole' } as const;

const useColumns = (of: Props['of'], lines: readonly Line[]): readonly Column<Line>[] => {
  const { t, locale } = useTargetWords();
  const plan: Column<Line> = {
    title: t(of === 'industry' ? 'columns.plan' : 'columns.target'),
    ...figures,
    render: (_, line) => planText(line, t),
  };
  const stretch: Column<Line> = {
    title: t('columns.stretch'),
    ...figures,
    render: (_, { asked, unit }) => (asked.stretch === undefined ? '' : counted(asked.stretch, unit, t)),
  };
  const gap: Column<Line> = {
    title: t('columns.gap'),
    className: 'targets-whole',
    render: (_, line) => gapText(line, t),
  };
  const [isAsked, strives] = [
    lines.some(({ asked }) => Object.keys(asked).length > 0),
    lines.some(({ asked }) => asked.stretch !== undefined),
  ];
  return [
    { title: t(`columns.${of}`), className: 'targets-name', render: (_, { title }) => <strong>{title}</strong> },
    {
      title: t('columns.done'),
      ...figures,
      render: (_, line) => doneText(line, t) ?? <span className="tag tag-neutral">{t('notReported')}</span>,
    },
    ...(isAsked ? [plan] : []),
    ...(strives ? [stretch] : []),
    ...(isAsked ? [gap] : []),
    {
      title: t('columns.asOf'),
      className: 'targets-whole',
      render: (_, { asOf }) => asOf && <time dateTime={asOf}>{asOf}</time>,
    },
    { title: t('columns.missing'), className: 'targets-told', render: (_, line) => missingText(line, locale, t) },
    {
      title: t('columns.citation'),
      className: 'targets-citation',
      render: (_, { citation, quotation }) => <Quoted citation={citation} quotation={quotation} />,
    },
  ];
};

/** Targets in words and figures; of the industries the same as the chart draws. */
export const TargetTable = ({ name, lines, of }: Props) => (
  <DataTable
    name={name}
    rows={lines}
    rowKey={({ id }) => id}
    columns={useColumns(of, lines)}
    empty={null}
    rowClassName={({ id }) => (id === 'total' ? 'targets-total' : '')}
  />
);
