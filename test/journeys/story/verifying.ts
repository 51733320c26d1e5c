import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Filed } from './filing.ts';
import { mustEqual, type Story } from './story.ts';

const verifier = fileURLToPath(new URL('../../../infra/verify/verify.ts', import.meta.url));

/** What `npm run verify` says of a file: its exit code, and the lines on what does not hold. */
const verify = (file: string) => {
  const { status, stdout } = spawnSync(process.execPath, [verifier, file], { encoding: 'utf8' });
  return { status, against: stdout.split('\n').filter((line) => line.startsWith('✗')) };
};

/** One byte of the entry's content: the first digit of the hash of its request. */
const flipped = (text: string, requestHash: string): string => {
  const other = requestHash.startsWith('0') ? '1' : '0';
  return text.replace(requestHash, `${other}${requestHash.slice(1)}`);
};

/** The auditor takes the proof of a claim away and verifies it offline; one byte of it changed is found and named. */
export const verifyProof = async (story: Story, { id, title }: Filed): Promise<readonly string[]> => {
  const proof = await story.client.as('auditor-shi')('take-proof', { path: { claim: id } });
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  try {
    const file = join(folder, `${id}.json`);
    const text = JSON.stringify(proof);
    writeFileSync(file, text);
    mustEqual(verify(file), { status: 0, against: [] }, `the proof of ${title}`);
    story.tell('auditor-shi', `离线核验「${title}」的核验包：${proof.journal.length} 条记录，通过`);
    const [, , third] = proof.journal;
    writeFileSync(file, flipped(text, third?.requestHash ?? ''));
    const { status, against } = verify(file);
    mustEqual(status, 1, 'the exit code for a changed proof');
    story.tell('auditor-shi', `改动第 3 条记录的一个字节：${against.join('；')}`);
    return against;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
