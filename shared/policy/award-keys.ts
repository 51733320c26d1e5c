import type { Assessment } from './assessment.ts';
import type { Clause } from './vocabulary.ts';

/** The stored form of a natural key: NFKC, upper case, no white space at all. */
export const normalisedKey = (value: string): string =>
  value.normalize('NFKC').toUpperCase().normalize('NFKC').replace(/\s+/gu, '');

/** One unit written in two ways: the sum would count it twice, the key takes it once. */
export const keysCollide = (
  clause: Pick<Clause, 'key'>,
  claimantId: string,
  assessment: Pick<Assessment, 'amount' | 'awardKeys'>,
): boolean => awardKeyValues(clause, claimantId, assessment).length < assessment.awardKeys.length;

/**
 * The keys an award takes in the store, without repeats. Scope claimant: each claimant may hold one; scope
 * achievement: one award for the achievement, whoever claims.
 */
export const awardKeyValues = (
  clause: Pick<Clause, 'key'>,
  claimantId: string,
  assessment: Pick<Assessment, 'amount' | 'awardKeys'>,
): readonly string[] => {
  if (assessment.amount === null) return [];
  if (clause.key.by === 'claimant') return [normalisedKey(claimantId)];
  const values = assessment.awardKeys.map((key) =>
    normalisedKey(clause.key.scope === 'claimant' ? `${claimantId}:${key}` : key),
  );
  return [...new Set(values)];
};
