import { isOverdue, remainingFen } from '../../shared/claim/debt.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import { readDebtReceipts, readDebtsOf } from '../../shared/store/recovery-store.ts';

export const listRecoveries: Act<'list-recoveries'> = async ({ table }, { actor, query, moment }) => {
  const own = asAnyStaff(actor, ['finance', 'approver', 'auditor']);
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: claimStateKeys('recovering') } as const;
  const page = await readCursorPage(table, claims, source, query, {
    keep: (claim) => claim.state === 'recovering',
    view: ({ head }) => head,
  });
  if (!page.ok) return page;
  const { items, next } = page.value;
  const debts = await readDebtsOf(table, items);
  const rows = await Promise.all(
    items.map(async (claim) => {
      const owed = debts.get(claim.id);
      if (!owed) return [];
      const receipts = await readDebtReceipts(table, claim.claimant, claim.id);
      const { orderedFen, receivedFen, pendingFen, orderedOn, dueOn, plan, pot } = owed;
      return [
        {
          claim: claimSummary(claim),
          pot,
          orderedFen,
          receivedFen,
          pendingFen,
          remainingFen: remainingFen(owed),
          orderedOn,
          dueOn,
          ...(plan && { plan }),
          overdue: isOverdue(owed, moment.businessOn),
          receipts: receipts.map(({ claim: _, ...receipt }) => receipt),
        },
      ];
    }),
  );
  return { ok: true, value: { items: rows.flat(), ...(next !== undefined && { next }) } };
};
