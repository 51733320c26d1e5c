import { type Claim, dueFen } from '../../shared/claim/claim.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import type { Actor } from '../../shared/store/people.ts';
import { planOffsets } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { actionsOpenTo } from './actions-open-to.ts';
import { payeeNames } from './payee-names.ts';
import { readClaims } from './read-claims.ts';

type Row = Answer<'list-offsets'>['items'][number];

/** Empty where something would be left to pay out: that goes on a list. */
const rowOf = async (table: Table, claim: Claim, claimantName: string, actor: Actor): Promise<Row[]> => {
  const amountFen = dueFen(claim);
  const { offsets, netFen } = await planOffsets(table, claim.claimant, amountFen);
  if (netFen > 0) return [];
  const summary = { ...claimSummary(claim), claimantName };
  return [{ claim: summary, amountFen, against: offsets, actions: actionsOpenTo(claim, actor) }];
};

export const listOffsets: Act<'list-offsets'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const page = await readClaims(table, ['payable'], query, ({ revokers }) => revokers.length === 0);
  if (!page.ok) return page;
  const { items, next } = page.value;
  const nameOf = await payeeNames(table, items);
  const rows = await Promise.all(items.map((claim) => rowOf(table, claim, nameOf(claim), actor)));
  return { ok: true, value: { items: rows.flat(), ...(next !== undefined && { next }) } };
};
