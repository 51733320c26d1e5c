import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export const useTargetWords = wordsOf('targets', { zh, en });

export type TargetWords = ReturnType<typeof useTargetWords>['t'];
