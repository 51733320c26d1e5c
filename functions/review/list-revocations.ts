import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { claims, revocationAsked } from '../../shared/store/aggregates.ts';
import { readCursorPage, revocationKeys } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';
import { revocationIn } from './revocation-in.ts';

const rowOf = async (table: Table, claim: Claim, me: string) => {
  const asked = revocationIn(await readJournal(table, 'claim', claim.id), me);
  return asked ? [{ ...claimSummary(claim), grantedFen: grantedFen(claim), asked }] : [];
};

export const listRevocations: Act<'list-revocations'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const page = await readCursorPage(table, claims, { index: 'byQueue', keys: revocationKeys }, query, {
    keep: revocationAsked,
    view: ({ head }) => head,
  });
  if (!page.ok) return page;
  const { items, next } = page.value;
  const rows = await Promise.all(items.map((claim) => rowOf(table, claim, actor.person.id)));
  return { ok: true, value: { items: rows.flat(), ...(next !== undefined && { next }) } };
};
