import { createHash } from 'node:crypto';
import { FileDiffers, type PayoutStore } from '../../shared/store/payout-store.ts';

const stores = new Map<string, PayoutStore>();

/** Payout files beside a table, in memory, for acts that only have to leave one; exporting.test.ts has the real store. */
export const filesBeside = (table: string): PayoutStore => {
  const known = stores.get(table);
  if (known) return known;
  const files = new Map<string, string>();
  const opened: PayoutStore = {
    async write(name, chunks) {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const chunk of chunks) {
        hash.update(chunk);
        sizeBytes += chunk.length;
      }
      const sha256 = hash.digest('hex');
      if ((files.get(name) ?? sha256) !== sha256) throw new FileDiffers(name);
      files.set(name, sha256);
      return { sizeBytes, sha256 };
    },
    readingAddress: async (name) => `memory:${name}`,
  };
  stores.set(table, opened);
  return opened;
};
