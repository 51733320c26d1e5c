import type { PayoutTotals } from './payout-list.ts';
import type { PayoutLines } from './sealed-list.ts';
import { type Table, tablePages } from './table.ts';
import { type ZipEntry, zipArchive } from './zip.ts';

/** ECMA-376: rows a sheet can have. */
const largestRows = 1_048_576;
const headerAndClosingRows = 3;

const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** `_` may begin an escape; what XML does not know, and the carriage return that it would change, needs one. */
const notPlain = /[&<>_]|[^\t\n\u0020-\uFFFD]/;
const toEscape = /[&<>]|[^\t\n\u0020-\uFFFD]|_(?=x[0-9A-Fa-f]{4}_)/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const keepsSpace = /^ | $|[\t\n]/;

/** ECMA-376 22.9.2.19: `_xHHHH_` in a cell stands for a character, so a name that contains it literally is escaped. */
const escaped = (text: string): string =>
  text.replace(toEscape, (c) => entities[c] ?? `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const textElement = (text: string): string =>
  `${keepsSpace.test(text) ? '<t xml:space="preserve">' : '<t>'}${notPlain.test(text) ? escaped(text) : text}</t>`;

/** Style 1 is the format "@": text stays text also when somebody edits the cell. */
const style = ' s="1"';

const rowWriter = ({ columns }: Table) => {
  const opening = columns.map((_, at) => `<c r="${String.fromCharCode(65 + at)}`);
  let row = 0;
  return (cells: readonly string[]): string => {
    row += 1;
    let xml = `<row r="${row}">`;
    for (const [at, text] of cells.entries())
      xml +=
        text === ''
          ? `${opening[at]}${row}"${style}/>`
          : `${opening[at]}${row}"${style} t="inlineStr"><is>${textElement(text)}</is></c>`;
    return `${xml}</row>`;
  };
};

const sheetHead = ({ columns }: Table): string => {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${declaration}<worksheet xmlns="${xmlns}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
  );
};

/**
 * Row by row into the same bytes each time: a chunk is packed before the next is asked for, and no string of a whole
 * page, which V8 would keep until it collects everything, is ever made.
 */
const encoding = () => {
  let bytes = Buffer.alloc(0);
  return (texts: Iterable<string>): Uint8Array => {
    let at = 0;
    for (const text of texts) {
      // A code unit is three bytes of UTF-8 at most.
      const needed = at + text.length * 3;
      if (bytes.length < needed) bytes = Buffer.concat([bytes.subarray(0, at)], needed * 2);
      at += bytes.write(text, at);
    }
    return bytes.subarray(0, at);
  };
};

function* eachRow(page: readonly (readonly string[])[], xmlOf: (cells: readonly string[]) => string) {
  for (const cells of page) yield xmlOf(cells);
}

async function* sheetChunks(table: Table, totals: PayoutTotals, lines: PayoutLines): AsyncGenerator<Uint8Array> {
  const encoded = encoding();
  const rowXml = rowWriter(table);
  yield encoded([sheetHead(table), rowXml(table.columns.map(({ title }) => title))]);
  for await (const page of tablePages(table, totals, lines)) yield encoded(eachRow(page, rowXml));
  yield encoded(['</sheetData></worksheet>']);
}

const entry = (name: string, xml: string): ZipEntry => ({
  name,
  chunks: [new TextEncoder().encode(declaration + xml)],
});

const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${mediaType}.${type}+xml"/>`;

const relationships = (...relations: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageNames}/relationships">${relations
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${officeRelation}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const parts = ({ sheet }: Table): readonly ZipEntry[] => [
  entry(
    '[Content_Types].xml',
    `<Types xmlns="${packageNames}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}` +
      `${override('styles', 'styles')}${override('worksheets/sheet1', 'worksheet')}</Types>`,
  ),
  entry('_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])),
  entry('xl/_rels/workbook.xml.rels', relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])),
  entry(
    'xl/workbook.xml',
    `<workbook xmlns="${xmlns}" xmlns:r="${officeRelation}"><sheets>` +
      `<sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  entry(
    'xl/styles.xml',
    `<styleSheet xmlns="${xmlns}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ),
];

/**
 * One sheet: every cell is text, amounts too, so that no program rounds or reformats what was sealed; no formula. Our
 * own writer, because the libraries at hand take two to four times as long (`npm run bench`).
 */
export const xlsx = (table: Table, totals: PayoutTotals, lines: PayoutLines): AsyncIterable<Uint8Array> => {
  if (totals.count + headerAndClosingRows > largestRows)
    throw new RangeError(`${totals.count} lines do not fit on one sheet`);
  return zipArchive([...parts(table), { name: 'xl/worksheets/sheet1.xml', chunks: sheetChunks(table, totals, lines) }]);
};
