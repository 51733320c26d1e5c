import { missingForPublication, type RoundContent } from '../../../../shared/claim/round.ts';
import type { Patch } from './round-view.ts';

/** The sections of a round, in the order of a yearly notice, and what of the content each of them sets. */
const fieldsOf = {
  basics: ['title', 'policy', 'achievementYear', 'achievementYearFrom', 'fundYear'],
  clauses: ['clauses'],
  window: ['windowFrom', 'windowUntil'],
  papers: ['evidence'],
  terms: ['noticeWorkingDays', 'correctionWorkingDays', 'reviewWorkingDays'],
  readings: ['readings'],
  tiers: ['tiers'],
  departments: ['extraDepartments'],
} as const satisfies Readonly<Record<string, readonly (keyof RoundContent)[]>>;

export type Section = keyof typeof fieldsOf;

export const sections = Object.keys(fieldsOf) as readonly Section[];

export const isSection = (word: string): word is Section => Object.hasOwn(fieldsOf, word);

/** What of a patch belongs to a section. */
export const patchOf = (section: Section, patch: Patch): Patch =>
  Object.fromEntries(
    Object.entries(patch).filter(([field]) => (fieldsOf[section] as readonly string[]).includes(field)),
  );

export const isWritten = (section: Section, patch: Patch): boolean => Object.keys(patchOf(section, patch)).length > 0;

export const withoutSection = (section: Section, patch: Patch): Patch =>
  Object.fromEntries(
    Object.entries(patch).filter(([field]) => !(fieldsOf[section] as readonly string[]).includes(field)),
  );

export type Mark = 'done' | 'preset' | 'open' | 'unsaved';

const isPreset = (section: Section, content: RoundContent): boolean => {
  switch (section) {
    case 'papers':
      return Object.keys(content.evidence ?? {}).length === 0;
    case 'readings':
      return Object.values(content.readings).every((value) => value === undefined || value === null);
    case 'departments':
      return (content.extraDepartments ?? []).length === 0;
    default:
      return false;
  }
};

export const markOf = (section: Section, content: RoundContent, patch: Patch): Mark => {
  if (isWritten(section, patch)) return 'unsaved';
  if (missingForPublication(content).includes(section)) return 'open';
  return isPreset(section, content) ? 'preset' : 'done';
};
