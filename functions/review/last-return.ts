import * as z from 'zod';
import { correction } from '../../shared/claim/claim.ts';
import type { Department } from '../../shared/claim/department.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { hatWords } from '../../shared/claim/lifecycle-words.ts';
import { plainDate } from '../../shared/claim/shapes.ts';
import { departmentName } from '../../shared/http/views.ts';

const detail = z.looseObject({ corrections: z.array(correction), dueOn: plainDate.optional() });

/** Who returned a claim last, and the whole list: an office that comes second is shown it. */
export const lastReturn = (journal: readonly JournalEntry[], departments: ReadonlyMap<string, Department>) => {
  const entry = journal.findLast(({ act }) => act === 'return-for-correction');
  if (!entry) return undefined;
  const { corrections, dueOn } = detail.parse(entry.detail);
  const { department } = entry.by;
  return {
    by: department ? departmentName(departments, department) : hatWords.approver,
    at: entry.businessAt,
    on: entry.businessOn,
    ...(dueOn && { dueOn }),
    corrections,
  };
};
