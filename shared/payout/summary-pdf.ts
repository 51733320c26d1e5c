import { chineseDate } from '../calendar/chinese-date.ts';
import { shanghaiDate } from '../calendar/plain-date.ts';
import { type Cell, numberPages, openBody, openTagged, type Pdf } from '../document/tagged-pdf.ts';
import { capitalYuan } from '../money/capitals.ts';
import { yuanText } from '../money/fen.ts';
import { type ClauseSum, type ListSums, sumsOf } from './clause-sums.ts';
import type { PayoutLines, SealedList } from './sealed-list.ts';

const title = '拨付清单汇总';
const margin = 56;
const textSize = 10.5;
const smallSize = 9;
/** Heading and three rows: who signs sees what he signs under. */
const signaturesHeight = 180;

/** Two lines of groups of four: so that two people can read it to each other. */
const spelledHash = (hash: string): string => {
  const groups = hash.match(/.{1,4}/g) ?? [];
  return [groups.slice(0, 8), groups.slice(8)].map((half) => half.join(' ')).join('\n');
};

const facts = (sealed: SealedList, { offsetFen }: ListSums): readonly (readonly [name: string, value: string])[] => [
  ['清单编号', sealed.id],
  ['封存日期', chineseDate(shanghaiDate(new Date(sealed.sealedAt)))],
  ['付款单位', sealed.payer.name],
  ['付款账号', sealed.payer.accountNumber],
  ['付款银行', `${sealed.payer.bank}（联行号 ${sealed.payer.bankCode}）`],
  ['笔数', String(sealed.count)],
  ['合计金额', `¥${yuanText(sealed.totalFen)}`],
  ['合计大写', capitalYuan(sealed.totalFen)],
  ...(offsetFen === 0 ? [] : [['另已抵扣', `¥${yuanText(offsetFen)}（未计入合计）`] as const]),
  ['内容校验值', spelledHash(sealed.hash)],
];

const heading = (text: string, x: 'left' | 'right' = 'left'): Cell => ({
  type: 'TH',
  text,
  align: { x },
  backgroundColor: '#eef1f5',
});
const figure = (text: string): Cell => ({ text, align: { x: 'right' } });

const clauseRows = (clauses: readonly ClauseSum[], { count, totalFen }: SealedList): Cell[][] => [
  [heading('奖励条款'), heading('依据'), heading('笔数', 'right'), heading('金额（元）', 'right')],
  ...clauses.map((clause) => [
    { text: clause.title },
    { text: clause.article },
    figure(String(clause.count)),
    figure(yuanText(clause.amountFen)),
  ]),
  [{ text: '合计' }, {}, figure(String(count)), figure(yuanText(totalFen))],
];

const signatureRows = ({ builtBy, sealedBy }: SealedList): Cell[][] => [
  [heading(''), heading('姓名'), heading('签字'), heading('日期')],
  [heading('编制'), { text: builtBy.join('、') }, {}, {}],
  [heading('封存'), { text: sealedBy }, {}, {}],
];

const draw = (pdf: Pdf, sealed: SealedList, sums: ListSums): void => {
  const body = openBody(pdf);
  const addTable = (columns: PDFKit.Mixins.TableOptions['columnStyles'], rowHeight: number, data: Cell[][]): void => {
    pdf.fontSize(textSize);
    body.table({
      columnStyles: columns,
      rowStyles: { minHeight: rowHeight },
      defaultStyle: { border: 0.5, borderColor: '#8a94a3', padding: 5, align: { x: 'left', y: 'center' } },
      data,
    });
    pdf.moveDown();
  };
  body.text('H1', () => pdf.fontSize(20).text(title, { align: 'center' }));
  pdf.moveDown();
  addTable(
    [80, '*'],
    0,
    facts(sealed, sums).map(([name, value]) => [heading(name), { text: value }]),
  );
  body.text('H2', () => pdf.fontSize(13).text('按奖励条款'));
  pdf.moveDown(0.5);
  addTable([150, '*', 50, 105], 0, clauseRows(sums.clauses, sealed));
  if (pdf.y > pdf.page.height - margin - signaturesHeight) pdf.addPage();
  body.text('H2', () => pdf.fontSize(13).text('签字'));
  pdf.moveDown(0.5);
  addTable([50, '*', 150, 105], 36, signatureRows(sealed));
  body.end();
};

/** One page or more of A4 to sign: tagged, in Chinese, with nothing in it that the sealed list does not say. */
export async function* summaryPdf(
  sealed: SealedList,
  lines: PayoutLines,
  fontPath: string,
): AsyncGenerator<Uint8Array> {
  const sums = await sumsOf(sealed, lines);
  const pdf = await openTagged({ title: `${title} ${sealed.id}`, at: sealed.sealedAt, fontPath, margin });
  draw(pdf, sealed, sums);
  numberPages(pdf, sealed.id, { margin, size: smallSize });
  pdf.end();
  yield* pdf;
}
