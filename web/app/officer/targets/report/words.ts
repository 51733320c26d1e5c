import { wordsOf } from '../../../words/words.ts';
import { en } from '../words/en-report.ts';
import { zh } from '../words/zh-report.ts';

export const useReportWords = wordsOf('target-report', { zh, en });

export type ReportWords = ReturnType<typeof useReportWords>['t'];
