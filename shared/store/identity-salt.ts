import { randomBytes } from 'node:crypto';
import { identitySaltKey } from './keys.ts';
import type { Table } from './table.ts';

/** The platform's own salt for the hash of ID numbers: made by whoever needs it first, and never changed. */
export const identitySalt = async (table: Table): Promise<string> => {
  const kept = await table.get(identitySaltKey);
  if (kept) return String(kept.salt);
  await table.transact([
    {
      put: { ...identitySaltKey, schema: 1, salt: randomBytes(32).toString('hex') },
      condition: { expression: 'attribute_not_exists(pk)' },
    },
  ]);
  // Of several at once one was written; what is used is what is kept.
  const made = await table.get(identitySaltKey);
  if (!made) throw new Error('The salt of the identity keys could not be written.');
  return String(made.salt);
};
