import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export const usePayerWords = wordsOf('payer', { zh, en });

/** As people copy it from their papers: with spaces, which are no part of the number. */
export const withoutSpaces = (typed: string): string => typed.replace(/\s/g, '');
