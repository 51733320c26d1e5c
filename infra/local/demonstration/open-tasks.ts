import type { Claim } from '../../../shared/claim/claim.ts';
import { whoseTurn } from '../../../shared/claim/whose-turn.ts';
import { readHeads } from '../../../shared/store/aggregate.ts';
import { claims } from '../../../shared/store/aggregates.ts';
import type { Table } from '../../../shared/store/table.ts';
import { appointments } from './people.ts';

const holding = (role: string): string[] =>
  appointments.filter((each) => each.role === role).map(({ person }) => person);

const reviewersOf = (department: string): string[] =>
  appointments.filter((each) => each.department === department).map(({ person }) => person);

const peopleFor = (claim: Claim): readonly string[] => {
  const { who, departments } = whoseTurn(claim);
  switch (who) {
    case 'claimant':
      return claim.editors;
    case 'departments':
      return departments.flatMap(reviewersOf).filter((person) => !claim.formerJudges.includes(person));
    case 'approver':
      return holding('approver').filter((person) => ![...claim.approvers, ...claim.formerJudges].includes(person));
    case 'officer':
    case 'finance':
      return holding(who);
    case 'public':
    case 'nobody':
      return [];
  }
};

/** How many claims wait for each person. */
export const openTasks = async (table: Table, ids: readonly string[]): Promise<Record<string, number>> => {
  const tasks: Record<string, number> = {};
  for (const { head } of await readHeads(table, claims, ids))
    for (const person of peopleFor(head)) tasks[person] = (tasks[person] ?? 0) + 1;
  return tasks;
};
