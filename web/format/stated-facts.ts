import { type FactText, statedFacts as statedAsFiled } from '../../shared/policy/fact-text.ts';
import type { FactDefinition } from '../../shared/policy/fact-vocabulary.ts';
import type { Locale } from '../../shared/policy/sentence-words.ts';
import { countryName } from './country.ts';

/** What was stated, with the countries by their names in the reader's language. */
export const statedFacts = (
  definitions: readonly FactDefinition[],
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
): FactText[] => statedAsFiled(definitions, facts, locale, countryName);
