import { explain } from '../../shared/claim/explain.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { assess } from '../../shared/policy/assess.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import { factsSchema } from '../../shared/policy/facts.ts';
import type { Scheme } from '../../shared/policy/inputs.ts';

export const calculate: Act<'calculate'> = async (_stores, { body, locale }) => {
  const clause = enactedPolicies.flatMap((policy) => policy.clauses).find(({ id }) => id === body.clause);
  if (!clause) return failed('not-found');
  const assessment = assess({
    clause,
    eventOn: body.eventOn,
    claimant: body.claimant,
    facts: factsSchema(clause).parse(body.facts),
    readings: body.round,
    // The body's schema for this clause has checked it.
    scheme: body.scheme as Scheme | null | undefined,
    awarded: body.awarded,
  });
  return { ok: true, value: explain(assessment, locale) };
};
