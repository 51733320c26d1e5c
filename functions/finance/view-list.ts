import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';

export const viewList: Act<'view-list'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const lines = await readLines(table, path.list);
  return {
    ok: true,
    value: {
      ...stored.head,
      lines: lines.map(({ claim, payee, amountFen, clause, article, accountNumber }) => ({
        claim,
        payee,
        amountFen,
        clause,
        article,
        accountNumberEnding: accountNumber.slice(-4),
      })),
    },
  };
};
