import { wordsOf } from '../../words/words.ts';
import { en } from '../words/keys/en.ts';
import { zh } from '../words/keys/zh.ts';

export const useKeyWords = wordsOf('review-keys', { zh, en });
