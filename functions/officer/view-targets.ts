import { progressIn } from '../../shared/claim/target-progress.ts';
import { reporter, reportId } from '../../shared/claim/target-report.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { targetYears } from '../../shared/policy/targets/jinan-cloud-2017.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { pots, targetReports } from '../../shared/store/aggregates.ts';

/** There are few, and their names are known: read as they stand, not by an index that lags behind. */
const everyReport = reporter.options.flatMap((county) => targetYears.map((year) => reportId(county, year)));

export const viewTargets: Act<'view-targets'> = async ({ table }, { actor, query: { year, county } }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const [stored, pot] = await Promise.all([
    readHeads(table, targetReports, everyReport),
    readHead(table, pots, potId('cloud', year)),
  ]);
  const reports = stored.map(({ head }) => head);
  const { measures, total } = progressIn(reports, year, county);
  const { appropriatedFen = 0, availableFen = 0, heldFen = 0, paidFen = 0, recoveredFen = 0 } = pot?.head ?? {};
  return {
    ok: true,
    value: {
      measures: measures.map((each) => ({ ...each, missing: [...each.missing] })),
      total: { ...total, missing: [...total.missing] },
      reports: reports.filter((report) => report.year === year && (!county || report.county === county)),
      ...(pot && { fund: { appropriatedFen, availableFen, heldFen, paidFen, recoveredFen } }),
    },
  };
};
