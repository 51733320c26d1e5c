import { isOverdue, remainingFen } from '../../shared/claim/debt.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { claimants, claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import { readDebtReceipts, readDebtsOf } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { actionsOpenTo } from './actions-open-to.ts';
import { payeeNames } from './payee-names.ts';

/** By claimant the last day on which it may not claim, if that is still to come. */
const debarredOf = async (table: Table, ids: readonly string[], today: string): Promise<Map<string, string>> => {
  const kept = await readHeads(table, claimants, [...new Set(ids)]);
  return new Map(
    kept.flatMap(({ head }) => {
      const last = (head.debarments ?? []).map(({ until }) => until).sort();
      const until = last.at(-1);
      return until !== undefined && until >= today ? [[head.id, until] as const] : [];
    }),
  );
};

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
  const [debts, nameOf, debarred] = await Promise.all([
    readDebtsOf(table, items),
    payeeNames(table, items),
    debarredOf(
      table,
      items.map(({ claimant }) => claimant),
      moment.businessOn,
    ),
  ]);
  const rows = await Promise.all(
    items.map(async (claim) => {
      const owed = debts.get(claim.id);
      if (!owed) return [];
      const receipts = await readDebtReceipts(table, claim.claimant, claim.id);
      const debarredUntil = debarred.get(claim.claimant);
      const { orderedFen, receivedFen, pendingFen, orderedOn, dueOn, plan, pot } = owed;
      return [
        {
          claim: { ...claimSummary(claim), claimantName: nameOf(claim) },
          pot,
          orderedFen,
          receivedFen,
          pendingFen,
          remainingFen: remainingFen(owed),
          orderedOn,
          dueOn,
          ...(plan && { plan }),
          overdue: isOverdue(owed, moment.businessOn),
          ...(debarredUntil !== undefined && { debarredUntil }),
          actions: actionsOpenTo(claim, actor),
          receipts: receipts.map(({ claim: _, ...receipt }) => receipt),
        },
      ];
    }),
  );
  return { ok: true, value: { items: rows.flat(), ...(next !== undefined && { next }) } };
};
