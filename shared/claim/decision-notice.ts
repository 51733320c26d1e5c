import { capitalYuan } from '../money/capitals.ts';
import { yuanText } from '../money/fen.ts';
import { chosenReadings } from '../policy/chosen-readings.ts';
import { findClause } from '../policy/documents/index.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { claimantLines, statedLines } from './filed-lines.ts';
import type { NoticeGround } from './notice-ground.ts';
import { isExample, listedPapers } from './notice-papers.ts';
import { reasonsOf } from './notice-reasons.ts';
import type { DecidedCase, DecisionNotice, HeardOffice } from './notice-shape.ts';
import { remediesAgainst } from './remedies.ts';

const clauseOf = ({ policy, clause }: NoticeGround): PreparedClause => {
  const found = findClause(policy, clause);
  if (!found) throw new Error(`No clause ${clause} in policy ${policy}.`);
  return found;
};

const opinionOf = ({ agrees, amountFen }: HeardOffice): string =>
  agrees ? (amountFen === undefined ? '同意' : `同意 ${yuanText(amountFen)} 元`) : '不同意';

const nextOf = ({ ruling, round, accountEnding }: DecidedCase): string => {
  if (ruling.outcome === 'refused') return '本件到此办结。对本决定不服的，按上列途径和期限办理。';
  const paid = `期满无异议的，拨付至申报时填写的账户（尾号 ${accountEnding}）。`;
  const notice = `核定结果公示 ${round.noticeWorkingDays} 个工作日，${paid}`;
  return ruling.awaitsAllocation ? `本专项资金年终统一分配，不足时同比例核减。分配后${notice}` : notice;
};

const remediesIn = ({ on, ruling }: DecidedCase): DecisionNotice['remedies'] =>
  remediesAgainst(on, ruling.outcome === 'refused' && ruling.reviewOpen).map(({ words, until }) => ({
    words: words.zh,
    until,
  }));

const readingsIn = (decided: DecidedCase, clause: PreparedClause): string[] =>
  chosenReadings(clause, decided.eventOn, decided.round.readings).map(({ text, chosen }) =>
    chosen ? `${text.zh}本批次：${chosen.zh}。` : text.zh,
  );

/** 决定书 of a decision, or of one proposed: the same data make the same notice. */
export const decisionNotice = (decided: DecidedCase): DecisionNotice => {
  const { ruling, claim, claimant, assessment } = decided;
  const clause = clauseOf(decided);
  const approved = ruling.outcome === 'approved';
  return {
    title: approved ? '核定决定书' : '不予支持决定书',
    outcome: ruling.outcome,
    claim,
    example: isExample(decided),
    on: decided.on,
    claimant: claimant.name,
    result: approved ? `核定奖励 ${yuanText(ruling.amountFen)} 元` : '对本件申报不予支持',
    ...(approved && { amountFen: ruling.amountFen, capitals: capitalYuan(ruling.amountFen) }),
    facts: [...claimantLines(claimant), ...statedLines(clause, decided)],
    law: {
      document: `${clause.document.title.zh}（${clause.document.number}）`,
      clause: clause.title.zh,
      citation: clause.citation,
      quotation: clause.quotation,
      readings: readingsIn(decided, clause),
    },
    sum: approved
      ? assessment.steps.map(({ sentence, citation, fen, bound }) => ({
          text: sentence,
          citation,
          fen,
          bound: bound === true,
        }))
      : [],
    reasons: reasonsOf(decided),
    heard: decided.heard.map((office) => ({ office: office.office, opinion: opinionOf(office), on: office.givenOn })),
    signed: approved && ruling.signatures > 1 ? `${ruling.signatures} 名核定人签署` : '核定人签署',
    remedies: remediesIn(decided),
    next: nextOf(decided),
    papers: listedPapers(decided.evidence),
  };
};
