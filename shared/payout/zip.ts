import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in the archive. Names are ASCII. */
export type ZipEntry = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** Without ZIP64, which not every reader knows. */
const largestBytes = 0xffff_ffff;
/** Sizes and checksum stand behind the data: they are not known before. */
const sizesFollow = 0x0008;
const deflate = 8;
const version = 20;
/** 1980-01-01 00:00, the first there is: no time of making goes into the file. */
const firstDay = 0x0021;
/** An empty last block: the blocks before it all say that more follows. */
const lastBlock = Uint8Array.of(0x03, 0x00);

type Sizes = { readonly crc: number; readonly packed: number; readonly plain: number };
type Entered = Sizes & { readonly name: Buffer; readonly at: number };

const fields = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(values.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of values) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    fields([4, 0x04034b50], [2, version], [2, sizesFollow], [2, deflate], [2, 0], [2, firstDay]),
    fields([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  ]);

const descriptor = ({ crc, packed, plain }: Sizes): Buffer =>
  fields([4, 0x08074b50], [4, crc], [4, packed], [4, plain]);

const centralHeader = ({ name, at, crc, packed, plain }: Entered): Buffer =>
  Buffer.concat([
    fields([4, 0x02014b50], [2, version], [2, version], [2, sizesFollow], [2, deflate], [2, 0], [2, firstDay]),
    fields([4, crc], [4, packed], [4, plain], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
    name,
  ]);

const end = (entries: number, bytes: number, at: number): Buffer =>
  fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries], [2, entries], [4, bytes], [4, at], [2, 0]);

/** Whole blocks a chunk, so that chunks are packed one by one and the next needs nothing of the last. */
const packedChunk = (chunk: Uint8Array): Uint8Array =>
  deflateRawSync(chunk, { level: 1, memLevel: 9, finishFlush: constants.Z_SYNC_FLUSH });

/**
 * A ZIP archive, written as it goes. The same chunks give the same bytes. Level 1: a list of payments is text that
 * repeats itself, and higher levels take three times as long for a fifth.
 */
export async function* zipArchive(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const entered: Entered[] = [];
  let written = 0;
  const counted = <Bytes extends Uint8Array>(bytes: Bytes): Bytes => {
    written += bytes.length;
    if (written > largestBytes) throw new RangeError('the archive is larger than 4 GiB');
    return bytes;
  };
  for (const { name, chunks } of entries) {
    const at = written;
    const nameBytes = Buffer.from(name, 'ascii');
    yield counted(localHeader(nameBytes));
    const dataAt = written;
    let crc = 0;
    let plain = 0;
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      plain += chunk.length;
      if (plain > largestBytes) throw new RangeError(`${name} is larger than 4 GiB`);
      yield counted(packedChunk(chunk));
    }
    yield counted(lastBlock);
    const sizes = { crc, packed: written - dataAt, plain };
    yield counted(descriptor(sizes));
    entered.push({ ...sizes, name: nameBytes, at });
  }
  const directory = Buffer.concat(entered.map(centralHeader));
  const directoryAt = written;
  yield counted(directory);
  yield end(entered.length, directory.length, directoryAt);
}
