import type { Locale } from '../../../../shared/claim/shapes.ts';
import { conditionTitles } from '../../../../shared/policy/condition-titles.ts';
import type { ConditionId } from '../../../../shared/policy/vocabulary.ts';

export const conditionTitle = (id: string, locale: Locale): string =>
  conditionTitles[id as ConditionId]?.[locale] ?? id;
