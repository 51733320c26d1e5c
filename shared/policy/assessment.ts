import type { Fen } from '../money/fen.ts';
import type { AmountKind, ConditionId, Outcome } from './vocabulary.ts';

export type Verdict = 'payable' | 'refused' | 'incomplete' | 'needs-person';

export type Measured = string | number | boolean | readonly string[];

/**
 * One condition, in codes and numbers. `fact` is the path of the input it looks at; `found` what it saw there, given
 * when it is not simply met; `required` what the document asks for.
 */
export type ConditionResult = {
  readonly id: ConditionId;
  readonly outcome: Outcome;
  readonly citation: string;
  readonly fact?: string | undefined;
  readonly found?: Measured | undefined;
  readonly required?: Measured | undefined;
};

type StepOf<Id extends string, Numbers = unknown> = {
  readonly id: Id;
  readonly fen: Fen;
  readonly citation: string;
  /** This step limited the result. */
  readonly bound?: true;
} & Numbers;

/** One line of the sum, as on an invoice. The last one is always `result`. */
export type Step =
  | StepOf<'clause-sum', { readonly kind: AmountKind }>
  | StepOf<'share-of-award', { readonly award: string; readonly baseFen: Fen; readonly basisPoints: number }>
  | StepOf<'ladder-difference'>
  | StepOf<'units', { readonly units: number; readonly unitFen: Fen }>
  | StepOf<'yearly-cap', { readonly shared: boolean }>
  | StepOf<'already-awarded', { readonly year: number }>
  | StepOf<'rate', { readonly baseFen: Fen; readonly basisPoints: number }>
  | StepOf<'claimant-year-cap'>
  /** `beyond`: the product passes what an exact number can hold, and `fen` is the cap. */
  | StepOf<'per-enterprise', { readonly units: number; readonly unitFen: Fen; readonly beyond?: true }>
  | StepOf<'scheme-cap'>
  | StepOf<'result', { readonly kind: AmountKind }>;
export type StepId = Step['id'];

export type Amount = { readonly kind: AmountKind; readonly fen: Fen };

export type Assessment = {
  readonly verdict: Verdict;
  readonly amount: Amount | null;
  readonly conditions: readonly ConditionResult[];
  readonly steps: readonly Step[];
  /** The natural keys an award on this assessment takes, as stated; `awardKeyValues` makes the stored ones. */
  readonly awardKeys: readonly string[];
};
