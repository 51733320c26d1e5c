import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../infra/local/assess.ts', import.meta.url));
const patient = 60_000;

const assessBytes = async (
  ...chunks: readonly Uint8Array[]
): Promise<{ lines: string[]; code: unknown; errors: string }> => {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  const done = once(child, 'exit');
  const output = text(child.stdout);
  const errors = text(child.stderr);
  for (const chunk of chunks) {
    child.stdin.write(chunk);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.stdin.end();
  const [code] = await done;
  return { lines: (await output).split('\n').slice(0, -1), code, errors: await errors };
};

const line = (name: string): string =>
  JSON.stringify({
    name,
    policy: 'jinan-brand-2017',
    clause: 'jinan-famous-brand',
    eventOn: '2019-04-10',
    claimant: { kind: 'company', registeredInJinan: true },
    facts: { firstTime: true },
  });
const namesOf = (lines: readonly string[]): unknown[] => lines.map((one) => JSON.parse(one).name);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('the assess command', { timeout: patient }, () => {
  test('answers every line in order: a mark at the start, CRLF, blank lines, no end of line at the last', async () => {
    const { lines, code, errors } = await assessBytes(
      bytes(`\ufeff${line('一')}\r\n\r\n   \n${line('two')}\n[]\n{broken\n${line('a\u2028b')}\n${line('last')}`),
    );
    expect({ names: namesOf(lines), code, errors }).toEqual({
      names: ['一', 'two', null, null, 'a\u2028b', 'last'],
      code: 0,
      errors: '',
    });
  });

  test('joins a character and a line cut between two pieces', async () => {
    const whole = bytes(`${line('济南')}\n${line('x')}\n`);
    const cut = whole.indexOf(0xe6) + 1;
    const { lines } = await assessBytes(whole.subarray(0, cut), whole.subarray(cut));
    expect(namesOf(lines)).toEqual(['济南', 'x']);
  });

  test('says nothing to nothing', async () => {
    expect((await assessBytes()).lines).toEqual([]);
  });

  test('goes on for as long as input comes, and a line of millions of characters stays one line', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => line(String(index)));
    const { lines } = await assessBytes(bytes(`${line('x'.repeat(3_000_000))}\n${many.join('\n')}\n`));
    expect(lines).toHaveLength(3001);
    expect(JSON.parse(lines.at(-1) ?? '').name).toBe('2999');
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
    const done = once(child, 'exit');
    const errors = text(child.stderr);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(bytes(`${Array.from({ length: 5000 }, () => line('x')).join('\n')}\n`));
    expect([(await done)[0], await errors]).toEqual([0, '']);
  });
});
