import { listFieldLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { ListFieldDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { type Row, withCell } from './row.ts';

/** Cells of what a spreadsheet puts on the clipboard; a cell with a line break of its own is in quotes. */
export const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows.filter((cells) => cells.some((each) => each.trim() !== ''));
};

const plainWord = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[\s()（）/]/g, '')
    .toLowerCase();

/** Other words that people have over such a column. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  registration: ['国际注册号', '商标注册号', '注册号码', 'registrationno', 'irn'],
  designations: ['指定国家', '指定国', '国家', '指定国家或地区', 'designations', 'countries'],
  registeredOn: ['注册日', '国际注册日期', '注册公告日期', 'registeredon', 'registrationdate'],
  filedOn: ['申请日', 'filedon', 'filingdate'],
  country: ['国家', '地区', '国家或地区', 'country'],
  number: ['发票号', '号码', 'invoiceno', 'number'],
  issuer: ['开票方', '销售方', '销方名称', 'issuer', 'seller'],
};

const fieldCalled = (fields: readonly ListFieldDefinition[], word: string): ListFieldDefinition | undefined => {
  const plain = plainWord(word);
  return fields.find(({ name }) => {
    const { zh, en } = listFieldLabels[name];
    return [zh, en, ...(alsoCalled[name] ?? [])].some((known) => plainWord(known) === plain);
  });
};

export type Pasted = {
  /** Changes to the rows from the one that was pasted into, each its cells by field. */
  readonly rows: readonly (readonly (readonly [ListFieldDefinition, string])[])[];
};

/**
 * What was pasted into a cell: by the names in its first row where there are any, else from that cell's column to the
 * right. Undefined for one cell alone, which the browser pastes by itself.
 */
export const readPaste = (text: string, fields: readonly ListFieldDefinition[], column: number): Pasted | undefined => {
  const cells = cellsOf(text);
  const [first = []] = cells;
  if (cells.length === 0 || (cells.length === 1 && first.length === 1)) return undefined;
  const named = first.map((word) => fieldCalled(fields, word));
  const isHead = named.some((field) => field !== undefined);
  const columns = isHead ? named : first.map((_, at) => fields[column + at]);
  return {
    rows: cells.slice(isHead ? 1 : 0).map((row) =>
      row.flatMap((cell, at) => {
        const field = columns[at];
        return field ? [[field, cell] as const] : [];
      }),
    ),
  };
};

export type Filled = { readonly rows: readonly Row[]; readonly count: number; readonly leftOver: number };

/** Puts what was pasted over the rows from one on, as far as the list goes. */
export const fillIn = (rows: readonly (Row | null)[], from: number, { rows: pasted }: Pasted, most: number): Filled => {
  const fitting = pasted.slice(0, Math.max(0, most - from));
  const filled = rows.map((row) => row ?? {});
  for (const [place, cells] of fitting.entries()) {
    const at = from + place;
    while (filled.length < at) filled.push({});
    filled[at] = cells.reduce<Row>((row, [field, text]) => withCell(row, field, text), filled[at] ?? {});
  }
  return { rows: filled, count: fitting.length, leftOver: pasted.length - fitting.length };
};
