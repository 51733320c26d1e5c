import { csvGb18030, csvUtf8 } from './csv.ts';
import { pain001 } from './pain001.ts';
import type { PayoutLines, SealedList } from './sealed-list.ts';
import { summaryPdf } from './summary-pdf.ts';
import { bankBatchTable, treasuryTable } from './table.ts';
import type { PayoutTemplate } from './templates.ts';
import { xlsx } from './xlsx.ts';

/**
 * The bytes of a sealed list in a template, written as the lines are read; the same list gives the same bytes anywhere.
 * Throws, and so never finishes, where the lines are not those of the list. `fontPath`: a TrueType file with Chinese
 * characters, for the printed summary alone.
 */
export const writePayout = (
  template: PayoutTemplate,
  sealed: SealedList,
  lines: PayoutLines,
  fontPath: string,
): AsyncIterable<Uint8Array> => {
  switch (template) {
    case 'treasury-xlsx-1':
      return xlsx(treasuryTable, sealed, lines);
    case 'bank-batch-xlsx-1':
      return xlsx(bankBatchTable(sealed.payer), sealed, lines);
    case 'csv-utf8-1':
      return csvUtf8(treasuryTable, sealed, lines);
    case 'csv-gb18030-1':
      return csvGb18030(treasuryTable, sealed, lines);
    case 'pain.001.001.09-1':
      return pain001(sealed, lines);
    case 'summary-pdf-1':
      return summaryPdf(sealed, lines, fontPath);
  }
};
