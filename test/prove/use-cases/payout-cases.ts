import { createHash } from 'node:crypto';
import { makeExport } from '../../../functions/export/make-export.ts';
import { announceAnswer } from '../../../functions/finance/announce-answer.ts';
import { askExport } from '../../../functions/finance/ask-export.ts';
import { bookAnswer } from '../../../functions/finance/book-answer.ts';
import { checkAnswer } from '../../../functions/finance/check-answer.ts';
import { createList } from '../../../functions/finance/create-list.ts';
import { fillList } from '../../../functions/finance/fill-list.ts';
import { payList } from '../../../functions/finance/pay-list.ts';
import { strikeLine } from '../../../functions/finance/strike-line.ts';
import { takeExport } from '../../../functions/finance/take-export.ts';
import type { Act } from '../../../shared/http/act.ts';
import { wan } from '../../../shared/money/fen.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { answers, exports, lists } from '../../../shared/store/aggregates.ts';
import { readCollection } from '../../../shared/store/collections.ts';
import type { Table } from '../../../shared/store/table.ts';
import {
  answerFile,
  brokenMoney,
  checkedAnswer,
  cityWithFinance,
  linesOf,
  sealedList,
  withFiles,
} from '../../functions/answered-list.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { moment } from '../../functions/reviewed-claim.ts';
import { filesBeside } from '../../functions/write-once-files.ts';
import { claimsHeld, doneTimes, potIs, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

/** Two payable claims of 1 wan each, and who pays them. */
const payable = async (table: Table) => {
  const city = await cityWithFinance(table);
  const made = await claimsHeld(table, ['1', '2'], { state: 'payable' });
  return { city, claims: made.map(({ id }) => id) };
};

const listed = async (table: Table) => {
  const { city, claims } = await payable(table);
  const { id: list } = doneValue(await call(createList, table, city.bai, { body: { pots: [] } }));
  doneValue(await call(fillList, table, city.bai, { path: { list } }));
  const [claim = '', left = ''] = claims;
  return { bai: city.bai, list, claim, left };
};

const sealed = async (table: Table) => {
  const { city } = await payable(table);
  const list = await sealedList(city);
  const [first, second] = await linesOf(table, list);
  if (!first || !second) throw new Error(`The list ${list} has not two lines.`);
  return { city, list, first, second };
};

const template = 'csv-utf8-1';

/** Whoever is told that his file is being made relies on it that somebody was woken to make it. */
const asked = async (table: Table, { city, list }: Awaited<ReturnType<typeof sealed>>) => {
  const woken: string[] = [];
  const exporter = { start: async (id: string) => void woken.push(id) };
  const asking: Act<'ask-export'> = (stores, request) => askExport({ ...stores, exporter }, request);
  const done = await call(asking, table, city.tang, { path: { list }, body: { template }, idempotencyKey });
  if (done.ok && !woken.includes(done.value.id)) throw new Error('Nobody was woken to make the export.');
  return done;
};

const exported = async (table: Table) => {
  const { city, list } = await sealed(table);
  const { id } = doneValue(await call(askExport, table, city.bai, { path: { list }, body: { template } }));
  // No typeface is needed: this template prints nothing.
  const making = { table, payouts: filesBeside(table.name), fontPath: '', now: async () => moment };
  await makeExport(making, id, 'first');
  return { city, list, id };
};

/** A sealed list, and a file in which the bank says that it paid the first line and that the second came back. */
const said = async (table: Table) => {
  const given = await sealed(table);
  const file = answerFile({ line: given.first }, { line: given.second, result: '退票', reason: '户名不符' });
  given.city.uploads.upload(file);
  return { ...given, file };
};

const announce = (table: Table, { city, list, file }: Awaited<ReturnType<typeof said>>, key: string) => {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const body = { fileName: '回执.csv', sizeBytes: file.length, sha256 };
  return call(withFiles(announceAnswer, city), table, city.bai, { path: { list }, body, idempotencyKey: key });
};

const announced = async (table: Table) => {
  const given = await said(table);
  return { ...given, answer: doneValue(await announce(table, given, 'announce')).id };
};

const checked = async (table: Table) => {
  const given = await said(table);
  return { ...given, ...(await checkedAnswer(given.city, given.list, given.file)) };
};

/** The treasury paid both lines; now the bank gives the second one back. */
const paidThenReturned = async (table: Table) => {
  const given = await sealed(table);
  const { city, list, second } = given;
  doneValue(await call(payList, table, city.tang, { path: { list }, body: { document: '回单' } }));
  const path = await checkedAnswer(city, list, answerFile({ line: second, result: '退票', reason: '账户已销户' }));
  return { ...given, ...path };
};

type Told = Awaited<ReturnType<typeof sealed>>;

const book = (table: Table, { city, list, answer }: Told & { readonly answer: string }) =>
  call(withFiles(bookAnswer, city), table, city.bai, { path: { list, answer }, idempotencyKey });

const answersAre = async (table: Table, { list }: Told, state: string): Promise<string[]> =>
  expected(
    'answers',
    (await readCollection(table, answers, `answer#${list}`)).map(({ head }) => head.state),
    [state],
  );

/** Nothing was paid yet, whatever the bank said. */
const unpaid = async (table: Table, { list, first, second }: Told): Promise<string[]> => [
  ...(await stateIs(table, first.claim, 'listed')),
  ...(await stateIs(table, second.claim, 'listed')),
  ...(await potIs(table, { heldFen: wan(2), paidFen: 0 })),
  ...(await brokenMoney(table, list)),
];

/** The first line is paid, the second came back, and the list is settled. */
const booked = async (table: Table, given: Told): Promise<string[]> => [
  ...(await answersAre(table, given, 'booked')),
  ...(await stateIs(table, given.first.claim, 'paid')),
  ...(await stateIs(table, given.second.claim, 'payment-returned')),
  ...(await doneTimes(table, 'claim', given.first.claim, 'pay')),
  ...(await doneTimes(table, 'claim', given.second.claim, 'return-payment')),
  ...(await potIs(table, { heldFen: wan(1), paidFen: wan(1) })),
  ...(await brokenMoney(table, given.list)),
];

export const payoutCases = [
  useCase({
    name: 'strike-line',
    route: 'strike-line',
    prepare: listed,
    run: (table, { bai, list, claim }) =>
      call(strikeLine, table, bai, { path: { list, claim }, body: { reason: '账户待核' }, idempotencyKey }),
    check: async (table, { list, claim, left }) => {
      const head = (await readHead(table, lists, list))?.head;
      return [
        ...expected('list', [head?.state, head?.count, head?.totalFen], ['open', 1, wan(1)]),
        ...(await stateIs(table, claim, 'payable')),
        ...(await stateIs(table, left, 'listed')),
        ...(await doneTimes(table, 'list', list, 'strike-line')),
        ...(await doneTimes(table, 'claim', claim, 'unlist')),
      ];
    },
  }),
  useCase({
    name: 'ask-export',
    route: 'ask-export',
    prepare: sealed,
    run: asked,
    check: async (table, { list }) => {
      const open = (await readCollection(table, exports, 'export#open')).map(({ head }) => head);
      return expected(
        'exports',
        open.map(({ list: of, state, rows }) => [of, state, rows]),
        [[list, 'asked', 2]],
      );
    },
  }),
  useCase({
    name: 'take-export',
    route: 'take-export',
    prepare: exported,
    run: (table, { city, list, id }) =>
      call(takeExport, table, city.tang, { path: { list, export: id }, idempotencyKey }),
    check: async (table, { list, id }) => [
      ...(await doneTimes(table, 'list', list, 'take-export')),
      ...expected('export', (await readHead(table, exports, id))?.head.state, 'done'),
      ...expected('list', (await readHead(table, lists, list))?.head.state, 'sealed'),
    ],
  }),
  useCase({
    name: 'announce-answer',
    route: 'announce-answer',
    prepare: said,
    run: (table, given) => announce(table, given, idempotencyKey),
    check: async (table, given) => [...(await answersAre(table, given, 'announced')), ...(await unpaid(table, given))],
  }),
  useCase({
    name: 'check-answer',
    route: 'check-answer',
    prepare: announced,
    run: (table, { city, list, answer }) =>
      call(withFiles(checkAnswer, city), table, city.bai, {
        path: { list, answer },
        body: { limit: 100, after: 0 },
        idempotencyKey,
      }),
    check: async (table, given) => [
      ...(await answersAre(table, given, 'checked')),
      ...(await doneTimes(table, 'answer', given.answer, 'check-answer')),
      ...(await unpaid(table, given)),
    ],
  }),
  useCase({
    name: 'book-answer',
    route: 'book-answer',
    prepare: checked,
    run: book,
    check: booked,
  }),
  useCase({
    name: 'book-answer-late-return',
    route: 'book-answer',
    prepare: paidThenReturned,
    run: book,
    check: booked,
  }),
];
