import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Stores } from '../../shared/http/act.ts';
import type { AnswerHead } from '../../shared/payout/answer-head.ts';
import { type BankAnswer, readBankAnswer } from '../../shared/payout/bank-answer.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { answers } from '../../shared/store/aggregates.ts';
import { keptName } from '../../shared/store/answer-files.ts';
import type { Table } from '../../shared/store/table.ts';

/** An answer to this list; one to another list is not there. */
export const answerTo = async (
  table: Table,
  path: { readonly list: string; readonly answer: string },
): Promise<Result<AnswerHead>> => {
  const stored = await readHead(table, answers, path.answer);
  return stored?.head.list === path.list ? { ok: true, value: stored.head } : failed('not-found');
};

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Writes a file of answers once. */
export const keep = ({ answerFiles }: Stores, name: string, bytes: Uint8Array, contentType: string) =>
  answerFiles.write(name, whole(bytes), contentType);

const parsed = async (bytes: Uint8Array): Promise<Result<BankAnswer>> => {
  const read = await readBankAnswer(bytes);
  return read.ok ? { ok: true, value: read.answer } : failed('answer-unreadable', { ...read.fault });
};

/** What was uploaded, if it is what was announced and can be read; from then on it is kept for good. */
const takeIn = async (stores: Stores, answer: AnswerHead): Promise<Result<BankAnswer>> => {
  const arrived = await stores.answerFiles.arrived(answer);
  if (!arrived) return failed('answer-not-arrived', { fileName: answer.fileName });
  for (const what of ['sizeBytes', 'sha256'] as const)
    if (arrived[what] !== answer[what])
      return failed('evidence-differs', { what, announced: answer[what], found: arrived[what] });
  const read = await parsed(arrived.bytes);
  if (read.ok) await keep(stores, keptName(answer), arrived.bytes, 'application/octet-stream');
  return read;
};

export const readAnswer = async (stores: Stores, answer: AnswerHead): Promise<Result<BankAnswer>> => {
  if (answer.state === 'announced') return takeIn(stores, answer);
  const kept = await stores.answerFiles.kept(answer);
  if (kept?.sha256 !== answer.sha256) throw new Error(`The file of answer ${answer.id} is not the one that was kept.`);
  return parsed(kept.bytes);
};
