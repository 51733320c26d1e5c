import { reportTargets } from '../../../functions/officer/report-targets.ts';
import { type Reporter, type TargetYear, targetCounty } from '../../../shared/claim/target-report.ts';
import { targetCounties, targetYears } from '../../../shared/policy/targets/jinan-cloud-2017.ts';
import type { ActAs } from './act-as.ts';
import { momentOn } from './business-days.ts';
import { type Counts, cityCounts, countsIn } from './cloud-figures.ts';

type Paper = { readonly counts: Counts; readonly asOf: string; readonly document: string; readonly reason?: string };

/** One after the other: each is taken on what the one before it left. */
const reportAll = async (act: ActAs, county: Reporter, year: TargetYear, papers: readonly Paper[]): Promise<void> => {
  for (const [revision, body] of papers.entries())
    await act('officer-he', momentOn('2020-01-13', `1${revision}:00`), 'report-targets', reportTargets, {
      path: { county, year },
      body: { revision, ...body },
    });
};

const papersOf = (county: Reporter, year: TargetYear, counts: Counts): Paper[] => {
  const name = county === 'city' ? '全市' : targetCounties[county].zh;
  const paper = { counts, asOf: `${year}-12-31`, document: `${name}上云示例〔${year + 1}〕1号` };
  const { science = 0, industry = 0 } = counts;
  if (county === 'licheng' && year === 2018)
    return [
      { ...paper, counts: { ...counts, science: science + 12 } },
      {
        ...paper,
        counts: { science },
        document: `${name}上云示例〔${year + 1}〕2号`,
        reason: '12 家科技企业同时报在商贸流通，重复统计（示例）。',
      },
    ];
  if (county === 'zhangqiu' && year === 2019)
    return [
      { counts: { industry: industry - 40 }, asOf: `${year}-06-30`, document: `${name}上云示例〔${year}〕3号` },
      paper,
    ];
  return [paper];
};

/** What counties reported on the plan for the cloud; some did not. */
export const reportCloudTargets = async (act: ActAs): Promise<void> => {
  await Promise.all(
    targetYears.flatMap((year) => [
      reportAll(act, 'city', year, papersOf('city', year, cityCounts[year])),
      ...targetCounty.options.flatMap((county) => {
        const counts = countsIn(county, year);
        return counts ? [reportAll(act, county, year, papersOf(county, year, counts))] : [];
      }),
    ]),
  );
};
