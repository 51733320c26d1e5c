import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { en as enList } from './words/en-list.ts';
import { zh } from './words/zh.ts';
import { zh as zhList } from './words/zh-list.ts';

export const useAwardWords = wordsOf('award', { zh, en });
export const useAwardListWords = wordsOf('award-list', { zh: zhList, en: enList });
