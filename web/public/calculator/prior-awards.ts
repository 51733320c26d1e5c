import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { valueOn } from '../../../shared/policy/dated.ts';
import { enactedPolicies } from '../../../shared/policy/documents/index.ts';
import type { PriorAward } from '../../../shared/policy/inputs.ts';
import { countyKey } from '../../../shared/policy/judge-key.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { type ClauseAnswers, eventDay } from './facts-of.ts';
import { unsure } from './read-answer.ts';

/** An award that would change the sum: what a cap or a ladder counts this year, or what is granted once only. */
export type PriorRow = {
  readonly clause: PreparedClause;
  readonly year: number;
  readonly why: 'cap' | 'ladder' | 'once';
  readonly key?: string;
};

export type PriorAnswer = { readonly clause: string; readonly year: number; readonly fen: number };

const clausesById = new Map(
  enactedPolicies.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause] as const)),
);

const places = new Map([...clausesById.keys()].map((id, at) => [id, at]));

/** In the order of the documents. */
export const inOrderOfText = (clauses: readonly PreparedClause[]): readonly PreparedClause[] =>
  [...clauses].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));

export const clauseById = (id: string): PreparedClause | undefined => clausesById.get(id);

const rowsFor = (clause: PreparedClause, answers: ClauseAnswers, today: PlainDate): PriorRow[] => {
  const on = eventDay(clause, answers, today);
  if (on === undefined) return [];
  const year = Number(on.slice(0, 4));
  const row = (id: string, why: PriorRow['why'], of = year, key?: string): PriorRow[] => {
    const found = clauseById(id);
    return found ? [{ clause: found, year: of, why, ...(key !== undefined && { key }) }] : [];
  };
  const { sum } = clause.grant;
  const ladders = [...clause.lowerClauses, ...clause.higherClauses].flatMap((id) => row(id, 'ladder'));
  switch (clause.key.by) {
    case 'claimant':
      return [...ladders, ...row(clause.id, 'once', year - 1)];
    case 'fact': {
      const value = answers[clause.key.fact];
      return value === undefined || value === unsure
        ? ladders
        : [...ladders, ...row(clause.id, 'once', year - 1, value)];
    }
    case 'units':
      return sum.kind === 'units' ? sum.capSharedBy.flatMap((id) => row(id, 'cap')) : [];
    case 'invoices':
      return row(clause.id, 'cap');
    case 'county-year': {
      const { county } = answers;
      return county === undefined || county === unsure ? [] : row(clause.id, 'once', year, countyKey(county, year));
    }
  }
};

const nameOf = ({ clause, year }: { readonly clause: PreparedClause; readonly year: number }): string =>
  `${clause.id}.${year}`;

/** The awards to ask about, each once; what is among the answers as an achievement of that year is not asked again. */
export const priorRows = (
  got: readonly PreparedClause[],
  of: Readonly<Record<string, ClauseAnswers>>,
  today: PlainDate,
): readonly PriorRow[] => {
  const claimed = new Set(
    got.flatMap((clause) => {
      const on = eventDay(clause, of[clause.id] ?? {}, today);
      return on === undefined || clause.grant.sum.kind === 'units' ? [] : [`${clause.id}.${on.slice(0, 4)}`];
    }),
  );
  const rows = got.flatMap((clause) => rowsFor(clause, of[clause.id] ?? {}, today));
  const asked = rows.filter((row) => row.why !== 'ladder' || !claimed.has(nameOf(row)));
  return [...new Map(asked.map((row) => [nameOf(row), row])).values()];
};

/** What such an award would have granted, where nobody has to say how much it was. */
export const fullFen = ({ clause, year }: PriorRow): number =>
  clause.grant.sum.kind === 'named' ? valueOn(clause.grant.sum.fen, `${year}-12-31`) : 1;

/** Whether the sum depends on how much it was. */
export const asksAmount = ({ why, clause }: PriorRow): boolean =>
  why === 'cap' || (why === 'ladder' && clause.grant.kind === 'ceiling');

/** As the engine takes them. */
export const awardsOf = (had: readonly PriorAnswer[], rows: readonly PriorRow[]): PriorAward[] =>
  had.map(({ clause, year, fen }) => {
    const key = rows.find((row) => row.clause.id === clause && row.year === year)?.key;
    return { clause, achievementYear: year, fen, ...(key !== undefined && { keys: [key] }) };
  });
