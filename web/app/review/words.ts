import { wordsOf } from '../words/words.ts';
import { en } from './words/queue/en.ts';
import { zh } from './words/queue/zh.ts';

export const useQueueWords = wordsOf('review', { zh, en });
