import { fenInPart, type PotPart, statesOfPart } from '../../shared/claim/pot-part.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { potId } from '../../shared/money/pot.ts';
import { readDebtsOf } from '../../shared/store/recovery-store.ts';
import { payeeNames } from './payee-names.ts';
import { readClaims } from './read-claims.ts';

export const listPotClaims: Act<'list-pot-claims'> = async ({ table }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const { part, ...paging } = query;
  const states = statesOfPart[part satisfies PotPart];
  const page = await readClaims(table, states, paging, (claim) => potId(claim.programme, claim.fundYear) === path.pot);
  if (!page.ok) return page;
  const { items, next } = page.value;
  const debts = part === 'recovered' ? await readDebtsOf(table, items) : new Map<string, never>();
  const nameOf = await payeeNames(table, items);
  const rows = items.map((claim) => ({
    claim: { ...claimSummary(claim), claimantName: nameOf(claim) },
    amountFen: fenInPart(part, claim, debts.get(claim.id)?.receivedFen),
    ...(claim.list !== undefined && { list: claim.list }),
  }));
  return {
    ok: true,
    value: { items: rows.filter(({ amountFen }) => amountFen > 0), ...(next !== undefined && { next }) },
  };
};
