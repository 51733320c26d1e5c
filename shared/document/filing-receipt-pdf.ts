import { chineseDate } from '../calendar/chinese-date.ts';
import type { Labelled } from '../claim/filed-lines.ts';
import type { FilingReceipt } from '../claim/filing-receipt.ts';
import { groupsOfFour } from '../claim/groups-of-four.ts';
import { openPaper, type Paper } from './paper.ts';
import type { Fonts } from './style.ts';

const lastColumn = { width: '*' } as const;

/** A list stands as a table of its own under its word, however many rows it has. */
const drawList = (paper: Paper, { label, list }: Labelled): void => {
  if (!list) return;
  paper.keep(60);
  paper.gap(5);
  paper.paragraph(`${label}（${list.rows.length} 项）`, { semibold: true });
  paper.gap(1);
  paper.table(
    ['序号', ...list.columns],
    list.rows.map((row, at) => [String(at + 1), ...row]),
    [{ width: 34 }, ...list.columns.map(() => lastColumn)],
  );
};

const drawHashes = (paper: Paper, { proof, papers }: FilingReceipt): void => {
  paper.hashes([
    ...papers.map(({ kind, fileName, sha256 }) => [kind, fileName, sha256] as const),
    ['办理记录', `第 ${proof.entry} 条`, proof.entryHash],
    ['申报内容', '申报信息、材料、账户、批次、评估', proof.contentHash],
  ]);
  paper.note('提交后改动申报内容的任何一处，其校验值都会不同。');
};

/** 受理回执: the same filing is the same bytes. */
export const filingReceiptPdf = async (receipt: FilingReceipt, fonts: Fonts): Promise<Buffer<ArrayBuffer>> => {
  const { claim, example, filedAt, filedOn, number, stated } = receipt;
  const name = number > 1 ? `受理回执（第 ${number} 次提交）` : '受理回执';
  const paper = await openPaper({ title: `${name} ${groupsOfFour(claim)}`, claim, at: filedAt, example, fonts });
  paper.title(name);
  paper.paragraph(`${chineseDate(filedOn)}收到下列申报，申报号 ${groupsOfFour(claim)}。`, { align: 'center' });
  paper.heading('一、申报');
  paper.lines(receipt.about);
  paper.heading('二、申报信息');
  paper.lines(stated.map((line) => (line.list ? { ...line, text: `${line.list.rows.length} 项，见下表` } : line)));
  for (const line of stated) drawList(paper, line);
  paper.heading('三、接下来');
  for (const words of receipt.next) paper.paragraph(words);
  paper.heading('四、材料与核验');
  drawHashes(paper, receipt);
  return paper.finish();
};
