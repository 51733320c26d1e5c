import type { Fen } from '../money/fen.ts';
import type { Amount, ConditionResult, Measured, Step } from './assessment.ts';
import type { ClaimantKind, Clause, Condition, ConditionId, Dated, Outcome, PolicyDocument } from './vocabulary.ts';

/** The results of a condition that never change, made once so that explaining costs next to nothing. */
export type ConstantResults = {
  readonly met: ConditionResult;
  readonly notMet: ConditionResult;
  readonly unknown: ConditionResult;
  readonly needsPerson: ConditionResult;
};

/**
 * A condition ready to be judged. The kind stands beside the rule, so that the engine's one switch reads objects of
 * one shape only.
 */
export type PreparedCondition = {
  [Kind in Condition['kind']]: ConstantResults & {
    readonly kind: Kind;
    readonly rule: Extract<Condition, { readonly kind: Kind }>;
  };
}[Condition['kind']];

/** What a clause that names its sum grants when no ladder reduces it. */
export type NamedGrant = { readonly fen: Fen; readonly amount: Amount; readonly steps: readonly Step[] };

/** A clause in its document, ready to be assessed. */
export type PreparedClause = Clause & {
  readonly document: PolicyDocument;
  /** Document number and article, e.g. `济政发〔2017〕9号 三（一）1`. */
  readonly citation: string;
  readonly judged: readonly PreparedCondition[];
  /** The results when every condition is met; shared by every answer, so frozen. */
  readonly allMet: readonly ConditionResult[];
  /** The same to copy from: copying a frozen list costs more than everything else of an assessment. */
  readonly metToCopy: readonly ConditionResult[];
  readonly acceptsKind: Readonly<Record<ClaimantKind, boolean>>;
  /** Clauses whose award this year is set off against this one, and clauses whose award this year excludes it. */
  readonly lowerClauses: readonly string[];
  readonly higherClauses: readonly string[];
  readonly named: Dated<NamedGrant> | undefined;
  /** Full sums of the awards whose share a person gets. */
  readonly awardSums: ReadonlyMap<string, Dated<Fen>>;
  /** Departments that review, with those that join every review. */
  readonly reviewedBy: readonly string[];
};

export const conditionId = (condition: Condition): ConditionId => ('id' in condition ? condition.id : condition.kind);

type Subject = { readonly fact?: string; readonly required?: Measured };

const keyFact = (clause: Clause): string => {
  switch (clause.key.by) {
    case 'claimant':
      return 'claimant';
    case 'fact':
      return `facts.${clause.key.fact}`;
    case 'units':
      return clause.grant.sum.kind === 'units' ? `facts.${clause.grant.sum.of}` : 'facts';
    case 'invoices':
      return 'facts.invoices';
    case 'county-year':
      return 'facts.county';
  }
};

/** Which input a condition looks at and what the document asks of it. */
const subjectOf = (condition: Condition, clause: Clause, document: PolicyDocument): Subject => {
  switch (condition.kind) {
    case 'claimant-kind':
      return { fact: 'claimant.kind', required: clause.accepts.kinds };
    case 'registered-in-jinan':
      return { fact: 'claimant.registeredInJinan', required: true };
    case 'policy-in-force':
      return { fact: 'eventOn', required: document.inForce.from };
    case 'not-awarded-before':
      return { fact: keyFact(clause) };
    case 'truth':
      return { fact: `facts.${condition.fact}`, required: true };
    case 'choice':
      return { fact: `facts.${condition.fact}`, required: condition.value };
    case 'stated':
      return { fact: `facts.${condition.fact}` };
    case 'list-publisher':
      return { fact: 'facts.listPublisher' };
    case 'owner-rank':
      return { fact: 'facts.ownerRank', required: condition.most[0].value };
    case 'list-year':
      return { fact: 'facts.listYear' };
    case 'trademark-units':
      return { fact: keyFact(clause) };
    case 'paid-within-plan':
      return { fact: 'facts.paidOn', required: [condition.period.from, condition.period.until] };
    case 'year-within-plan':
      return { fact: 'facts.year', required: [String(condition.fromYear), String(condition.untilYear)] };
    case 'invoices-listed':
      return { fact: 'facts.invoices' };
    case 'target-reached':
      return { fact: 'facts.newlyOnCloud' };
    case 'scheme':
      return { fact: 'scheme' };
    case 'own-share':
      return { fact: 'facts.paidFen' };
    case 'provider-share':
      return { fact: 'facts.providerDiscountFen' };
    case 'claimant-year-cap':
      return { fact: 'facts.paidOn' };
    case 'sum-above-zero':
      return { fact: clause.grant.sum.kind === 'rate' ? 'facts.paidFen' : 'facts.newlyOnCloud' };
    case 'yearly-cap':
    case 'no-higher-award':
    case 'ladder-difference':
    case 'once-only':
      return { fact: 'awarded' };
  }
};

