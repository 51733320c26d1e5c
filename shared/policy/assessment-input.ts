import type { PlainDate } from '../calendar/plain-date.ts';
import type { Facts } from './fact-vocabulary.ts';
import type { ClaimantFacts, PriorAward, Readings, Scheme } from './inputs.ts';
import type { PreparedClause } from './prepare-clause.ts';

/** Everything the law looks at. No clock, no store: the same input gives the same bytes. */
export type AssessmentInput = {
  readonly clause: PreparedClause;
  readonly eventOn: PlainDate;
  readonly claimant: ClaimantFacts;
  readonly facts: Facts;
  readonly readings: Readings;
  readonly scheme?: Scheme | null | undefined;
  readonly awarded: readonly PriorAward[];
};
