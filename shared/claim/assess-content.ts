import type { PlainDate } from '../calendar/plain-date.ts';
import { assess } from '../policy/assess.ts';
import type { Assessment } from '../policy/assessment.ts';
import type { AssessmentInput } from '../policy/assessment-input.ts';
import { normalisedKey } from '../policy/award-keys.ts';
import type { Facts } from '../policy/fact-vocabulary.ts';
import { factsSchema } from '../policy/facts.ts';
import type { PriorAward, Readings } from '../policy/inputs.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import type { Claimant } from './claimant.ts';
import type { Scheme, SchemeContent } from './scheme.ts';

export type Content = {
  readonly eventOn: PlainDate;
  readonly facts: Record<string, unknown>;
  readonly unitRegisteredInJinan?: boolean | undefined;
};

export const factsOf = (clause: PreparedClause, facts: Record<string, unknown>): Facts =>
  factsSchema(clause).parse(facts);

/** An individual is judged by the unit his award names, everyone else by his own registration. */
const registrationOf = (claimant: Pick<Claimant, 'kind' | 'registeredInJinan'>, content: Content) =>
  claimant.kind === 'individual' ? content.unitRegisteredInJinan : claimant.registeredInJinan;

type Given = {
  readonly readings: Readings;
  readonly scheme: Pick<Scheme, 'content'> | undefined;
  readonly awarded: readonly PriorAward[];
};

export const contentInput = (
  clause: PreparedClause,
  claimant: Pick<Claimant, 'kind' | 'registeredInJinan'>,
  content: Content,
  given: Given,
): AssessmentInput => ({
  clause,
  eventOn: content.eventOn,
  claimant: { kind: claimant.kind, registeredInJinan: registrationOf(claimant, content) },
  facts: factsOf(clause, content.facts),
  readings: given.readings,
  scheme: given.scheme?.content.sums,
  awarded: given.awarded,
});

export const assessContent = (...about: Parameters<typeof contentInput>): Assessment => assess(contentInput(...about));

/** The day whose scheme counts: of the payment, for a county the last of its year. */
const schemeDay = (clause: string, facts: Record<string, unknown>): PlainDate | undefined => {
  if (clause === 'cloud-adoption') return typeof facts.paidOn === 'string' ? facts.paidOn : undefined;
  return typeof facts.year === 'number' ? `${facts.year}-12-31` : undefined;
};

/** The scheme in force on the achievement's day; of several the one that began last. */
export const schemeFor = (
  clause: string,
  facts: Record<string, unknown>,
  schemes: readonly Scheme[],
): Scheme | undefined => {
  const day = schemeDay(clause, facts);
  const holds = ({ clause: of, from, until }: SchemeContent): boolean =>
    day !== undefined && of === clause && from <= day && day <= until;
  return schemes
    .filter(({ content }) => holds(content))
    .sort((a, b) =>
      a.content.from < b.content.from ? 1 : a.content.from > b.content.from ? -1 : a.id < b.id ? 1 : -1,
    )[0];
};

/** A provider of cloud services may not claim for itself: compared by name and by credit code. */
export const providerIsClaimant = (
  facts: Record<string, unknown>,
  claimant: Pick<Claimant, 'name' | 'creditCode'>,
): boolean => {
  const own = [claimant.name, claimant.creditCode].flatMap((word) => (word ? [normalisedKey(word)] : []));
  const invoices = Array.isArray(facts.invoices) ? (facts.invoices as { issuer?: unknown }[]) : [];
  return [facts.provider, ...invoices.map((invoice) => invoice?.issuer)].some(
    (word) => typeof word === 'string' && own.includes(normalisedKey(word)),
  );
};
