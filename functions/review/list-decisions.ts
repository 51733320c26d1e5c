import { type Claim, departmentsAgainst, lowestOpinionFen } from '../../shared/claim/claim.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { isStillOpenTo, permittedActions } from '../../shared/claim/permitted-actions.ts';
import { isBoundTo, type Person } from '../../shared/claim/person.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readLatestFilings } from '../../shared/store/claim-store.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import { readContested } from '../../shared/store/contested-store.ts';
import { fitsFilter } from './queue-source.ts';

/** A filter that fits few is followed so far; the page says where it goes on. */
const readsOn = 10;

type Row = Answer<'list-decisions'>['items'][number];

const partOf = (claim: Claim, person: Person): Row['mine'] => {
  if (!isStillOpenTo(claim, 'approve', person)) return 'signed';
  const hats = { person: person.id, claimant: false, roles: ['approver' as const] };
  const may = permittedActions(claim, hats).actions.includes('approve');
  return may && !isBoundTo(person, claim.claimant) ? 'open' : 'barred';
};

const sumOf = (claim: Claim, lowestFen: number | undefined): number => {
  const sums = [lowestFen, claim.ceilingFen].filter((sum) => sum !== undefined);
  return sums.length > 0 ? Math.min(...sums) : 0;
};

const rowOf = (claim: Claim, filing: Filing | undefined, contested: boolean, person: Person): Row => {
  const lowestFen = lowestOpinionFen(claim);
  const signaturesNeeded = filing && signaturesFor(sumOf(claim, lowestFen), filing.round.content.tiers);
  return {
    ...claimSummary(claim),
    ...(lowestFen !== undefined && { lowestFen }),
    against: departmentsAgainst(claim).length,
    signaturesGiven: claim.signatures.length,
    ...(signaturesNeeded !== undefined && { signaturesNeeded }),
    contested,
    mine: partOf(claim, person),
  };
};

export const listDecisions: Act<'list-decisions'> = async ({ table }, { actor, query }) => {
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const { clause, q, ...paging } = query;
  const filter = JSON.stringify([clause, q]);
  const source = { index: 'byCollection', keys: claimStateKeys('reviewed'), filter } as const;
  const page = await readCursorPage(table, claims, source, paging, {
    keep: (claim) => claim.state === 'reviewed' && fitsFilter(claim, { clause, q }),
    view: ({ head }) => head,
    readsOn,
  });
  if (!page.ok) return page;
  const { items, next } = page.value;
  const [filings, contested] = await Promise.all([readLatestFilings(table, items), readContested(table, items)]);
  return {
    ok: true,
    value: {
      items: items.map((claim) => rowOf(claim, filings.get(claim.id), contested.has(claim.id), actor.person)),
      ...(next !== undefined && { next }),
    },
  };
};
