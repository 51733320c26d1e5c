import { wordsOf } from '../../words/words.ts';
import { en } from '../words/desk/en.ts';
import { zh } from '../words/desk/zh.ts';

export const useDeskWords = wordsOf('review-desk', { zh, en });
