import { csvRecord } from '../../../shared/payout/csv-record.ts';

/** With a byte order mark, by which spreadsheets know UTF-8; no cell is run as a formula. */
export const csvFile = (records: readonly (readonly string[])[]): Blob =>
  new Blob(['\uFEFF', ...records.map(csvRecord)], { type: 'text/csv;charset=utf-8' });
