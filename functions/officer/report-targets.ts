import { failed, type Issue } from '../../shared/claim/failure.ts';
import {
  type Figure,
  type Measure,
  measuresOf,
  partsTooLarge,
  reportId,
  reportKindOf,
} from '../../shared/claim/target-report.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { targetReports } from '../../shared/store/aggregates.ts';

/** A figure once reported is never taken away; where it was wrong the next entry corrects it, and says why. */
export const reportTargets: Act<'report-targets'> = async (stores, request) => {
  const { county, year } = request.path;
  const { revision, counts, asOf, document, reason } = request.body;
  const id = reportId(county, year);
  return actAsStaff(stores, targetReports, id, 'officer', request, (stored) => {
    if ((stored?.revision ?? 0) !== revision) return failed('stale', { revision: stored?.revision ?? 0 });
    const before = stored?.head.figures ?? {};
    const reported = (Object.entries(counts) as [Measure, number][]).map(([measure, count]): [Measure, Figure] => [
      measure,
      { count, asOf, document },
    ]);
    const figures = { ...before, ...Object.fromEntries(reported) };
    const issues: Issue[] = [];
    for (const [measure] of reported)
      if (!measuresOf(county).includes(measure))
        issues.push({ path: `counts.${measure}`, code: 'not-known', value: measure });
    if (asOf > request.moment.businessOn) issues.push({ path: 'asOf', code: 'not-yet', value: asOf });
    if (asOf < `${year}-01-01`) issues.push({ path: 'asOf', code: 'before-year', value: `${year}` });
    for (const { id: part, of } of partsTooLarge(figures))
      issues.push({ path: `counts.${counts[part] === undefined ? of : part}`, code: 'part-too-large' });
    const corrects = reported.some(([measure, figure]) => reportKindOf(before[measure], figure) === 'correction');
    if (corrects && reason === undefined) issues.push({ path: 'reason', code: 'required' });
    if (issues.length > 0) return failed('invalid-input', undefined, issues);
    const head = { id, county, year, figures };
    const detail = { counts, asOf, document };
    return { ok: true, value: { act: 'report-targets', head, detail, ...(reason !== undefined && { reason }) } };
  });
};
