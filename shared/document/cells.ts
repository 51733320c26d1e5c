import type { Labelled } from '../claim/filed-lines.ts';
import { type Fonts, ink, sizes } from './style.ts';
import type { Cell } from './tagged-pdf.ts';

export type Line = Labelled & { readonly small?: boolean };
export type Column = { readonly width: number | '*'; readonly right?: true };

export const labelSize = sizes.small + 0.5;
export const pairColumns: readonly Column[] = [{ width: 86 }, { width: '*' }, { width: 60 }, { width: '*' }];

/** In ems: half of one for what is no Chinese character. */
const emsOf = (text: string): number =>
  Array.from(text, (each) => (each < '\u2e80' ? 0.58 : 1)).reduce((a, b) => a + b, 0);

const isShort = ({ label, text, small }: Line): boolean => !small && emsOf(label) <= 6 && emsOf(text) <= 18;

/** Two short ones in a row. */
export const inPairs = (lines: readonly Line[]): Line[][] => {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.length === 1 && last.every(isShort) && isShort(line)) last.push(line);
    else rows.push([line]);
  }
  return rows;
};

export const headCell = (text: string, right: boolean, fonts: Fonts): Cell => ({
  type: 'TH',
  text,
  font: { src: fonts.semibold, size: sizes.small },
  textColor: ink.secondary,
  align: { x: right ? 'right' : 'left', y: 'center' },
  backgroundColor: ink.shade,
});

/** Hair lines between rows, none between columns: a table that reads like an invoice. */
const hairlines = { top: 0.5, bottom: 0.5, left: 0, right: 0 } as const;
const lineColor = { top: ink.line, bottom: ink.line, left: ink.line, right: ink.line };
/** Little: the typeface leaves room of its own above and below. */
export const cellPadding = { top: 0.9, bottom: 1.5, left: 4, right: 4 };

export const cellStyle = {
  border: hairlines,
  borderColor: lineColor,
  padding: cellPadding,
  textColor: ink.text,
  align: { x: 'left', y: 'top' },
} as const;
