import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type Assessment, achievementYear, assess } from '../../../shared/policy/assess.ts';
import type { Facts } from '../../../shared/policy/fact-vocabulary.ts';
import type { PriorAward } from '../../../shared/policy/inputs.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import type { ClaimantKind } from '../../../shared/policy/vocabulary.ts';
import { type Ground, type Round, roundFor, type Scheme, schemeOn } from './ground.ts';

/** One achievement as the engine sees it, with the readings and the scheme that are published for it. */
export type Case = {
  readonly clause: PreparedClause;
  readonly kind: ClaimantKind;
  readonly registeredInJinan: boolean | undefined;
  readonly eventOn: PlainDate;
  readonly facts: Facts;
  readonly awarded: readonly PriorAward[];
};

export type Judged = {
  readonly assessment: Assessment;
  readonly year: number | undefined;
  readonly round: Round | undefined;
  readonly scheme: Scheme | undefined;
};

export const judge = (one: Case, ground: Ground): Judged => {
  const { clause, kind, registeredInJinan, eventOn, facts, awarded } = one;
  const year = achievementYear(clause, eventOn, facts);
  const round = roundFor(clause, year, ground);
  const scheme = schemeOn(clause, facts, ground);
  const assessment = assess({
    clause,
    eventOn,
    claimant: { kind, registeredInJinan },
    facts,
    readings: round?.readings ?? {},
    scheme: scheme?.content.sums,
    awarded,
  });
  return { assessment, year, round, scheme };
};

export const fenOf = ({ assessment }: Judged): number => assessment.amount?.fen ?? 0;
