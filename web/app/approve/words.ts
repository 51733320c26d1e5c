import { wordsOf } from '../words/words.ts';
import { en as enAward } from './words/award/en.ts';
import { zh as zhAward } from './words/award/zh.ts';
import { en as enDecision } from './words/decision/en.ts';
import { zh as zhDecision } from './words/decision/zh.ts';
import { en as enLists } from './words/lists/en.ts';
import { zh as zhLists } from './words/lists/zh.ts';
import { en as enObjection } from './words/objection/en.ts';
import { zh as zhObjection } from './words/objection/zh.ts';

export const useListWords = wordsOf('approve-lists', { zh: zhLists, en: enLists });
export const useDecisionWords = wordsOf('approve-decision', { zh: zhDecision, en: enDecision });
export const useAwardWords = wordsOf('approve-award', { zh: zhAward, en: enAward });
export const useObjectionWords = wordsOf('approve-objection', { zh: zhObjection, en: enObjection });
