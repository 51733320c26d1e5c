import { industryTargets, partTargets, targetYears } from '../policy/targets/jinan-cloud-2017.ts';
import {
  type Measure,
  measuresOf,
  type Reporter,
  type TargetCounty,
  type TargetReport,
  type TargetYear,
  targetCounty,
} from './target-report.ts';

type Cell = { readonly county: Reporter; readonly year: TargetYear };

/** How far something has come; without any report nothing is known, which is not 0. */
export type Tally = {
  /** New from the first year of the plan to this one, of those that reported. */
  readonly done?: number;
  readonly asOf?: string;
  readonly missing: readonly Cell[];
};

export type MeasureTally = Tally & {
  readonly measure: Measure;
  /** Of a part: its industry, counted where both were reported. */
  readonly of?: number;
};

export type Progress = { readonly measures: readonly MeasureTally[]; readonly total: Tally };

const reportedIn = (reports: readonly TargetReport[], { county, year }: Cell): TargetReport['figures'] =>
  reports.find((report) => report.county === county && report.year === year)?.figures ?? {};

const tallyOf = (measure: Measure, cells: readonly Cell[], reports: readonly TargetReport[]): MeasureTally => {
  const whole = partTargets.find(({ id }) => id === measure)?.of;
  const missing: Cell[] = [];
  let [done, of, asOf] = [0, 0, ''];
  for (const cell of cells) {
    const figures = reportedIn(reports, cell);
    const figure = figures[measure];
    if (!figure) {
      missing.push(cell);
      continue;
    }
    done += figure.count;
    of += (whole && figures[whole]?.count) ?? 0;
    if (figure.asOf > asOf) asOf = figure.asOf;
  }
  const known = missing.length < cells.length;
  return { measure, missing, ...(known && { done, asOf, ...(whole && { of }) }) };
};

/** What is missing in any of them is missing in the total. */
const totalOf = (tallies: readonly Tally[], cells: readonly Cell[]): Tally => {
  const known = tallies.filter(({ done }) => done !== undefined);
  return {
    missing: cells.filter((cell) => tallies.some(({ missing }) => missing.includes(cell))),
    ...(known.length > 0 && {
      done: known.reduce((sum, { done = 0 }) => sum + done, 0),
      asOf: known.reduce((latest, { asOf = '' }) => (asOf > latest ? asOf : latest), ''),
    }),
  };
};

/** Where the plan stands with the reports up to a year, for the city or one county. */
export const progressIn = (
  reports: readonly TargetReport[],
  until: TargetYear,
  county: TargetCounty | undefined,
): Progress => {
  const years = targetYears.filter((year) => year <= until);
  const cellsOf = (reporters: readonly Reporter[]): Cell[] =>
    years.flatMap((year) => reporters.map((each) => ({ county: each, year })));
  const [ofCounties, ofCity] = [cellsOf(county ? [county] : targetCounty.options), cellsOf(['city'])];
  const measures = [
    ...measuresOf('lixia').map((measure) => tallyOf(measure, ofCounties, reports)),
    ...(county ? [] : measuresOf('city').map((measure) => tallyOf(measure, ofCity, reports))),
  ];
  const industries: ReadonlySet<string> = new Set(industryTargets.map(({ id }) => id));
  return {
    measures,
    total: totalOf(
      measures.filter(({ measure }) => industries.has(measure)),
      ofCounties,
    ),
  };
};

/** Whether a share is above so many percent, exactly. */
export const exceedsPercent = (part: number, whole: number, percent: number): boolean => part * 100 > whole * percent;
