import type { FactDefinition, FactName } from '../../../shared/policy/fact-vocabulary.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';

/** What a question takes for an answer. */
export type Asked =
  | { readonly kind: 'day' }
  | { readonly kind: 'year'; readonly from: number; readonly until?: number }
  | { readonly kind: 'truth' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'rank' }
  | { readonly kind: 'text' }
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'money' };

/** A fact, or one answer that stands for several: whether contract and invoices are at hand. */
export type Field = FactName | 'on' | 'papers';

export type ClauseQuestion = Asked & {
  readonly name: `${string}.${Field}`;
  readonly clause: PreparedClause;
  readonly field: Field;
};

/** Facts that are no question of their own: given by another answer, or stated by the papers at hand. */
const notAsked: readonly FactName[] = ['contract', 'provider', 'serviceClass', 'invoices', 'listPriceFen', 'year'];

const mostUnits = { marks: 1000, registrations: 200 } as const;

const yearsOf = (clause: PreparedClause): { from: number; until?: number } => {
  const plan = clause.conditions.find((condition) => condition.kind === 'year-within-plan');
  return plan
    ? { from: plan.fromYear, until: plan.untilYear }
    : { from: Number(clause.document.inForce.from.slice(0, 4)) };
};

const whenOf = (clause: PreparedClause): readonly [Field, Asked] => {
  if (clause.grant.sum.kind === 'units') return ['on', { kind: 'year', ...yearsOf(clause) }];
  if (clause.yearFrom === 'year') return ['year', { kind: 'year', ...yearsOf(clause) }];
  return [clause.yearFrom === 'paidOn' ? 'paidOn' : 'on', { kind: 'day' }];
};

const askedOf = (clause: PreparedClause, fact: FactDefinition): Asked => {
  switch (fact.kind) {
    case 'truth':
    case 'text':
    case 'rank':
      return { kind: fact.kind };
    case 'choice':
      return { kind: 'choice', choices: fact.choices };
    case 'date':
      return { kind: 'day' };
    case 'fen':
      return { kind: 'money' };
    case 'count':
      return { kind: 'count', most: 1_000_000 };
    case 'year':
      return { kind: 'year', ...yearsOf(clause) };
    case 'list':
      return { kind: 'count', most: fact.name === 'marks' ? mostUnits.marks : mostUnits.registrations };
  }
};

/** What is asked about one achievement: when it was, then only the facts its clause names. */
export const clauseQuestions = (clause: PreparedClause): readonly ClauseQuestion[] => {
  const [when, asked] = whenOf(clause);
  const question = (field: Field, kind: Asked): ClauseQuestion => ({
    ...kind,
    name: `${clause.id}.${field}`,
    clause,
    field,
  });
  const facts = clause.facts.filter(({ name }) => name !== when && !notAsked.includes(name));
  return [
    question(when, asked),
    ...facts.map((fact) => question(fact.name, askedOf(clause, fact))),
    ...(clause.grant.sum.kind === 'rate' ? [question('papers', { kind: 'truth' })] : []),
  ];
};
