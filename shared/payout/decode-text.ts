const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
] as const;

const encodings = ['utf-8', 'gb18030'] as const;
const headBytes = 8192;

/**
 * Text of a file that names no encoding: by its byte order mark, else the encoding in which its head reads as it should.
 * The head decides, so that a bad byte far below spoils its own line and not the whole file.
 */
export const decodeText = (bytes: Uint8Array, reads: (head: string) => boolean): string => {
  const mark = marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) return new TextDecoder(mark.encoding).decode(bytes);
  const head = bytes.subarray(0, headBytes);
  const fits = encodings.find((encoding) => reads(new TextDecoder(encoding).decode(head)));
  return new TextDecoder(fits ?? 'utf-8').decode(bytes);
};
