import { wordsOf } from '../../words/words.ts';
import { en } from '../words/return/en.ts';
import { zh } from '../words/return/zh.ts';

export const useReturnWords = wordsOf('review-return', { zh, en });
