import type * as z from 'zod';
import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';
import type { routes } from '../../shared/contract/routes.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { claims, rounds } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { readLatestFilings, readRoundVersions } from '../../shared/store/claim-store.ts';
import { claimStateKeys, readCollection, readPage } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

type Answer = z.infer<(typeof routes)['view-allocations']['answer']>;

export type AllocationRow = Answer['items'][number];
export type AllocationTotal = Answer['totals'][number];

/** The permanent record of one year: the same claims give the same bytes, whoever asks and when. */
export type Allocations = {
  readonly year: number;
  readonly lastChangedOn: string | null;
  readonly rows: readonly AllocationRow[];
  readonly totals: readonly AllocationTotal[];
};

/** Paid once, and what became of it since. */
const paidStates: readonly ClaimState[] = ['paid', 'receipt-confirmed', 'recovering', 'recovered'];

/** A version a claim was filed under names its year, whatever the round says today. */
const roundsOfYear = async (table: Table, year: number): Promise<string[]> => {
  const ids = (await readCollection(table, rounds, 'round')).map(({ head }) => head.id);
  const versions = (await Promise.all(ids.map((id) => readRoundVersions(table, id)))).flat();
  return [...new Set(versions.filter(({ content }) => content.fundYear === year).map(({ round }) => round))];
};

const claimsOf = async (table: Table, round: string, state: ClaimState, year: number): Promise<Claim[]> => {
  const source = { index: 'byCollection', keys: claimStateKeys(state), prefix: `${round}#` } as const;
  const found: Claim[] = [];
  let after: string | undefined;
  do {
    const page = await readPage<Claim>(table, claims, source, {
      limit: 100,
      ...(after !== undefined && { after }),
      keep: (claim) => paidStates.includes(claim.state) && claim.round === round && claim.fundYear === year,
    });
    found.push(...page.items.map(({ head }) => head));
    after = page.next;
  } while (after !== undefined);
  return found;
};

const rowOf = (claim: Claim, county: string | undefined): AllocationRow => ({
  claim: claim.id,
  name: claim.publicName,
  ...(county !== undefined && { county }),
  programme: claim.programme,
  clause: claim.clause,
  clauseTitle: clauseTitle(claim),
  citation: clauseOf(claim).citation,
  amountFen: grantedFen(claim),
  paidOn: claim.paidOn ?? claim.stateSinceOn,
  state: claim.state,
  ...(claim.recoveryFen !== undefined && { recoveryFen: claim.recoveryFen }),
});

const order = ({ clause, paidOn, claim }: AllocationRow): string => `${clause}#${paidOn}#${claim}`;

export const totalsOf = (rows: readonly AllocationRow[]): AllocationTotal[] => {
  const totals = new Map<string, AllocationTotal>();
  for (const { programme, clause, clauseTitle, amountFen, recoveryFen = 0 } of rows) {
    const sum = totals.get(clause) ?? { programme, clause, clauseTitle, count: 0, amountFen: 0, recoveryFen: 0 };
    totals.set(clause, {
      ...sum,
      count: sum.count + 1,
      amountFen: sum.amountFen + amountFen,
      recoveryFen: sum.recoveryFen + recoveryFen,
    });
  }
  return [...totals.values()];
};

export const readAllocations = async (table: Table, year: number): Promise<Allocations> => {
  const ofRounds = await roundsOfYear(table, year);
  const wanted = ofRounds.flatMap((round) => paidStates.map((state) => claimsOf(table, round, state, year)));
  // A claim on its way from one state to the next may be met in both.
  const paid = [...new Map((await Promise.all(wanted)).flat().map((claim) => [claim.id, claim])).values()];
  const filings = await readLatestFilings(table, paid);
  const rows = paid
    .map((claim) => rowOf(claim, filings.get(claim.id)?.claimant.county))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const changes = paid.map(({ stateSinceOn }) => stateSinceOn).sort();
  return { year, lastChangedOn: changes.at(-1) ?? null, rows, totals: totalsOf(rows) };
};
