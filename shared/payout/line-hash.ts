import { createHash } from 'node:crypto';
import { canonicalJson } from '../claim/canonical-json.ts';
import type { PayoutLine } from './payout-line.ts';

/**
 * The content hash of a list: SHA-256 over its lines in their order, each as canonical JSON in UTF-8, with a line feed
 * between two of them. It is the hash that `tail -n +2 sealed-….jsonl | sha256sum` prints.
 */
export const lineHash = () => {
  const hash = createHash('sha256');
  let first = true;
  return {
    /** Takes in the next lines, and gives their text as it was hashed. */
    add(page: readonly PayoutLine[]): string {
      if (page.length === 0) return '';
      const text = `${first ? '' : '\n'}${page.map(canonicalJson).join('\n')}`;
      first = false;
      hash.update(text);
      return text;
    },
    hex: (): string => hash.digest('hex'),
  };
};
