import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Scheme } from '../../../../shared/claim/scheme.ts';
import type { Clause } from '../../../../shared/policy/vocabulary.ts';

export const needsScheme = ({ grant }: Pick<Clause, 'grant'>): boolean =>
  grant.sum.kind === 'rate' || grant.sum.kind === 'per-enterprise';

/** Whether a scheme holds on some day of the round's achievement years. */
export const hasScheme = (
  clause: string,
  { achievementYear, achievementYearFrom }: Pick<RoundContent, 'achievementYear' | 'achievementYearFrom'>,
  schemes: readonly Scheme[],
): boolean =>
  schemes.some(
    ({ content }) =>
      content.clause === clause &&
      content.from <= `${achievementYear}-12-31` &&
      content.until >= `${achievementYearFrom ?? achievementYear}-01-01`,
  );
