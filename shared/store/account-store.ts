import * as z from 'zod';
import type { Claim } from '../claim/claim.ts';
import { type Account, account } from '../claim/claimant.ts';
import type { Filing } from '../claim/filing.ts';
import { plainDate } from '../claim/shapes.ts';
import type { Alongside } from './aggregate.ts';
import { accountKey } from './keys.ts';
import type { Table } from './table.ts';

/** The account a claimant named after the bank gave a payment back. */
const correctedAccount = z.strictObject({
  claim: z.string(),
  number: z.int().min(1),
  /** The filing it was named for: a later one brings an account of its own. */
  filing: z.int().min(1),
  account,
  enteredBy: z.string(),
  enteredOn: plainDate,
});

type CorrectedAccount = z.infer<typeof correctedAccount>;

/** Written once: what finance confirms is what was named, and a second thought is another number. */
export const accountItem = (corrected: CorrectedAccount): Alongside => ({
  put: { ...accountKey(corrected.claim, corrected.number), schema: 1, ...correctedAccount.parse(corrected) },
  condition: { expression: 'attribute_not_exists(pk)' },
});

export const readCorrectedAccount = async (table: Table, claim: string, number: number): Promise<CorrectedAccount> => {
  const item = await table.get(accountKey(claim, number));
  if (!item) throw new Error(`Account ${number} of claim ${claim} is not in the table.`);
  const { pk: _pk, sk: _sk, schema: _schema, ...content } = item;
  return correctedAccount.parse(content);
};

/** The account a claim is paid to: the one filed, or the correction of that filing that finance confirmed last. */
export const accountOf = async (
  table: Table,
  { id, accountVersion }: Pick<Claim, 'id' | 'accountVersion'>,
  filing: Pick<Filing, 'account' | 'number'>,
): Promise<Account> => {
  if (accountVersion === 0) return filing.account;
  const corrected = await readCorrectedAccount(table, id, accountVersion);
  return corrected.filing === filing.number ? corrected.account : filing.account;
};
