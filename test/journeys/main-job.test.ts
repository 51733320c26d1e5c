import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Platform } from '../../infra/local/platform.ts';
import { readCsv } from '../payout/read-csv.ts';
import { readXlsx } from '../payout/read-xlsx.ts';
import { mainJob } from './main-job.ts';
import { moneyTold } from './money-told.ts';
import { startDemonstration } from './start-platform.ts';

type Told = Awaited<ReturnType<typeof mainJob>>;

let platform: Platform;
let told: Told;
const lines: string[] = [];
beforeAll(async () => {
  platform = await startDemonstration();
  told = await mainJob(platform.origin, (line) => void lines.push(line));
}, 300_000);
afterAll(() => platform?.stop(), 30_000);

/** In fen. The cloud claim's is 30 % of 80,000 yuan by the demonstration's scheme. */
const paidFen = {
  'china-quality-award': 300_000_000,
  'madrid-trademark': 5_000_000,
  'national-standardization-demonstration': 38_000_000,
  'cloud-adoption': 2_400_000,
  'quality-award-individual': 30_000_000,
} as const;
const totalFen = 375_400_000;

const articles = {
  'china-quality-award': '济政发〔2017〕9号 三（一）1',
  'madrid-trademark': '济政发〔2017〕9号 三（一）2',
  'national-standardization-demonstration': '济政发〔2017〕9号 三（一）3',
  'cloud-adoption': '济政字〔2017〕39号 四（二）',
  'quality-award-individual': '济政发〔2017〕9号 三（一）1',
} as const;

type Paid = keyof typeof paidFen;

const paidClauses = Object.keys(paidFen) as Paid[];

const filedFor = (clause: Paid) => {
  const filed = Object.values(told.filed).find((each) => each.clause === clause);
  if (!filed) throw new Error(`Nobody claimed ${clause}.`);
  return filed;
};

describe('the claims', () => {
  test('five are paid and their receipt confirmed, each with its sum; one is refused without one', () => {
    const outcome = told.claims.map(({ clause, state, approvedFen }) => [clause, state, approvedFen]);
    expect(outcome.toSorted()).toEqual(
      [
        ...paidClauses.map((clause) => [clause, 'receipt-confirmed', paidFen[clause]]),
        ['jinan-famous-brand', 'refused', undefined],
      ].toSorted(),
    );
  });

  test('the refused claimant reads the reason', () => {
    const refused = told.claims.find(({ state }) => state === 'refused');
    expect(refused?.decision).toMatchObject({
      reason: expect.stringContaining('并非新获得'),
      reasons: [{ condition: 'first-time', citation: '济政发〔2017〕9号 三（一）1' }],
    });
  });

  test('the returned claim kept the opinion that its corrections did not touch', () => {
    expect(told.kept).toEqual({ standing: ['finance'], asked: ['market-supervision'] });
  });

  test('every journal says what happened, in order', () => {
    const end = ['publish-notice', 'end-notice', 'list', 'pay', 'confirm-receipt'];
    expect(told.journals).toEqual({
      'china-quality-award': ['submit', 'give-opinion', 'give-opinion', 'approve', 'approve', ...end],
      'madrid-trademark': ['submit', 'give-opinion', 'give-opinion', 'give-opinion', 'approve', ...end],
      'national-standardization-demonstration': [
        ...['submit', 'give-opinion', 'return-for-correction', 'submit', 'give-opinion', 'approve'],
        ...end,
      ],
      'cloud-adoption': ['submit', 'give-opinion', 'give-opinion', 'approve', ...end],
      'quality-award-individual': ['submit', 'give-opinion', 'give-opinion', 'approve', ...end],
      'jinan-famous-brand': ['submit', 'give-opinion', 'give-opinion', 'refuse'],
    });
  });

  test('an award that was paid cannot be claimed again', () => {
    expect(told.again).toEqual({ status: 422, code: 'assessment-blocks' });
  });
});

describe('the public notice', () => {
  test('shows every approved sum with its article, and the person with his surname only', () => {
    const rows = told.notices.flatMap((notice) => notice.rows);
    const shown = rows.map(({ name, clause, citation, amountFen }) => [clause, name, citation, amountFen]);
    const named = (clause: Paid): string =>
      clause === 'quality-award-individual' ? '钱*' : filedFor(clause).party.name;
    expect(shown.toSorted()).toEqual(
      paidClauses.map((clause) => [clause, named(clause), articles[clause], paidFen[clause]]).toSorted(),
    );
    expect(JSON.stringify(told.notices)).not.toContain(told.cast.person.name);
  });
});

const yuanOf = (fen: number): string => `${fen / 100}.00`;

