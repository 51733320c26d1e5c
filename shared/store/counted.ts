import type { Alongside } from './aggregate.ts';
import { headKey } from './keys.ts';

/** Count and total of a list or notice move with each line, and only while it still takes lines. */
export const countedOn = (
  kind: 'list' | 'notice',
  id: string,
  line: { readonly amountFen: number; readonly sign: '+' | '-'; readonly while: string },
): Alongside => ({
  update: headKey(kind, id),
  set: `SET #count = #count ${line.sign} :one, totalFen = totalFen ${line.sign} :amount${kind === 'list' ? ', lineMoves = lineMoves + :one' : ''}`,
  condition: {
    expression: `#state = :taking${line.sign === '-' ? ' AND #count >= :one AND totalFen >= :amount' : ''}`,
    names: { '#count': 'count', '#state': 'state' },
    values: { ':one': 1, ':amount': line.amountFen, ':taking': line.while },
  },
  otherwise: (found) => ({ code: 'list-not-open', details: { state: String(found?.state ?? 'gone') } }),
});
