import type { Claim } from '../../shared/claim/claim.ts';
import { readLatestFilings } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

/** Whom finance pays, by the name on the account: a person's is masked for the public alone. */
export const payeeNames = async (table: Table, of: readonly Claim[]): Promise<(claim: Claim) => string> => {
  const filings = await readLatestFilings(
    table,
    of.filter(({ claimantKind }) => claimantKind === 'individual'),
  );
  return ({ id, publicName }) => filings.get(id)?.claimant.name ?? publicName;
};
