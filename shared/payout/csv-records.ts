/** A record of a table: the number of its first line in the file, and what stands in it. */
export type FileRecord = { readonly number: number; readonly cells: readonly string[]; readonly broken?: true };

/** So far a quoted cell may reach over lines; further it is a quote that was never closed. */
const longestCell = 2000;

type Cell = { readonly text: string; readonly end: number };

const quotedCell = (text: string, from: number): Cell | undefined => {
  let cell = '';
  for (let at = from + 1; at < text.length && at - from < longestCell; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { text: cell, end: at + 1 };
  }
  return undefined;
};

const lineEnd = (text: string, from: number): number => {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
};

const plainCell = (text: string, from: number, separator: string): Cell => {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
};

const lineBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The cells of one record, or undefined where its quotes do not close. */
const recordAt = (text: string, from: number, separator: string): { cells: string[]; end: number } | undefined => {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    if (!cell) return undefined;
    cells.push(cell.text);
    at = cell.end;
    if (at >= text.length || text[at] === '\n' || text[at] === '\r') return { cells, end: at };
    if (text[at] !== separator) return undefined;
  }
};

/**
 * RFC 4180 with any line ends. Our own reader, because libraries let one quote that is never closed swallow all the
 * lines after it: here that line alone is broken, and the rest goes on.
 */
export function* csvRecords(text: string, separator: string): Generator<FileRecord> {
  let number = 1;
  for (let at = 0; at < text.length; ) {
    const record = recordAt(text, at, separator);
    const end = record?.end ?? lineEnd(text, at);
    yield record ? { number, cells: record.cells } : { number, cells: [text.slice(at, end)], broken: true };
    number += lineBreaks(text.slice(at, end)) + 1;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}
