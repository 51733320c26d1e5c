import { findClause } from '../../../../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { readDraftAddress } from '../../../../format/draft-address.ts';
import type { Answer } from '../../../api/call.ts';

export type Round = Answer<'list-rounds'>['rounds'][number];

/** What the address says; facts of the calculator stand in it as `fact.<name>`. */
export type NewSearch = Readonly<Record<string, unknown>> & {
  readonly clause?: string;
  readonly round?: string;
  readonly claimant?: string;
  readonly from?: string;
};

export type Place = { readonly round: Round; readonly clause: PreparedClause };

/** The rounds that take a clause. */
export const placesOf = (rounds: readonly Round[], clause: string | undefined): Place[] =>
  rounds.flatMap((round) => {
    const found = clause !== undefined && round.clauses.includes(clause) ? findClause(round.policy, clause) : undefined;
    return found ? [{ round, clause: found }] : [];
  });

export const isOpen = ({ windowFrom, windowUntil }: Round, today: string): boolean =>
  windowFrom <= today && today <= windowUntil;

/** Open ones, else those to come, else the last that was. */
export const latestFirst = (places: readonly Place[], today: string): Place[] => {
  const open = places.filter(({ round }) => isOpen(round, today));
  if (open.length > 0) return open;
  const toCome = places.filter(({ round }) => round.windowFrom > today);
  if (toCome.length > 0) return toCome;
  return [...places].sort((a, b) => (a.round.windowUntil < b.round.windowUntil ? 1 : -1)).slice(0, 1);
};

export type DraftStart = ReturnType<typeof readDraftAddress>;

/** What the calculator gave along; nothing is no start. */
export const startOf = (search: NewSearch, clause: PreparedClause): DraftStart | undefined => {
  const query = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const start = readDraftAddress(query, clause);
  return start.eventOn === undefined &&
    start.unitRegisteredInJinan === undefined &&
    Object.keys(start.facts).length === 0
    ? undefined
    : start;
};
