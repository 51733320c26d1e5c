import { wordsOf } from '../words/words.ts';
import { en as enClaimant } from './words/claimant/en.ts';
import { zh as zhClaimant } from './words/claimant/zh.ts';
import { en as enDecision } from './words/decision/en.ts';
import { zh as zhDecision } from './words/decision/zh.ts';
import { en as enLists } from './words/lists/en.ts';
import { zh as zhLists } from './words/lists/zh.ts';

export const useListWords = wordsOf('approve-lists', { zh: zhLists, en: enLists });
export const useDecisionWords = wordsOf('approve-decision', { zh: zhDecision, en: enDecision });
export const useClaimantWords = wordsOf('approve-claimant', { zh: zhClaimant, en: enClaimant });
