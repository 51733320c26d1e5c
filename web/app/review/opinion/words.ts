import { wordsOf } from '../../words/words.ts';
import { en } from '../words/opinion/en.ts';
import { zh } from '../words/opinion/zh.ts';

export const useOpinionWords = wordsOf('review-opinion', { zh, en });
