import { chineseDate } from '../calendar/chinese-date.ts';
import { groupsOfFour } from '../claim/groups-of-four.ts';
import { heardSentence } from '../claim/heard-sentence.ts';
import type { IssuedNotice } from '../claim/issued-notice.ts';
import type { DecisionNotice } from '../claim/notice-shape.ts';
import { yuanText } from '../money/fen.ts';
import { boundMark } from '../policy/sentences.ts';
import { openPaper, type Paper } from './paper.ts';
import { type Fonts, ink, sizes } from './style.ts';

const drawResult = (paper: Paper, { result, capitals, outcome }: DecisionNotice): void => {
  const color = outcome === 'refused' ? ink.stopped : ink.text;
  paper.gap(4);
  paper.paragraph(result, { size: sizes.result, semibold: true, color, align: 'center' });
  if (capitals) paper.paragraph(`（大写：${capitals}）`, { align: 'center' });
};

const drawLaw = (paper: Paper, { law }: DecisionNotice): void =>
  paper.lines([
    { label: '条款', text: `${law.clause}（${law.citation}）` },
    { label: '政策文件', text: law.document },
    { label: '原文', text: `“${law.quotation}”` },
    { label: '口径', text: law.readings.map((text, at) => `（${at + 1}）${text}`).join(''), small: true },
  ]);

const drawSum = (paper: Paper, { sum, amountFen }: DecisionNotice): void => {
  if (amountFen === undefined) return;
  paper.gap(4);
  paper.table(
    ['计算步骤', '依据', '金额（元）'],
    [
      ...sum.map(({ text, citation, fen, bound }) => [
        bound ? `${text} ${boundMark.zh}` : text,
        citation,
        yuanText(fen),
      ]),
      ['核定金额', '', yuanText(amountFen)],
    ],
    [{ width: '*' }, { width: 150 }, { width: 88, right: true }],
    { last: 'sum' },
  );
};

const drawReasons = (paper: Paper, notice: DecisionNotice): void => {
  const { reasons } = notice;
  for (const [at, reason] of reasons.entries()) paper.paragraph(reasons.length > 1 ? `${at + 1}. ${reason}` : reason);
  paper.paragraph(heardSentence(notice));
};

const drawRemedies = (paper: Paper, { remedies }: DecisionNotice): void =>
  paper.table(
    ['不服本决定的', '期限（按决定当日知道计算）'],
    remedies.map(({ words, until }) => [words, `至 ${chineseDate(until)}`]),
    [{ width: '*' }, { width: 120 }],
  );

const drawHashes = (paper: Paper, { notice, proof }: IssuedNotice): void => {
  const decided = notice.outcome === 'approved' ? '金额、签署、评估' : '理由';
  paper.hashes([
    ...notice.papers.map(({ kind, fileName, sha256 }) => [kind, fileName, sha256] as const),
    ['办理记录', `第 ${proof.entry} 条（${decided}）`, proof.entryHash],
    ...(proof.decisionHash ? [['核定内容', '第二次评估与核定金额', proof.decisionHash] as const] : []),
    ['申报内容', '申报信息、材料、账户、批次', proof.contentHash],
  ]);
  paper.note(
    `本决定书由办理记录生成。核验时取得本件核验包，重算第 ${proof.entry} 条办理记录的校验值，与上列相同即为真。`,
  );
};

/** 决定书, one page of A4 where names and words allow: the same notice is the same bytes. */
export const decisionNoticePdf = async (issued: IssuedNotice, fonts: Fonts): Promise<Buffer<ArrayBuffer>> => {
  const { notice, overtaken, issuedAt, proof } = issued;
  const { claim, example } = notice;
  const title = `${notice.title} ${groupsOfFour(claim)}`;
  const paper = await openPaper({ title, claim, at: issuedAt, example, fonts });
  paper.title(notice.title);
  paper.paragraph(`办理记录第 ${proof.entry} 条 · ${chineseDate(notice.on)}`, {
    size: sizes.small,
    color: ink.secondary,
    align: 'center',
  });
  if (overtaken) paper.paragraph(overtaken, { semibold: true, color: ink.stopped, align: 'center' });
  drawResult(paper, notice);
  paper.heading('一、事实');
  paper.lines(notice.facts);
  paper.heading(notice.amountFen === undefined ? '二、条款' : '二、条款与计算');
  drawLaw(paper, notice);
  drawSum(paper, notice);
  paper.heading('三、理由');
  drawReasons(paper, notice);
  paper.heading('四、救济途径和期限');
  drawRemedies(paper, notice);
  paper.gap(2);
  // What was to come no longer comes.
  if (!overtaken) paper.paragraph(notice.next);
  paper.heading('五、材料与核验');
  drawHashes(paper, issued);
  return paper.finish();
};
