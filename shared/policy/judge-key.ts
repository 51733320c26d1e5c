import type { ConditionResult } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { PreparedCondition } from './prepare-clause.ts';

export const wasAwarded = (input: AssessmentInput, clauseId: string): boolean => {
  for (const award of input.awarded) if (award.clause === clauseId) return true;
  return false;
};

const keyWasAwarded = (input: AssessmentInput, key: string): boolean => {
  for (const award of input.awarded) {
    if (award.clause === input.clause.id && award.keys?.includes(key)) return true;
  }
  return false;
};

/** `number@issuer`: numbers repeat between issuers. */
export const invoiceKey = (number: string, issuer: string): string => `${number}@${issuer}`;
export const countyKey = (county: string, year: number): string => `${county}/${year}`;

const absentAt = (condition: PreparedCondition, fact: string): ConditionResult => ({ ...condition.unknown, fact });
const awardedAlready = (
  condition: PreparedCondition,
  found: string,
  fact = condition.notMet.fact,
): ConditionResult => ({
  ...condition.notMet,
  fact,
  found,
});

/** The natural key has not been awarded already, in any year. Without the facts that make the key nobody can say. */
export const judgeKey = (condition: PreparedCondition, input: AssessmentInput): ConditionResult => {
  const { clause, facts } = input;
  switch (clause.key.by) {
    case 'claimant':
      return wasAwarded(input, clause.id) ? condition.notMet : condition.met;
    case 'fact': {
      const value = facts[clause.key.fact];
      if (value == null) return condition.unknown;
      if (input.awarded.length === 0) return condition.met;
      const key = String(value);
      return keyWasAwarded(input, key) ? awardedAlready(condition, key) : condition.met;
    }
    case 'county-year': {
      if (facts.county == null) return condition.unknown;
      if (facts.year == null) return absentAt(condition, 'facts.year');
      const key = countyKey(facts.county, facts.year);
      return keyWasAwarded(input, key) ? awardedAlready(condition, key) : condition.met;
    }
    case 'invoices':
      return judgeInvoices(condition, input);
    case 'units':
      throw new TypeError(`${clause.id}: units awarded before are dropped by trademark-units, not refused here`);
  }
};

/** One invoice used before refuses, whatever the others lack. */
const judgeInvoices = (condition: PreparedCondition, input: AssessmentInput): ConditionResult => {
  const { invoices } = input.facts;
  if (invoices == null) return condition.unknown;
  let absent: string | undefined;
  for (let index = 0; index < invoices.length; index += 1) {
    const number = invoices[index]?.number;
    const issuer = invoices[index]?.issuer;
    if (number == null || issuer == null) {
      absent ??= `facts.invoices[${index}].${number == null ? 'number' : 'issuer'}`;
      continue;
    }
    if (input.awarded.length === 0) continue;
    const key = invoiceKey(number, issuer);
    if (keyWasAwarded(input, key)) return awardedAlready(condition, key, `facts.invoices[${index}]`);
  }
  return absent === undefined ? condition.met : absentAt(condition, absent);
};
