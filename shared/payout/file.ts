import { payoutCsvStream } from './csv.ts';
import type { PayoutSource } from './rows.ts';
import { payoutXlsxStream } from './xlsx.ts';

const streams = { csv: payoutCsvStream, xlsx: payoutXlsxStream };

export type PayoutFormat = keyof typeof streams;

export const payoutMediaTypes: Record<PayoutFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The whole file in memory; for lists of many thousand lines take the streams. */
export const payoutFile = async (source: PayoutSource, format: PayoutFormat): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streams[format](source)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
