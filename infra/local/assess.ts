import { once } from 'node:events';
import { stdin, stdout } from 'node:process';
import { assessLine } from '../../shared/policy/assess-line.ts';

// A line ends with LF alone: JSON text may hold the other characters that some readers take for line ends.
const lineEnd = '\n';

/** The lines of a byte stream as UTF-8 text, without a byte order mark; pieces of a long line are joined once. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8');
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split(lineEnd);
    const last = parts.pop() ?? '';
    const [first, ...rest] = parts;
    if (first !== undefined) {
      yield [pieces.join('') + first, ...rest];
      pieces = [];
    }
    pieces.push(last);
  }
  yield [pieces.join('') + decoder.decode()];
}

// Whoever reads the output may stop early, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

for await (const lines of linesOf(stdin)) {
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (!stdout.write(`${JSON.stringify(assessLine(line))}\n`)) await once(stdout, 'drain');
  }
}
