import { plainYuanText } from '../../../shared/money/amount-text.ts';
import type { Verdict } from '../../../shared/payout/judge-answer.ts';
import { type Answered, uploadFile } from '../client.ts';
import { sha256Of } from './papers.ts';
import { mustEqual, type Story } from './story.ts';

/** A line as the bank's file speaks of it. */
export type Said = {
  readonly line: string;
  readonly amountFen: number;
  readonly result: '成功' | '退票';
  readonly reason?: string;
};

export const answerFile = (said: readonly Said[]): Uint8Array<ArrayBuffer> => {
  const rows = said.map(({ line, amountFen, result, reason = '' }) =>
    [line, plainYuanText(amountFen), result, reason].join(','),
  );
  return Uint8Array.from(Buffer.from(`${['备注,金额（元）,结果,原因', ...rows].join('\r\n')}\r\n`));
};

type Counts = Answered<'book-answer'>['counts'];

export type Booked = {
  readonly answer: string;
  readonly verdicts: readonly Verdict[];
  readonly counts: Counts;
  readonly changed: number;
};

const announce = (story: Story, list: string, fileName: string, bytes: Uint8Array) =>
  story.client.as('finance-bai')('announce-answer', {
    path: { list },
    body: { fileName, sizeBytes: bytes.length, sha256: sha256Of(bytes) },
  });

const book = async (story: Story, path: { readonly list: string; readonly answer: string }) => {
  const finance = story.client.as('finance-bai');
  let told = await finance('book-answer', { path });
  while (told.left) told = await finance('book-answer', { path });
  return { counts: told.counts, changed: told.changed };
};

/** Uploaded, looked at without any effect, booked. */
export const bookFile = async (
  story: Story,
  list: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Booked> => {
  const finance = story.client.as('finance-bai');
  const { id: answer, upload } = await announce(story, list, fileName, bytes);
  if (!upload) throw new Error(`${fileName} was there already.`);
  mustEqual(await uploadFile(upload, bytes), 204, `the upload of ${fileName}`);
  const path = { list, answer };
  const before = await finance('view-list', { path: { list }, query: {} });
  const { rows } = await finance('check-answer', { path, body: {} });
  mustEqual(await finance('view-list', { path: { list }, query: {} }), before, 'the list after a dry run');
  for (const { line, verdictWord, whatFollows } of rows)
    story.tell('finance-bai', `核对 ${fileName}：${line} ${verdictWord}，${whatFollows}`);
  const { counts, changed } = await book(story, path);
  story.tell('finance-bai', `入账 ${fileName}：变动 ${changed} 笔`);
  return { answer, verdicts: rows.map(({ verdict }) => verdict), counts, changed };
};

/** The same file once more: the same answer, no form, nothing changes. */
export const sendAgain = async (story: Story, list: string, fileName: string, bytes: Uint8Array): Promise<number> => {
  const { id, upload } = await announce(story, list, fileName, bytes);
  mustEqual(upload, undefined, `a form for ${fileName} sent again`);
  const { changed } = await book(story, { list, answer: id });
  story.tell('finance-bai', `同一文件再次导入：变动 ${changed} 笔`);
  return changed;
};
