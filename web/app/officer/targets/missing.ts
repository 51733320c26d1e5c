import type { Locale } from '../../../../shared/claim/shapes.ts';
import { targetCounty } from '../../../../shared/claim/target-report.ts';
import { industryTargets, targetCounties } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import type { Cell, Line, TargetsShown } from './lines.ts';
import type { TargetWords } from './words.ts';

export const reporterName = (county: Cell['county'], locale: Locale, city: string): string =>
  county === 'city' ? city : targetCounties[county][locale];

/** "2018 年：槐荫区、商河县；2019 年：各县区". */
export const missingText = ({ missing }: Pick<Line, 'missing'>, locale: Locale, t: TargetWords): string | undefined => {
  if (missing.length === 0) return undefined;
  const years = [...Map.groupBy(missing, ({ year }) => year)];
  const names = (cells: readonly Cell[]): string =>
    cells.length === targetCounty.options.length
      ? t('missing.all')
      : cells.map(({ county }) => reporterName(county, locale, t('city'))).join(locale === 'zh' ? '、' : ', ');
  return years
    .map(([year, cells]) => t('missing.ofYear', { year, who: names(cells) }))
    .join(locale === 'zh' ? '；' : '; ');
};

export type MissingReport = Cell & { readonly whole: boolean };

/** Counties and years of which industries are missing: all of them, or some. */
export const missingReports = ({ measures, total }: TargetsShown): MissingReport[] => {
  const industries: ReadonlySet<string> = new Set(industryTargets.map(({ id }) => id));
  const ofIndustries = measures.filter(({ measure }) => industries.has(measure));
  return total.missing.map((cell) => ({
    ...cell,
    whole: ofIndustries.every(({ missing }) =>
      missing.some(({ county, year }) => county === cell.county && year === cell.year),
    ),
  }));
};
