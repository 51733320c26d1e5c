import { contentHash } from './content-hash.ts';
import type { Filing } from './filing.ts';

/** Whoever holds the filing itself can show that this was its account; whoever holds the hash cannot find it. */
export const filedContent = ({ account, accountSalt, ...content }: Filing) => ({
  ...content,
  accountHash: contentHash([accountSalt, account]),
});
