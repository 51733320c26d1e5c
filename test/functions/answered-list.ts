import { createHash } from 'node:crypto';
import { announceAnswer } from '../../functions/finance/announce-answer.ts';
import { bookAnswer } from '../../functions/finance/book-answer.ts';
import { checkAnswer } from '../../functions/finance/check-answer.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { sealList } from '../../functions/finance/seal-list.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import type { Act, Answer, Stores } from '../../shared/http/act.ts';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import { wan } from '../../shared/money/fen.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { lineReference } from '../../shared/payout/payout-line.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists, pots } from '../../shared/store/aggregates.ts';
import type { AnswerFiles } from '../../shared/store/answer-files.ts';
import { readLines } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { approvedClaim, broughtTo } from './awarded-claim.ts';
import { claimNow, staff } from './city.ts';
import { call, doneValue } from './requests.ts';
import { fillPot, openOwnTable } from './reviewed-claim.ts';
import { filesBeside } from './write-once-files.ts';

type Uploads = { readonly files: AnswerFiles; upload(bytes: Uint8Array): void };

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Storage of answers in memory: what was uploaded is known by its hash; answer-files.test.ts has the real one. */
const openUploads = (name: string): Uploads => {
  const uploaded = new Map<string, Uint8Array>();
  const arrived: AnswerFiles['arrived'] = async ({ sha256 }) => {
    const bytes = uploaded.get(sha256);
    return bytes && { bytes, sizeBytes: bytes.length, sha256: hashOf(bytes) };
  };
  const form = { url: 'memory:', fields: {}, expiresAt: '2019-12-02T01:05:00.000Z' };
  return {
    files: { ...filesBeside(`answers of ${name}`), uploadForm: async () => form, arrived, kept: arrived },
    upload: (bytes) => void uploaded.set(hashOf(bytes), bytes),
  };
};

export type Line = { readonly reference: string; readonly claim: string; readonly amountFen: number };

export type City = {
  readonly table: Table;
  readonly lin: Actor;
  readonly bai: Actor;
  readonly tang: Actor;
  readonly uploads: Uploads;
};

export const cityWithFinance = async (into?: Table): Promise<City> => {
  const table = into ?? (await openOwnTable());
  const lin = await staff(table, 'lin', 'approver');
  const [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
  await fillPot(table, 'brand', wan(1000));
  return { table, lin, bai, tang, uploads: openUploads(table.name) };
};

/** Payable claims of one to `count` 万元, as an approver signed them. */
export const payableClaims = async ({ table, lin }: City, count: number, from = 0): Promise<void> => {
  for (let at = from + 1; at <= from + count; at += 1) {
    const claim = await approvedClaim(table, lin, String(at), { amountFen: wan(at) });
    await broughtTo(table, claim, { state: 'payable' });
  }
};

export const linesOf = async (table: Table, list: string): Promise<Line[]> =>
  (await readLines(table, list))
    .map((line) => ({ reference: lineReference(line), claim: line.claim, amountFen: line.amountFen }))
    .sort((a, b) => a.amountFen - b.amountFen);

/** All that is payable, on a list that bai built and tang sealed. */
export const sealedList = async ({ table, bai, tang }: City): Promise<string> => {
  const { id: list } = doneValue(await call(createList, table, bai, { body: { pots: [] } }));
  const { count, totalFen } = doneValue(await call(fillList, table, bai, { path: { list } }));
  doneValue(await call(sealList, table, tang, { path: { list }, body: { count, totalFen } }));
  return list;
};

export type Said = {
  readonly line: Pick<Line, 'reference' | 'amountFen'>;
  readonly result?: string;
  readonly reason?: string;
};

export const answerFile = (...said: readonly Said[]): Buffer =>
  Buffer.from(
    ['备注,金额（元）,结果,原因']
      .concat(
        said.map(({ line, result = '成功', reason = '' }) =>
          [line.reference, plainYuanText(line.amountFen), result, reason].join(','),
        ),
      )
      .join('\r\n'),
  );

export const withFiles =
  <N extends RouteName>(act: Act<N>, { uploads }: City): Act<N> =>
  (stores, request) =>
    act({ ...stores, answerFiles: uploads.files } as Stores, request);

type Told = { readonly list: string; readonly answer: string };

export const announce = (city: City, list: string, file: Buffer, actor = city.bai) => {
  const body = { fileName: '回执.csv', sizeBytes: file.length, sha256: hashOf(file) };
  return call(withFiles(announceAnswer, city), city.table, actor, { path: { list }, body });
};

export const check = (city: City, path: Told, body: object = {}, actor = city.bai) =>
  call(withFiles(checkAnswer, city), city.table, actor, { path, body: { limit: 100, after: 0, ...body } });

export const book = (
  city: City,
  path: Told,
  { table = city.table, actor = city.bai, ...more }: { table?: Table; actor?: Actor; idempotencyKey?: string } = {},
) => call(withFiles(bookAnswer, city), table, actor, { path, ...more });

/** Announced, uploaded and checked; what remains is booking. */
export const checkedAnswer = async (city: City, list: string, file: Buffer): Promise<Told> => {
  city.uploads.upload(file);
  const { id: answer, state } = doneValue(await announce(city, list, file));
  if (state === 'announced') doneValue(await check(city, { list, answer }));
  return { list, answer };
};

export const bookFile = async (city: City, list: string, file: Buffer): Promise<Answer<'book-answer'>> =>
  doneValue(await book(city, await checkedAnswer(city, list, file)));

export const listNow = async (table: Table, list: string): Promise<ListHead> => {
  const stored = await readHead(table, lists, list);
  if (!stored) throw new Error(list);
  return stored.head;
};

export const statesOf = async (table: Table, lines: readonly Line[]): Promise<string[]> =>
  Promise.all(lines.map(async ({ claim }) => (await claimNow(table, claim)).state));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

/** What does not hold of a list, its lines and its pot; empty when all does. */
export const brokenMoney = async (table: Table, list: string): Promise<string[]> => {
  const [head, lines, pot] = await Promise.all([
    listNow(table, list),
    linesOf(table, list),
    readHead(table, pots, 'brand-2019'),
  ]);
  const states = await statesOf(table, lines);
  const of = (...wanted: string[]) => lines.filter((_, at) => wanted.includes(states[at] ?? ''));
  const [paid, returned, outstanding] = [of('paid', 'receipt-confirmed'), of('payment-returned'), of('listed')];
  const fen = (some: readonly Line[]): number => sum(some.map(({ amountFen }) => amountFen));
  const outstandingFen = head.totalFen - head.paidFen - head.returnedFen;
  const expected: [string, unknown, unknown][] = [
    ['paid', [head.paidCount, head.paidFen], [paid.length, fen(paid)]],
    ['returned', [head.returnedCount, head.returnedFen], [returned.length, fen(returned)]],
    ['outstanding', outstandingFen, fen(outstanding)],
    ['pot', pot && [pot.head.paidFen, pot.head.heldFen], [fen(paid), fen(returned) + fen(outstanding)]],
    ['equation', pot && potBalances(pot.head), true],
    ['settled', head.state, outstanding.length === 0 ? 'settled' : 'sealed'],
  ];
  return expected
    .filter(([, found, wanted]) => JSON.stringify(found) !== JSON.stringify(wanted))
    .map(([what, found, wanted]) => `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
};
