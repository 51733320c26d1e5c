import type { PlainDate } from '../calendar/plain-date.ts';
import type { Assessment } from '../policy/assessment.ts';
import type { PriorAward, Readings } from '../policy/inputs.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { assessContent, schemeFor } from './assess-content.ts';
import type { Claimant } from './claimant.ts';
import type { Draft } from './filing.ts';
import type { Scheme } from './scheme.ts';

/** What a working copy is judged on beside its own content: the same for the platform and for the page. */
export type Grounds = {
  readonly clause: PreparedClause;
  readonly claimant: Pick<Claimant, 'kind' | 'registeredInJinan'>;
  readonly readings: Readings;
  readonly schemes: readonly Scheme[];
  readonly awarded: readonly PriorAward[];
};

export type Written = Pick<Draft, 'eventOn' | 'facts' | 'unitRegisteredInJinan'>;

export type AssessedDraft = {
  readonly assessment: Assessment;
  readonly eventOn: PlainDate;
  readonly scheme: Scheme | undefined;
};

/** The working copy judged as it stands; undefined without the day of the event, on which everything rests. */
export const assessDraft = (grounds: Grounds, written: Written): AssessedDraft | undefined => {
  const { eventOn, facts, unitRegisteredInJinan } = written;
  if (eventOn === undefined) return undefined;
  const { clause, claimant, readings, schemes, awarded } = grounds;
  const scheme = schemeFor(clause.id, facts, schemes);
  const content = { eventOn, facts, unitRegisteredInJinan };
  return { assessment: assessContent(clause, claimant, content, { readings, scheme, awarded }), eventOn, scheme };
};
