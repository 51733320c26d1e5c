import { type Alongside, mustExist } from '../../shared/store/aggregate.ts';
import type { AggregateName } from '../../shared/store/keys.ts';

/** Part of a transaction: what the body names at `path` is in the table, or the body is not valid. */
export const mustBeKnown = (kind: AggregateName, id: string, path: string): Alongside => ({
  ...mustExist(kind, id),
  otherwise: () => ({ code: 'invalid-input', issues: [{ path, code: 'not-known', value: id }] }),
});
