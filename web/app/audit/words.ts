import { wordsOf } from '../words/words.ts';
import { en } from './words/en.ts';
import { en as enVerify } from './words/en-verify.ts';
import { zh } from './words/zh.ts';
import { zh as zhVerify } from './words/zh-verify.ts';

export const useAuditWords = wordsOf('audit', { zh, en });

export const useVerifyWords = wordsOf('audit-verify', { zh: zhVerify, en: enVerify });

export type VerifyWords = ReturnType<typeof useVerifyWords>['t'];
