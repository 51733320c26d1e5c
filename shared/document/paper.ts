import { groupsOfFour } from '../claim/groups-of-four.ts';
import { type Column, cellPadding, cellStyle, headCell, inPairs, type Line, labelSize, pairColumns } from './cells.ts';
import { bodyTop, drawHeads, widthOf } from './letterhead.ts';
import { glyphsOf, printable, shortened } from './printable.ts';
import { type Fonts, ink, letterhead, margin, sizes } from './style.ts';
import { type Body, type Cell, numberPages, openBody, openTagged, type Pdf } from './tagged-pdf.ts';

/** A cell that is longer says how long it was; a paragraph holds the longest reason there is. */
const mostInCell = 400;
const mostInParagraph = 4000;

type TextStyle = {
  readonly size?: number;
  readonly semibold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: number;
};

/** What a paper of a claim is drawn with; every text goes through `printable`. */
export type Paper = {
  readonly title: (text: string) => void;
  readonly heading: (text: string) => void;
  readonly paragraph: (text: string, style?: TextStyle) => void;
  /** Label and text side by side, two short ones in a row. */
  readonly lines: (lines: readonly Line[]) => void;
  readonly table: (
    heads: readonly string[],
    rows: readonly (readonly string[])[],
    columns: readonly Column[],
    more?: {
      readonly last?: 'sum';
      readonly hashes?: number;
    },
  ) => void;
  /** What it is, which one, and its SHA-256. */
  readonly hashes: (rows: readonly (readonly [kind: string, name: string, sha256: string])[]) => void;
  readonly note: (text: string) => void;
  readonly gap: (points: number) => void;
  /** Begins a new page where less than this is left, so that what belongs together stays together. */
  readonly keep: (points: number) => void;
  readonly finish: () => Promise<Buffer<ArrayBuffer>>;
};

type Opening = {
  readonly title: string;
  readonly claim: string;
  readonly at: string;
  readonly example: boolean;
  readonly fonts: Fonts;
};

const bytesOf = async (pdf: Pdf): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const openPaper = async (opening: Opening): Promise<Paper> => {
  const { fonts, title, at } = opening;
  const pdf = await openTagged({ title, at, fontPath: fonts.regular, margin, author: letterhead });
  const hasGlyph = glyphsOf(pdf);
  const say = (text: string): string => shortened(printable(text, hasGlyph), mostInParagraph);
  const inCell = (text: string): string => shortened(printable(text, hasGlyph), mostInCell);
  // Room for the letterhead, on this page and on those the library begins.
  pdf.page.margins.top = bodyTop;
  pdf.on('pageAdded', () => {
    pdf.page.margins.top = bodyTop;
    pdf.y = bodyTop;
  });
  pdf.y = bodyTop;
  const body: Body = openBody(pdf);
  const use = ({ size = sizes.text, semibold = false, color = ink.text }: TextStyle): void => {
    pdf
      .font(semibold ? fonts.semibold : fonts.regular)
      .fontSize(size)
      .fillColor(color);
  };
  const write = (tag: 'H1' | 'H2' | 'P', text: string, style: TextStyle): void =>
    body.text(tag, () => {
      use(style);
      const indent = style.indent ?? 0;
      const options = { width: widthOf(pdf) - indent, align: style.align ?? 'left', lineGap: 0 } as const;
      pdf.text(say(text), margin + indent, pdf.y, options);
    });
  const keep = (points: number): void => {
    if (pdf.y + points > pdf.page.height - margin) pdf.addPage();
  };
  const drawTable = (data: Cell[][], columns: readonly Column[]): void => {
    use({});
    pdf.x = margin;
    body.table({
      columnStyles: columns.map(({ width }) => width),
      defaultStyle: cellStyle,
      data,
    });
    pdf.x = margin;
  };
  const table: Paper['table'] = (heads, rows, columns, { last, hashes } = {}) =>
    drawTable(
      [
        heads.map((text, index) => headCell(text, columns[index]?.right === true, fonts)),
        ...rows.map((row, rowIndex) =>
          row.map((text, index): Cell => {
            const strong = last === 'sum' && rowIndex === rows.length - 1;
            return {
              text: inCell(text),
              font: { src: strong ? fonts.semibold : fonts.regular, size: hashes === index ? sizes.hash : labelSize },
              align: { x: columns[index]?.right ? 'right' : 'left', y: 'center' },
            };
          }),
        ),
      ],
      columns,
    );
  const cellsOf = ({ label, text, small }: Line, inRow: number): Cell[] => [
    { type: 'TH', text: inCell(label), font: { src: fonts.regular, size: labelSize }, textColor: ink.secondary },
    {
      text: inCell(text),
      font: { src: fonts.regular, size: small ? sizes.small - 0.4 : sizes.text },
      ...(inRow === 1 && { colSpan: 3 }),
    },
  ];
  return {
    title: (text) => {
      write('H1', text, { size: sizes.title, semibold: true, align: 'center' });
      pdf.y += 4;
    },
    heading: (text) => {
      keep(64);
      pdf.y += 5;
      write('H2', text, { size: sizes.heading, semibold: true });
      pdf.y += 2;
    },
    paragraph: (text, style = {}) => write('P', text, style.align ? style : { indent: cellPadding.left, ...style }),
    lines: (lines) =>
      drawTable(
        inPairs(lines).map((row) => row.flatMap((line) => cellsOf(line, row.length))),
        pairColumns,
      ),
    table,
    hashes: (rows) =>
      table(
        ['材料与记录', '文件名', '校验值（SHA-256）'],
        rows.map(([kind, name, sha256]) => [kind, name, groupsOfFour(sha256)]),
        [{ width: 96 }, { width: '*' }, { width: 268 }],
        { hashes: 2 },
      ),
    note: (text) => {
      pdf.y += 3;
      write('P', text, { size: sizes.small, color: ink.secondary, indent: cellPadding.left });
    },
    gap: (points) => {
      pdf.y += points;
    },
    keep,
    finish: () => {
      body.end();
      drawHeads(pdf, opening);
      numberPages(pdf, title, { margin, size: sizes.small });
      pdf.end();
      return bytesOf(pdf);
    },
  };
};
