import { contentHash } from './content-hash.ts';
import { type Filing, filing } from './filing.ts';
import { sha256Hex } from './shapes.ts';

/** A filing as its hash in the journal sees it, and as it may be shown: the account is bound, and cannot be read. */
export const filedContentShape = filing.omit({ account: true, accountSalt: true }).extend({ accountHash: sha256Hex });

/** Whoever holds the filing itself can show that this was its account; whoever holds the hash cannot find it. */
export const filedContent = ({ account, accountSalt, ...content }: Filing) => ({
  ...content,
  accountHash: contentHash([accountSalt, account]),
});
