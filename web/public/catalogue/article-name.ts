import type { Locale } from '../../../shared/claim/shapes.ts';
import { type Words, wordsIn } from '../words.ts';

const names: Readonly<Record<string, keyof Words['kinds']['article']>> = {
  'jinan-brand-2017 三（一）1': 'brandOne',
  'jinan-brand-2017 三（一）2': 'brandTwo',
  'jinan-brand-2017 三（一）3': 'brandThree',
  'jinan-brand-2017 三（一）4': 'brandFour',
  'jinan-brand-2017 三（一）5': 'brandFive',
  'jinan-brand-2017 三（一）6': 'brandSix',
  'jinan-cloud-2017 四（二）': 'cloudFour',
};

/** What an article is about; the documents number theirs and give them no titles. */
export const articleName = (policy: string, article: string, locale: Locale): string => {
  const name = names[`${policy} ${article}`];
  return name === undefined ? '' : wordsIn(locale).kinds.article[name];
};
