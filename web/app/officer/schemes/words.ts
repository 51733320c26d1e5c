import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export const useSchemeWords = wordsOf('schemes', { zh, en });

export type SchemeWords = ReturnType<typeof useSchemeWords>['t'];