describe('the payout list', () => {
  test('holds the five claims and their sum', () => {
    expect(told.list).toMatchObject({
      state: 'settled',
      count: 5,
      totalFen,
      builtBy: ['finance-bai'],
      sealedBy: 'finance-tang',
    });
    expect(told.list.lines.map(({ claim }) => claim).toSorted()).toEqual(
      paidClauses.map((clause) => filedFor(clause).id).toSorted(),
    );
  });

  /** The row of the file for a claim: payee, account, yuan, article. */
  const expected = (clause: Paid, amount: string) => {
    const { party, id } = filedFor(clause);
    return [id, [party.name, party.accountNumber, amount, articles[clause]]] as const;
  };

  test('as CSV names payee, whole account, sum and article of each, and the same total', () => {
    const [header = [], ...records] = readCsv(told.files.csv);
    const at = ['收款单位', '账号', '金额（元）', '依据'].map((title) => header.indexOf(title));
    const rows = new Map(records.slice(0, -2).map((record) => [record[1], at.map((column) => record[column])]));
    expect(rows).toEqual(new Map(paidClauses.map((clause) => expected(clause, yuanOf(paidFen[clause])))));
    expect(records.at(-2)?.slice(0, 2)).toEqual(['笔数', '5']);
    expect(records.at(-1)?.filter((cell) => cell !== '')).toEqual(['合计', '0.00', '3754000.00']);
  });

  test('as XLSX says the same; every cell is text, accounts of 19 digits whole', async () => {
    const { rows } = await readXlsx(told.files.xlsx);
    const [header = [], ...records] = rows;
    const titles = header.map(({ value }) => value);
    const at = ['收款单位', '账号', '金额（元）', '依据'].map((title) => titles.indexOf(title));
    const lines = records.slice(0, -2);
    const read = new Map(lines.map((record) => [record[1]?.value, at.map((column) => record[column]?.value)]));
    expect(read).toEqual(new Map(paidClauses.map((clause) => expected(clause, yuanOf(paidFen[clause])))));
    for (const record of lines)
      expect(record[at[1] ?? -1]).toMatchObject({ type: 'text', value: expect.stringMatching(/^00\d{17}$/) });
    expect(
      records
        .at(-1)
        ?.filter(({ type }) => type === 'text')
        .map(({ value }) => value),
    ).toEqual(['合计', '0.00', yuanOf(totalFen)]);
  });
});

test('the payment order and the printed summary are of the same list', () => {
  const order = told.files.order.toString('utf8');
  expect(order).toContain(`<MsgId>${told.list.id}</MsgId>`);
  expect(order).toContain('<NbOfTxs>5</NbOfTxs><CtrlSum>3754000.00</CtrlSum>');
  for (const clause of paidClauses) expect(order).toContain(`<EndToEndId>${filedFor(clause).id}-1</EndToEndId>`);
  expect(told.files.summary.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(told.list.exports.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
});

test('every pot adds up: what came in was held, then paid', () => {
  const { before, held, after } = told.books;
  const takenFen = { brand: 335_000_000, standardization: 38_000_000, cloud: 2_400_000 };
  const programmes = Object.keys(takenFen) as (keyof typeof takenFen)[];
  expect(Object.keys(before).map((pot) => pot.replace(/-\d{4}$/, ''))).toEqual(programmes);
  for (const [at, pot] of Object.keys(before).entries()) {
    const [programme = 'brand', old, then, now] = [programmes[at], before[pot], held[pot], after[pot]];
    if (!old) throw new Error(`There is no pot ${pot}.`);
    const [fen, asked] = [takenFen[programme], told.needed[programme]];
    const come = {
      ...old,
      appropriatedFen: old.appropriatedFen + asked,
      availableFen: old.availableFen + asked - fen,
    };
    expect(then).toEqual({ ...come, heldFen: old.heldFen + fen });
    expect(now).toEqual({ ...come, paidFen: old.paidFen + fen });
  }
});

describe('what goes wrong with money, and is put right', () => moneyTold(() => told));

test('each step is told with who acts and the amount', () => {
  expect(lines.length).toBeGreaterThan(50);
  for (const [at, line] of lines.entries()) expect(line.startsWith(`${String(at + 1).padStart(3)}  `)).toBe(true);
  expect(lines.join('\n')).toMatch(/陈晓.*马德里.*50,000\.00 元.*上限/);
  expect(lines.join('\n')).not.toContain(told.cast.company.accountNumber);
});

test('it can be told again on the same platform', async () => {
  const again = await mainJob(platform.origin, () => {});
  expect(again.list).toMatchObject({ state: 'settled', count: 5, totalFen });
  expect(again.list.id).not.toBe(told.list.id);
  expect(again.money.books).toMatchObject({ findings: [] });
});
