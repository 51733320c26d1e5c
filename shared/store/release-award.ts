import type { Claim } from '../claim/claim.ts';
import { awardKeyValues } from '../policy/award-keys.ts';
import type { Alongside } from './aggregate.ts';
import { clauseOf } from './claim-context.ts';
import { awardsMoved, readDecisions, removeAward } from './claim-store.ts';
import { freeKey } from './key-store.ts';
import type { Table } from './table.ts';

/** Gives back what an approval took but the money: its keys, and its place among the claimant's awards. */
export const releaseAward = async (table: Table, claim: Claim, freedOn: string): Promise<Alongside[]> => {
  const decided = (await readDecisions(table, claim.id)).at(-1);
  if (!decided) throw new Error(`Claim ${claim.id} was never decided.`);
  return [
    ...awardKeyValues(clauseOf(claim), claim.claimant, decided.assessment).map((value) =>
      freeKey(claim, value, freedOn),
    ),
    removeAward(claim.claimant, claim.id),
    awardsMoved(claim.claimant),
  ];
};
