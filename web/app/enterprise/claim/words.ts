import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { en as enCorrections } from './words/en-corrections.ts';
import { en as enJournal } from './words/en-journal.ts';
import { zh } from './words/zh.ts';
import { zh as zhCorrections } from './words/zh-corrections.ts';
import { zh as zhJournal } from './words/zh-journal.ts';

export const useClaimWords = wordsOf('enterprise-claim', { zh, en });
export const useJournalWords = wordsOf('enterprise-journal', { zh: zhJournal, en: enJournal });
export const useCorrectionWords = wordsOf('enterprise-corrections', { zh: zhCorrections, en: enCorrections });
