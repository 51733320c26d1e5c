import type { Filing } from '../use-filing.ts';
import { issuesOfStep, type Step } from './step.ts';

export type StepStatus = 'open' | 'begun' | 'done' | 'problem';

type Known = Pick<Filing, 'claim' | 'grounds' | 'keeping' | 'settled' | 'assessment' | 'committed' | 'left'>;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const ofClaimant = ({ grounds: { claimant }, keeping: { copy } }: Known): StepStatus => {
  const asked = [
    claimant.account,
    claimant.contact,
    ...(claimant.kind === 'individual' ? [copy.unitRegisteredInJinan] : []),
  ];
  if (asked.every(isEmpty)) return 'open';
  return asked.some(isEmpty) ? 'begun' : 'done';
};

/** A condition not met needs a look; one that is merely open needs more words. */
const ofFacts = ({ keeping: { copy }, settled, assessment }: Known): StepStatus => {
  if (settled.wrong) return 'problem';
  if (isEmpty(copy.eventOn) && Object.values(copy.facts).every(isEmpty)) return 'open';
  if (issuesOfStep(assessment.issues, 'facts').length === 0) return 'done';
  const conditions = assessment.explained?.conditions ?? [];
  const notMet = conditions.some(
    ({ outcome }, place) => outcome === 'not-met' && /^(facts|eventOn)/.test(assessment.facts[place] ?? ''),
  );
  return notMet || assessment.explained?.verdict === 'payable' ? 'problem' : 'begun';
};

const ofEvidence = ({ claim: { evidence }, grounds: { asked } }: Known): StepStatus => {
  if (evidence.some(({ state }) => state === 'awaiting-upload')) return 'problem';
  const there = asked.filter((kind) => evidence.some((paper) => paper.kind === kind)).length;
  if (there === asked.length) return 'done';
  return there === 0 && evidence.length === 0 ? 'open' : 'begun';
};

export const statusOf = (step: Step, known: Known): StepStatus => {
  switch (step) {
    case 'claimant':
      return ofClaimant(known);
    case 'facts':
      return ofFacts(known);
    case 'evidence':
      return ofEvidence(known);
    case 'commitment':
      return known.committed ? 'done' : 'open';
    case 'check':
      return known.left.has('check') && known.assessment.issues.length > 0 ? 'problem' : 'open';
  }
};
