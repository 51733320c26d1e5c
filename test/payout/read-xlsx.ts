import ExcelJS from 'exceljs';

/** What a spreadsheet makes of `_x000D_` in a cell (ECMA-376 22.9.2.19); the reading library leaves it as it is. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export type ReadCell = { readonly type: 'text' | 'number' | 'empty'; readonly value: string | number; format: string };

const readCell = (cell: ExcelJS.Cell): ReadCell => {
  const format = cell.numFmt ?? 'General';
  if (cell.type === ExcelJS.ValueType.String && typeof cell.value === 'string')
    return { type: 'text', value: decoded(cell.value), format };
  if (cell.type === ExcelJS.ValueType.Number && typeof cell.value === 'number')
    return { type: 'number', value: cell.value, format };
  if (cell.type === ExcelJS.ValueType.Null) return { type: 'empty', value: '', format };
  throw new Error(`${cell.address} is of type ${cell.type}: ${JSON.stringify(cell.value)}`);
};

/** The sheet as an independent library reads it; a formula, date, link or error anywhere is refused. */
export const readXlsx = async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet, ...others] = workbook.worksheets;
  if (!sheet || others.length > 0) throw new Error(`${workbook.worksheets.length} sheets`);
  const rows: ReadCell[][] = [];
  for (let r = 1; r <= sheet.rowCount; r += 1) {
    const row = sheet.getRow(r);
    rows.push(Array.from({ length: sheet.columnCount }, (_, c) => readCell(row.getCell(c + 1))));
  }
  return { name: sheet.name, view: sheet.views[0], rows };
};
