import { chineseDate } from '../calendar/chinese-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { mainlandChina } from '../calendar/years.ts';
import { yuanText } from '../money/fen.ts';
import { findClause } from '../policy/documents/index.ts';
import { wordsIn } from '../policy/sentence-words.ts';
import { verdictWord } from '../policy/sentences.ts';
import { contentHash } from './content-hash.ts';
import { filedContent } from './filed-content.ts';
import { claimantLines, type Labelled, statedLines } from './filed-lines.ts';
import type { Filing } from './filing.ts';
import type { JournalEntry } from './journal.ts';
import { groundOf } from './notice-ground.ts';
import { isExample, listedPapers, type NoticePaper } from './notice-papers.ts';

/** 受理回执 as data: what was handed in, as it was frozen, and what happens with it next. */
export type FilingReceipt = {
  readonly claim: string;
  /** 1 for the first filing, one more after each correction. */
  readonly number: number;
  readonly example: boolean;
  readonly filedOn: string;
  readonly filedAt: string;
  readonly about: readonly Labelled[];
  readonly stated: readonly Labelled[];
  readonly papers: readonly NoticePaper[];
  readonly next: readonly string[];
  readonly proof: { readonly entry: number; readonly entryHash: string; readonly contentHash: string };
};

const assessedAs = ({ assessment: { verdict, amount } }: Filing): string => {
  const word = verdictWord(verdict, 'zh');
  return amount
    ? `${word}，${amount.kind === 'fixed' ? '应核定' : '最高可核定'} ${yuanText(amount.fen)} 元（以核定为准）`
    : word;
};

const dueWords = ({ submittedOn, round: { content } }: Filing): string => {
  const due = addWorkingDays(submittedOn, content.reviewWorkingDays, mainlandChina);
  const promised = `${content.reviewWorkingDays} 个工作日内`;
  return due.ok ? `${promised}（${chineseDate(due.endsOn)}前${due.provisional ? '，暂定' : ''}）` : promised;
};

/** `offices`: those that review; after a correction, only those that have to look again. */
const nextSteps = (filing: Filing, offices: readonly string[]): string[] => [
  offices.length > 0
    ? `${offices.join('、')}${offices.length > 1 ? '同时' : ''}审核，${dueWords(filing)}出具意见。`
    : '各部门意见均保留，直接进入核定。',
  `审核后由另一人核定，核定结果公示 ${filing.round.content.noticeWorkingDays} 个工作日，期满无异议后拨付。`,
  '现在您无需操作。需要补正的，会一次列全告知；进度和轮到谁可随时在本件页面查看。',
];

/** The receipt of one filing. `entry`: the submitting one. */
export const filingReceipt = (filing: Filing, entry: JournalEntry, offices: readonly string[]): FilingReceipt => {
  const ground = groundOf(filing);
  const clause = findClause(ground.policy, ground.clause);
  if (!clause) throw new Error(`No clause ${ground.clause} in policy ${ground.policy}.`);
  const { account, round, number, claim } = filing;
  return {
    claim,
    number,
    example: isExample(ground),
    filedOn: filing.submittedOn,
    filedAt: entry.at,
    about: [
      ...claimantLines(ground.claimant),
      { label: '类别', text: wordsIn('zh').kinds([ground.claimant.kind]) },
      { label: '条款', text: clause.title.zh },
      { label: '依据', text: clause.citation },
      { label: '申报批次', text: round.content.title.zh },
      { label: '提交时评估', text: assessedAs(filing) },
      { label: '收款账户', text: `${account.accountName}，${account.bank}，尾号 ${ground.accountEnding}` },
    ],
    stated: statedLines(clause, ground),
    papers: listedPapers(ground.evidence),
    next: nextSteps(filing, offices),
    proof: { entry: entry.number, entryHash: entry.hash, contentHash: contentHash(filedContent(filing)) },
  };
};
