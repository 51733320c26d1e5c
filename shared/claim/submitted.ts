import * as z from 'zod';
import type { JournalEntry } from './journal.ts';

/** What the journal says of a filing. */
export const submission = z.object({
  filing: z.int(),
  departments: z.array(z.string()),
  /** Departments whose opinion does not outlive what was changed. */
  lapsed: z.array(z.string()),
});

type Submitted = z.infer<typeof submission> & {
  readonly entry: JournalEntry;
  /** Departments that still have to give an opinion on it. */
  readonly open: readonly string[];
};

/** Every filing of a claim in the order of its journal. */
export const submittedIn = (journal: readonly JournalEntry[]): Submitted[] => {
  const found: Submitted[] = [];
  const given = new Set<unknown>();
  for (const entry of journal) {
    if (entry.act === 'give-opinion') given.add(entry.detail.department);
    if (entry.act === 'ask-review') given.clear();
    if (entry.act !== 'submit') continue;
    const said = submission.parse(entry.detail);
    for (const department of said.lapsed) given.delete(department);
    found.push({ ...said, entry, open: said.departments.filter((department) => !given.has(department)) });
  }
  return found;
};
