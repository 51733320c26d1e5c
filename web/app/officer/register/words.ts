import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

export const useRegisterWords = wordsOf('register', { zh, en });

export type RegisterWords = ReturnType<typeof useRegisterWords>['t'];
