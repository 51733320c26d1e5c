import { wordsOf } from '../../words/words.ts';
import { en } from './words/en.ts';
import { en as bankEn } from './words/en-bank.ts';
import { en as buildEn } from './words/en-build.ts';
import { en as filesEn } from './words/en-files.ts';
import { zh } from './words/zh.ts';
import { zh as bankZh } from './words/zh-bank.ts';
import { zh as buildZh } from './words/zh-build.ts';
import { zh as filesZh } from './words/zh-files.ts';

export const useListWords = wordsOf('payoutLists', { zh, en });

export const useBuildWords = wordsOf('buildList', { zh: buildZh, en: buildEn });

export const useFileWords = wordsOf('listFiles', { zh: filesZh, en: filesEn });

export const useBankWords = wordsOf('bankAnswer', { zh: bankZh, en: bankEn });