const prepareCondition = (
  rule: Condition,
  clause: Clause,
  document: PolicyDocument,
  citation: string,
): PreparedCondition => {
  const { fact, required } = subjectOf(rule, clause, document);
  // Every result has its properties in this order, so that the engine meets one shape only.
  const result = (outcome: Outcome): ConditionResult =>
    Object.freeze({ id: conditionId(rule), outcome, citation, fact, found: undefined, required });
  const prepared = {
    kind: rule.kind,
    rule,
    met: result('met'),
    notMet: result('not-met'),
    unknown: result('unknown'),
    needsPerson: result('needs-person'),
  };
  // `kind` is the rule's own, which the compiler does not carry through a union.
  return prepared as PreparedCondition;
};

const namedGrant = (clause: Clause, fen: Fen, citation: string): NamedGrant => {
  const kind = clause.grant.kind;
  const amount = Object.freeze({ kind, fen });
  const sum = Object.freeze({ id: 'clause-sum' as const, fen, citation, bound: true as const, kind });
  const result = Object.freeze({ id: 'result' as const, fen, citation, kind });
  return { fen, amount, steps: Object.freeze([sum, result]) };
};

const namedSumOf = (clause: Clause): Dated<Fen> | undefined =>
  clause.grant.sum.kind === 'named' ? clause.grant.sum.fen : undefined;

const awardSumsOf = (clause: Clause, document: PolicyDocument): ReadonlyMap<string, Dated<Fen>> => {
  const { sum } = clause.grant;
  if (sum.kind !== 'share-of-award') return new Map();
  return new Map(
    sum.awards.map((award) => {
      const awarding = document.clauses.find((candidate) => candidate.id === award);
      const fen = awarding === undefined ? undefined : namedSumOf(awarding);
      if (fen === undefined) throw new TypeError(`${clause.id} shares ${award}, which names no sum`);
      return [award, fen] as const;
    }),
  );
};

/** Puts a clause into its document: citation, ladder conditions and every result that never changes. */
export const prepareClause = (document: PolicyDocument, clause: Clause): PreparedClause => {
  const citation = `${document.number} ${clause.article}`;
  const lowerClauses = document.ladders.pairs.filter((pair) => pair.higher === clause.id).map((pair) => pair.lower);
  const higherClauses = document.ladders.pairs.filter((pair) => pair.lower === clause.id).map((pair) => pair.higher);
  const ladder: Condition[] = [
    ...(higherClauses.length > 0 ? [{ kind: 'no-higher-award' } as const] : []),
    ...(lowerClauses.length > 0 ? [{ kind: 'ladder-difference' } as const] : []),
  ];
  const named = namedSumOf(clause);
  if (lowerClauses.length > 0 && named === undefined) throw new TypeError(`${clause.id} has a ladder and no named sum`);
  const conditions = [...clause.conditions, ...ladder];
  const judged = conditions.map((rule) => prepareCondition(rule, clause, document, citation));
  const metToCopy = judged.map((condition) => condition.met);
  const accepted = (kind: ClaimantKind) => clause.accepts.kinds.includes(kind);
  return {
    ...clause,
    conditions,
    document,
    citation,
    judged,
    allMet: Object.freeze([...metToCopy]),
    metToCopy,
    acceptsKind: {
      company: accepted('company'),
      branch: accepted('branch'),
      'sole-proprietor': accepted('sole-proprietor'),
      institution: accepted('institution'),
      individual: accepted('individual'),
    },
    lowerClauses,
    higherClauses,
    named: named === undefined ? undefined : eachDated(named, (fen) => namedGrant(clause, fen, citation)),
    awardSums: awardSumsOf(clause, document),
    reviewedBy: [...clause.departments, ...document.joinedBy],
  };
};

const eachDated = <T, U>([first, ...rest]: Dated<T>, make: (value: T) => U): Dated<U> => [
  { ...first, value: make(first.value) },
  ...rest.map((entry) => ({ ...entry, value: make(entry.value) })),
];
