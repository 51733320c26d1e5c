import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { en as enReadings } from './words/en-readings.ts';
import { zh } from './words/zh.ts';
import { zh as zhReadings } from './words/zh-readings.ts';

export const useRoundWords = wordsOf('rounds', { zh, en });

export const useReadingWords = wordsOf('readings', { zh: zhReadings, en: enReadings });

export type RoundWords = ReturnType<typeof useRoundWords>['t'];
