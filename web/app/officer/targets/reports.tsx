import { Link } from '@tanstack/react-router';
import {
  measuresOf,
  type Reporter,
  reporter,
  type TargetCounty,
  type TargetYear,
} from '../../../../shared/claim/target-report.ts';
import { industryTargets } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { counted } from './line-text.ts';
import type { TargetsShown } from './lines.ts';
import { reporterName } from './missing.ts';
import { useTargetWords } from './words.ts';

type Report = TargetsShown['reports'][number];

type Row = { readonly who: Reporter; readonly report: Report | undefined };

const figuresOf = (report: Report) => Object.values(report.figures);

const totalOf = ({ figures }: Report): number | undefined => {
  const known = industryTargets.flatMap(({ id }) => figures[id]?.count ?? []);
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : undefined;
};

const latest = (report: Report): string | undefined =>
  figuresOf(report)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);

type Props = {
  readonly reports: TargetsShown['reports'];
  readonly year: TargetYear;
  readonly county: TargetCounty | undefined;
};

/** Who has reported for the year, and on which paper; the first cell leads to the report. */
export const Reports = ({ reports, year, county }: Props) => {
  const { t, locale } = useTargetWords();
  const rows = (county ? [county] : reporter.options).map(
    (who): Row => ({ who, report: reports.find((report) => report.county === who) }),
  );
  return (
    <section className="panel">
      <h2>{t('reports.title', { year })}</h2>
      <DataTable
        name={t('reports.title', { year })}
        rows={rows}
        rowKey={({ who }) => who}
        empty={t('reports.none')}
        columns={[
          {
            title: t('columns.who'),
            render: (_, { who }) => (
              <Link to="/officer/targets/$county/$year" params={{ county: who, year: String(year) }}>
                {reporterName(who, locale, t('reports.ofCity'))}
              </Link>
            ),
          },
          {
            title: t('columns.figures'),
            render: (_, { who, report }) =>
              report ? (
                t('reports.some', { count: figuresOf(report).length, all: measuresOf(who).length })
              ) : (
                <span className="tag tag-neutral">{t('notReported')}</span>
              ),
          },
          {
            title: t('columns.total'),
            align: 'right',
            render: (_, { report }) => {
              const total = report && totalOf(report);
              return total === undefined ? '' : counted(total, 'homes', t);
            },
          },
          {
            title: t('columns.asOf'),
            className: 'targets-whole',
            render: (_, { report }) => report && <time>{latest(report)}</time>,
          },
          {
            title: t('columns.document'),
            render: (_, { report }) =>
              report && (
                <span lang="zh-CN">{[...new Set(figuresOf(report).map(({ document }) => document))].join('；')}</span>
              ),
          },
        ]}
      />
    </section>
  );
};
