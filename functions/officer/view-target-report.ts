import * as z from 'zod';
import { plainDate } from '../../shared/claim/shapes.ts';
import { figure, measure, reportId } from '../../shared/claim/target-report.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { targetReports } from '../../shared/store/aggregates.ts';

/** What `report-targets` writes into the journal. */
const reported = z.object({
  counts: z.partialRecord(measure, figure.shape.count),
  asOf: plainDate,
  document: z.string(),
});

export const viewTargetReport: Act<'view-target-report'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['officer', 'auditor']);
  if (!own.ok) return own;
  const id = reportId(path.county, path.year);
  const [stored, journal] = await Promise.all([readHead(table, targetReports, id), readJournal(table, 'target', id)]);
  return {
    ok: true,
    value: {
      revision: stored?.revision ?? 0,
      figures: stored?.head.figures ?? {},
      history: journal.map(({ number, by, at, businessOn, detail, reason }) => ({
        number,
        by: by.name,
        at,
        on: businessOn,
        ...reported.parse(detail),
        ...(reason !== undefined && { reason }),
      })),
    },
  };
};
