import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** What the figures of a pot are called. */
export const usePotFigures = wordsOf('pot-figures', { zh, en });
