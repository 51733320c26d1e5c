import { schemeFor } from '../../../shared/claim/assess-content.ts';
import type { Facts } from '../../../shared/policy/fact-vocabulary.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import type { Told } from '../told.ts';

export type Round = Told<'list-rounds'>['rounds'][number];
export type Scheme = Told<'read-schemes'>['schemes'][number];

/** What is published and bears on a sum: rounds with their readings, and schemes. */
export type Ground = { readonly today: string; readonly rounds: readonly Round[]; readonly schemes: readonly Scheme[] };

const takesYear = ({ achievementYear, achievementYearFrom = achievementYear }: Round, year: number): boolean =>
  achievementYearFrom <= year && year <= achievementYear;

/** The round whose readings count: an open one that takes the year, else the latest that does, else an open one, else the latest. */
export const roundFor = (clause: PreparedClause, year: number | undefined, { rounds }: Ground): Round | undefined => {
  const ofClause = rounds
    .filter(({ policy, clauses }) => policy === clause.document.id && clauses.includes(clause.id))
    .sort((a, b) => (a.windowUntil < b.windowUntil ? 1 : -1));
  const ofYear = ofClause.filter((round) => year === undefined || takesYear(round, year));
  return ofYear.find(({ open }) => open) ?? ofYear[0] ?? ofClause.find(({ open }) => open) ?? ofClause[0];
};

/** Open now for an achievement of that year: a claim may begin. */
export const mayBegin = (round: Round | undefined, year: number | undefined): round is Round =>
  round?.open === true && (year === undefined || takesYear(round, year));

export const schemeOn = (clause: PreparedClause, facts: Facts, { schemes }: Ground): Scheme | undefined =>
  schemeFor(
    clause.id,
    facts as Record<string, unknown>,
    schemes.map((scheme) => ({ ...scheme, hash: '' })),
  );
