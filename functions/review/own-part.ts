import type { Department } from '../../shared/claim/department.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { departmentName } from '../../shared/http/views.ts';

/** What a person did with a claim last, and on which day: why another decides it. */
export const ownPart = (
  journal: readonly JournalEntry[],
  departments: ReadonlyMap<string, Department>,
  me: string,
): Readonly<Record<string, unknown>> => {
  const last = journal.findLast(({ by }) => by.person === me);
  if (!last) return {};
  const { act, businessOn: on, by } = last;
  return { act, on, ...(by.department && { office: departmentName(departments, by.department) }) };
};
