import type { FileRecord } from './csv-records.ts';

/** Unpacked, all parts together: 200,000 lines take a quarter of it. */
const mostUnpackedBytes = 192 * 1024 * 1024;
const mostColumns = 200;
const mostParts = 500;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const zip64 = 0xffffffff;

/**
 * A few kilobytes may unpack to gigabytes. The reader stops a part at the size its directory states, so what is stated
 * is added up before anything is unpacked; a part that states nothing is refused.
 */
export const unpacksWithin = (bytes: Uint8Array, most = mostUnpackedBytes): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65_535);
  while (end >= last && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < last) return false;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  if (parts > mostParts) return false;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return false;
    const [packedBytes, statedBytes] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (statedBytes === zip64 || (statedBytes === 0 && packedBytes > 2)) return false;
    unpacked += statedBytes;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return unpacked <= most;
};

/** A number by its shortest digits, which are those that were typed; a day without its time. */
const cellText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
};

/** The rows of the first sheet; throws where the file is no workbook, or a workbook that must not be unpacked. */
export async function* xlsxRecords(bytes: Uint8Array): AsyncGenerator<FileRecord> {
  if (!unpacksWithin(bytes)) throw new RangeError('a workbook that unpacks to too much');
  const { streamXlsxRows } = await import('hucre/xlsx');
  for await (const { index, values } of streamXlsxRows(bytes)) {
    if (values.length > mostColumns) throw new RangeError(`${values.length} columns`);
    yield { number: index + 1, cells: values.map(cellText) };
  }
}
