import type { Pot } from '../../../../shared/claim/pot-account.ts';
import { fixedRules, programmes } from '../../../../shared/money/pot.ts';
import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export const usePotWords = wordsOf('pots', { zh, en });

type Words = ReturnType<typeof usePotWords>['t'];

/** `brand-2019` as people call it. */
export const potName = (t: Words, { programme, year }: Pick<Pot, 'programme' | 'year'>): string =>
  t('name', { year, programme: t(`programme.${programme}`) });

/** What is done when the pot is short. */
export const ruleName = (t: Words, { programme, rule }: Pick<Pot, 'programme' | 'rule'>): string =>
  t(`rule.${fixedRules[programme] ? 'stop' : rule}`);

/** The same from its id, before the pot is loaded. */
export const potNameOf = (t: Words, id: string): string => {
  const [, programme, year] = /^([a-z]+)-(\d{4})$/.exec(id) ?? [];
  const known = programmes.find((each) => each === programme);
  return known ? potName(t, { programme: known, year: Number(year) }) : t('title');
};
