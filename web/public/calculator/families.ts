import { enactedPolicies } from '../../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';

export const families = ['quality', 'brand', 'trademark', 'standards', 'honoured', 'zone', 'patent', 'cloud'] as const;

export type Family = (typeof families)[number];

const ofArticle: Readonly<Record<string, Family>> = {
  '三（一）2': 'trademark',
  '三（一）3': 'standards',
  '三（一）4': 'honoured',
  '三（一）5': 'zone',
  '三（一）6': 'patent',
};

const familyOf = ({ id, article, programme }: PreparedClause): Family => {
  if (programme === 'cloud' || programme === 'county') return 'cloud';
  if (id.includes('quality-award') || id.includes('quality-nomination')) return 'quality';
  return ofArticle[article] ?? 'brand';
};

/** The achievements in plain groups, each clause in one of them. */
export const achievements: ReadonlyMap<Family, readonly PreparedClause[]> = Map.groupBy(
  enactedPolicies.flatMap(({ clauses }) => clauses),
  familyOf,
);
