/**
 * What makes a spreadsheet run a cell, also behind apostrophes: so a guard can be told from an apostrophe that was
 * there before, and no two names are written alike. Chinese editions take the full-width signs too.
 */
const startsLikeFormula = /^'*[=+\-@＝＋－＠\t\r\n\0|]/;

/** OWASP ASVS 1.2.10: an apostrophe before a cell that a spreadsheet would run. */
export const guarded = (text: string): string => (startsLikeFormula.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (text.includes('"') ? text.replaceAll('"', '""') : text);

/**
 * RFC 4180: CRLF after every record. Every cell is quoted, so that a semicolon or tab in a name divides nothing,
 * whatever list separator the reader's machine has.
 */
export const csvRecord = (cells: readonly string[]): string => {
  let record = '';
  for (const cell of cells) record += `${record === '' ? '"' : ',"'}${quoted(guarded(cell))}"`;
  return `${record}\r\n`;
};
