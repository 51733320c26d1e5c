import type * as z from 'zod';
import { type Claim, dueFen } from '../../shared/claim/claim.ts';
import { type LeftOutReason, whyLeftOut } from '../../shared/claim/left-out.ts';
import type { routes } from '../../shared/contract/routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { potId } from '../../shared/money/pot.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import { offsetFenOf, planOffsets } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { nextNoticeEnd } from './next-notice-end.ts';
import { payeeNames } from './payee-names.ts';

type Payable = z.input<(typeof routes)['list-payable']['answer']>;

/** The first of each reason are named; the rest are in the count. */
const mostNamed = 50;

/** So many of what would be listed are named, for the page to compare. */
const mostRows = 500;

const atOnce = 12;

async function* claimsIn(table: Table, state: Claim['state'], pots: readonly string[]): AsyncGenerator<Claim> {
  const source = { index: 'byCollection', keys: claimStateKeys(state) } as const;
  const keep = (claim: Claim): boolean =>
    claim.state === state && (pots.length === 0 || pots.includes(potId(claim.programme, claim.fundYear)));
  let after: string | undefined;
  do {
    const page = await readPage(table, claims, source, { limit: 100, ...(after && { after }), keep });
    yield* page.items.map(({ head }) => head);
    after = page.next;
  } while (after !== undefined);
}

type Owed = { readonly fen: number; readonly beyond: boolean };

const nothing: Owed = { fen: 0, beyond: false };

/** What each claimant still has to pay back, as far as one payment may be set off against it. */
const debtsOf = async (table: Table, claimants: readonly string[]): Promise<Map<string, Owed>> => {
  const debts = new Map<string, Owed>();
  for (let start = 0; start < claimants.length; start += atOnce)
    await Promise.all(
      claimants.slice(start, start + atOnce).map(async (claimant) => {
        const { offsets, beyond } = await planOffsets(table, claimant, Number.MAX_SAFE_INTEGER);
        debts.set(claimant, { fen: offsetFenOf(offsets), beyond });
      }),
    );
  return debts;
};

const rowOf = (claim: Claim, claimantName: string, amountFen: number): Payable['rows'][number] => ({
  claim: claim.id,
  claimantName,
  pot: potId(claim.programme, claim.fundYear),
  amountFen,
});

const againstDebts = (claim: Claim, { fen, beyond }: Owed): LeftOutReason | undefined => {
  if (fen >= dueFen(claim)) return 'to-offset';
  return beyond ? 'too-many-debts' : undefined;
};

/** What filling a list would put on it, and what not: a preview, in which nothing is reserved. */
export const listPayable: Act<'list-payable'> = async ({ table }, { actor, moment, query }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const pots = query.pots?.split(',') ?? [];
  const found: Claim[] = [];
  for (const state of ['payable', 'payment-returned'] as const)
    for await (const claim of claimsIn(table, state, pots)) found.push(claim);
  const nameOf = await payeeNames(table, found);
  const debts = await debtsOf(table, [...new Set(found.map(({ claimant }) => claimant))]);

  const byClause = new Map<string, Payable['byClause'][number]>();
  const rows: Payable['rows'] = [];
  const leftOut = new Map<LeftOutReason, { count: number; rows: Payable['rows'] }>();
  for (const claim of found) {
    const owed = debts.get(claim.claimant) ?? nothing;
    const why = whyLeftOut(claim, actor.person) ?? againstDebts(claim, owed);
    if (why) {
      const { count, rows: named } = leftOut.get(why) ?? { count: 0, rows: [] };
      leftOut.set(why, {
        count: count + 1,
        rows: [...named, rowOf(claim, nameOf(claim), dueFen(claim))].slice(0, mostNamed),
      });
      continue;
    }
    // Something is left to pay out: so all that is owed is kept back from it.
    debts.set(claim.claimant, nothing);
    const sums = byClause.get(claim.clause) ?? {
      clause: claim.clause,
      title: clauseTitle(claim),
      count: 0,
      totalFen: 0,
    };
    if (rows.length < mostRows) rows.push(rowOf(claim, nameOf(claim), dueFen(claim) - owed.fen));
    byClause.set(claim.clause, {
      ...sums,
      count: sums.count + 1,
      totalFen: sums.totalFen + dueFen(claim) - owed.fen,
    });
  }
  const clauses = [...byClause.values()].sort((a, b) => (a.clause < b.clause ? -1 : 1));
  const nextOn = rows.length === 0 ? await nextNoticeEnd(table, pots, moment.businessOn) : undefined;
  return {
    ok: true,
    value: {
      count: clauses.reduce((sum, { count }) => sum + count, 0),
      totalFen: clauses.reduce((sum, { totalFen }) => sum + totalFen, 0),
      byClause: clauses,
      rows,
      leftOut: [...leftOut].map(([reason, rest]) => ({ reason, ...rest, claims: rest.rows.map(({ claim }) => claim) })),
      ...(nextOn !== undefined && { nextNoticeEndsOn: nextOn }),
    },
  };
};
