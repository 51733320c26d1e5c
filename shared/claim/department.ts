import * as z from 'zod';
import { bilingual, plainDate } from './shapes.ts';

/** A department is data: merged or renamed, it names its successor from a day on. */
export const departmentHead = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  name: bilingual,
  successor: z.strictObject({ department: z.string(), since: plainDate }).optional(),
});

export type Department = z.infer<typeof departmentHead>;

/**
 * The departments that answer today for those a clause names: successors followed, the merged ones once.
 * Undefined when one of them, or a successor, is not known.
 */
export const answeringDepartments = (
  named: readonly string[],
  departments: ReadonlyMap<string, Department>,
  today: string,
): string[] | undefined => {
  const answering = new Set<string>();
  for (const id of named) {
    const seen = new Set<string>();
    let current = departments.get(id);
    while (current?.successor && current.successor.since <= today && !seen.has(current.id)) {
      seen.add(current.id);
      current = departments.get(current.successor.department);
    }
    if (!current || seen.has(current.id)) return undefined;
    answering.add(current.id);
  }
  return [...answering];
};
