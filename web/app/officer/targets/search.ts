import {
  type Reporter,
  reporter,
  type TargetCounty,
  type TargetYear,
  targetCounty,
} from '../../../../shared/claim/target-report.ts';
import { targetYears } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';

export type TargetSearch = { readonly year?: TargetYear; readonly county?: TargetCounty };

const yearIn = (given: unknown): TargetYear | undefined => targetYears.find((year) => String(year) === String(given));

export const targetSearch = (given: Record<string, unknown>): TargetSearch => {
  const year = yearIn(given.year);
  const county = targetCounty.options.find((each) => each === given.county);
  return { ...(year && { year }), ...(county && { county }) };
};

/** The plan is of its last year; earlier ones show how far it had come by then. */
export const lastYear = targetYears[2];

type ReportOf = { readonly county: Reporter; readonly year: TargetYear };

type Named = { readonly county: string; readonly year: string };

/** Whose report of which year an address means. */
export const reportOf = (named: Named): ReportOf | undefined => {
  const year = yearIn(named.year);
  const county = reporter.options.find((each) => each === named.county);
  return year && county && { county, year };
};

export const isReportOf = (named: Named): boolean => reportOf(named) !== undefined;
