import { type Measure, measure } from '../../../../../shared/claim/target-report.ts';
import { beijingTime } from '../../../../format/beijing-time.ts';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../parts/data-table.tsx';
import { figure } from '../line-text.ts';
import { measureTitle } from './measure-titles.ts';
import { useReportWords } from './words.ts';

type Entry = Answer<'view-target-report'>['history'][number];

type Told = Entry & {
  readonly changes: readonly {
    readonly measure: Measure;
    readonly before: number | undefined;
    readonly after: number;
  }[];
};

/** Each entry with what stood before it. */
const told = (history: readonly Entry[]): Told[] => {
  const standing = new Map<Measure, number>();
  return history.map((entry) => ({
    ...entry,
    changes: measure.options.flatMap((each) => {
      const after = entry.counts[each];
      if (after === undefined) return [];
      const before = standing.get(each);
      standing.set(each, after);
      return [{ measure: each, before, after }];
    }),
  }));
};

/** Every report and correction, the newest first. */
export const History = ({ history, empty }: { readonly history: readonly Entry[]; readonly empty: string }) => {
  const { t, locale } = useReportWords();
  return (
    <section className="panel">
      <h2>{t('history')}</h2>
      <DataTable
        name={t('history')}
        rows={told(history).reverse()}
        rowKey={({ number }) => String(number)}
        empty={empty}
        columns={[
          { title: t('columns.number'), dataIndex: 'number' },
          {
            title: t('columns.at'),
            render: (_, { at, on }) => (
              <>
                <time dateTime={at}>{beijingTime(at)}</time>{' '}
                {beijingTime(at).slice(0, 10) !== on && <span className="hint">{t('businessDay', { on })}</span>}
              </>
            ),
          },
          { title: t('columns.by'), className: 'targets-whole', render: (_, { by }) => <span lang="zh-CN">{by}</span> },
          { title: t('columns.asOf'), className: 'targets-whole', render: (_, { asOf }) => <time>{asOf}</time> },
          { title: t('columns.document'), render: (_, { document }) => <span lang="zh-CN">{document}</span> },
          {
            title: t('columns.counts'),
            render: (_, { changes }) =>
              changes
                .map(({ measure: of, before, after }) => {
                  const same = before === undefined || before === after;
                  return `${measureTitle(of, locale)} ${same ? '' : `${figure(before)} → `}${figure(after)}`;
                })
                .join(locale === 'zh' ? '；' : '; '),
          },
          { title: t('columns.reason'), render: (_, { reason }) => <span lang="zh-CN">{reason}</span> },
        ]}
      />
    </section>
  );
};
