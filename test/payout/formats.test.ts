import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainYuanText } from '../../shared/money/amount-text.ts';
import { guarded } from '../../shared/payout/csv-record.ts';
import { payoutLine } from '../../shared/payout/payout-line.ts';
import { largestTotalFen, type PayoutList } from '../../shared/payout/payout-list.ts';
import { templateIds } from '../../shared/payout/templates.ts';
import { hostileNames } from './hostile-names.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { fileOf, listOf, sampleLine } from './sample-list.ts';

const titles = [
  '序号',
  '申报号',
  '收款单位',
  '统一社会信用代码/身份证号',
  '户名',
  '开户银行',
  '账号',
  '抵扣（元）',
  '金额（元）',
  '奖励条款',
  '依据',
  '专项',
  '年度',
];
const offsetColumn = titles.indexOf('抵扣（元）');
const amountColumn = titles.indexOf('金额（元）');

const list = listOf([
  sampleLine(1, { accountNumber: '0000000012345678901', amountFen: 1 }),
  sampleLine(2, { payee: '=1+1', amountFen: 5_000_000, offsetFen: 30_000 }),
  sampleLine(3, {
    payee: '张三',
    creditCode: undefined,
    idNumber: '11010519491231002X',
    amountFen: 123_456_789_012_345,
    programme: 'cloud',
  }),
]);

/** Every record as text, without header and the two closing rows. */
const bodyOf = <T>(rows: readonly T[]): T[] => rows.slice(1, -2);

describe('the CSV', () => {
  test('begins with a byte order mark, ends every record with CRLF and has the columns of the list', async () => {
    const bytes = await fileOf('csv-utf8-1', list);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes.subarray(-2))).toBe('\r\n');
    const records = readCsv(bytes);
    expect(records[0]).toEqual(titles);
    expect(records.map((record) => record.length)).toEqual([13, 13, 13, 13, 13, 13]);
  });

  test('writes each line, accounts digit for digit, amounts with two decimals', async () => {
    const [first, second, third] = bodyOf(readCsv(await fileOf('csv-utf8-1', list)));
    expect(first).toEqual([
      '1',
      '2019-B-000001',
      '济南示例制造有限公司第1分厂',
      list.lines[0]?.creditCode,
      '济南示例制造有限公司第1分厂',
      '中国工商银行股份有限公司济南历下支行',
      '0000000012345678901',
      '',
      '0.01',
      '马德里商标国际注册',
      '济政发〔2017〕9号 三（一）2',
      '品牌建设',
      '2019',
    ]);
    expect(second?.[2]).toBe("'=1+1");
    expect(second?.slice(offsetColumn, amountColumn + 1)).toEqual(['300.00', '50000.00']);
    expect(third?.[3]).toBe('11010519491231002X');
    expect(third?.[amountColumn]).toBe('1234567890123.45');
  });

  test('quotes every cell, so that no list separator of any country divides one', async () => {
    const text = new TextDecoder().decode(await fileOf('csv-utf8-1', listOf([sampleLine(1, { payee: 'a;b' })])));
    const cells = text.trimEnd().split(/,|\r\n/);
    expect(cells).toHaveLength(52);
    expect(cells.filter((cell) => !/^".*"$/.test(cell))).toEqual([]);
  });

  test('closes with count and totals', async () => {
    expect(readCsv(await fileOf('csv-utf8-1', list)).slice(-2)).toEqual([
      ['笔数', '3', '', '', '', '', '', '', '', '', '', '', ''],
      ['合计', '', '', '', '', '', '', '300.00', '1234567940123.46', '', '', '', ''],
    ]);
  });
});

describe('the XLSX', () => {
  test('is one sheet 拨付清单 with a frozen header', async () => {
    const { name, view, rows } = await readXlsx(await fileOf('treasury-xlsx-1', list));
    expect(name).toBe('拨付清单');
    expect(view).toMatchObject({ state: 'frozen', ySplit: 1, topLeftCell: 'A2' });
    expect(rows[0]?.map(({ value }) => value)).toEqual(titles);
  });

  test('has text in every cell of a line, the amount with two decimals', async () => {
    const { rows } = await readXlsx(await fileOf('treasury-xlsx-1', list));
    const body = bodyOf(rows);
    expect(body).toHaveLength(3);
    for (const row of body)
      expect(row.filter(({ value }) => value !== '').map(({ type }) => type)).toEqual(
        titles.slice(row[offsetColumn]?.value === '' ? 1 : 0).map(() => 'text'),
      );
    expect(new Set(body.flat().map(({ format }) => format))).toEqual(new Set(['@']));
    expect(body.map((row) => row[amountColumn]?.value)).toEqual(['0.01', '50000.00', '1234567890123.45']);
    expect(body[0]?.[6]).toEqual({ type: 'text', value: '0000000012345678901', format: '@' });
    expect(body[1]?.[2]).toEqual({ type: 'text', value: '=1+1', format: '@' });
    expect(body[2]?.[3]?.value).toBe('11010519491231002X');
  });

  test('closes with count and total', async () => {
    const closing = (await readXlsx(await fileOf('treasury-xlsx-1', list))).rows.slice(-2);
    expect(closing[0]?.slice(0, 2).map(({ value }) => value)).toEqual(['笔数', '3']);
    expect(closing[0]?.slice(2).every(({ type }) => type === 'empty')).toBe(true);
    expect(closing[1]?.[0]?.value).toBe('合计');
    expect(closing[1]?.[amountColumn]).toEqual({ type: 'text', value: '1234567940123.46', format: '@' });
  });

  test('says the same cell for cell as the CSV', async () => {
    const csv = readCsv(await fileOf('csv-utf8-1', list));
    const { rows } = await readXlsx(await fileOf('treasury-xlsx-1', list));
    const asText = rows.map((row) => row.map(({ value }) => (typeof value === 'string' ? guarded(value) : '')));
    expect(asText).toEqual(csv);
  });
});

describe('hostile names', () => {
  let hostile: PayoutList;
  beforeAll(() => {
    hostile = listOf(
      hostileNames.map((payee, index) =>
        payoutLine.parse(sampleLine(index + 1, { payee, accountName: payee, bank: payee, clauseTitle: payee })),
      ),
    );
  });
  const columns = [2, 4, 5, 9];
  /** UTF-8 has no lone surrogates: each becomes U+FFFD, in both formats alike. */
  const expected = (name: string) => columns.map(() => name.toWellFormed());

  test('are many', () => {
    expect(hostileNames.length).toBeGreaterThanOrEqual(200);
  });

  test('come back from the XLSX as the text they were, and none of them is anything but text', async () => {
    const body = bodyOf((await readXlsx(await fileOf('treasury-xlsx-1', hostile))).rows);
    expect(body).toHaveLength(hostileNames.length);
    for (const [index, name] of hostileNames.entries()) {
      expect(columns.map((column) => body[index]?.[column]?.value)).toEqual(expected(name));
      expect(columns.map((column) => body[index]?.[column]?.type)).toEqual(columns.map(() => 'text'));
    }
  });

  test('come back from the CSV as the text they were once the guard is taken away', async () => {
    const unguarded = (cell: string) => (/^'+[=+\-@＝＋－＠\t\r\n\0|]/.test(cell) ? cell.slice(1) : cell);
    const body = bodyOf(readCsv(await fileOf('csv-utf8-1', hostile)));
    expect(body).toHaveLength(hostileNames.length);
    for (const [index, name] of hostileNames.entries())
      expect(columns.map((column) => unguarded(body[index]?.[column] ?? ''))).toEqual(expected(name));
  });

  test('begin no cell of the CSV with a sign that a spreadsheet would run', async () => {
    const records = readCsv(await fileOf('csv-utf8-1', hostile));
    expect(records.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
    expect(records.flat().filter((cell) => cell.startsWith("'=")).length).toBeGreaterThan(5);
  });

  test('are never written alike', () => {
    expect(new Set(hostileNames.map(guarded)).size).toBe(hostileNames.length);
  });
});

describe('an amount', () => {
  test('keeps its fen up to the largest total there may be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestTotalFen }), (fen) => {
        expect(BigInt(plainYuanText(fen).replace('.', ''))).toBe(BigInt(fen));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    [0, '0.00'],
    [7, '0.07'],
    [10, '0.10'],
    [100, '1.00'],
    [-5, '-0.05'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('of %i fen is written %s', (fen, text) => {
    expect(plainYuanText(fen)).toBe(text);
  });

  test.each([0.5, Number.NaN, 2 ** 53])('of %d fen is a mistake', (fen) => {
    expect(() => plainYuanText(fen)).toThrow(RangeError);
  });
});

describe('a list read line by line', () => {
  async function* slowly(lines: PayoutList['lines']) {
    for (const line of lines) yield await Promise.resolve(line);
  }

  test.each(templateIds)('or by the page makes the same %s as one held in memory', async (template) => {
    const [first, ...others] = list.lines;
    async function* byPage() {
      if (first) yield first;
      yield await Promise.resolve([]);
      yield others;
    }
    const held = await fileOf(template, list);
    expect(held.equals(await fileOf(template, list, { lines: slowly(list.lines) }))).toBe(true);
    expect(held.equals(await fileOf(template, list, { lines: byPage() }))).toBe(true);
  });

  test('of many pages keeps every line in its place', async () => {
    const long = listOf(Array.from({ length: 2500 }, (_, index) => sampleLine(index + 1)));
    async function* byPages() {
      for (let at = 0; at < long.count; at += 300) yield await Promise.resolve(long.lines.slice(at, at + 300));
    }
    const csv = bodyOf(readCsv(await fileOf('csv-utf8-1', long, { lines: byPages() })));
    expect(csv.map(([number]) => Number(number))).toEqual(long.lines.map(({ number }) => number));
    const held = await fileOf('treasury-xlsx-1', long);
    expect(held.equals(await fileOf('treasury-xlsx-1', long, { lines: byPages() }))).toBe(true);
    const sheet = bodyOf((await readXlsx(held)).rows);
    expect(sheet.map((row) => row.map(({ value }) => value))).toEqual(csv);
  });

  test.each(templateIds)('that is not the list that was sealed makes no %s', async (template) => {
    const [first, second, third] = list.lines;
    if (!first || !second || !third) throw new Error('the list has three lines');
    const made = (lines: PayoutList['lines'], totalFen = list.totalFen) => fileOf(template, list, { lines, totalFen });
    await expect(made([first, second])).rejects.toThrow('2 lines of');
    await expect(made([...list.lines, sampleLine(4)])).rejects.toThrow('4 lines of');
    await expect(made(list.lines, list.totalFen - 1)).rejects.toThrow('instead of 3');
    await expect(made([first, second, { ...third, amountFen: third.amountFen + 1 }])).rejects.toThrow('instead of 3');
    await expect(made([second, first, third])).rejects.toThrow('line 2 where line 1 belongs');
    await expect(made([first, second, second])).rejects.toThrow('line 2 where line 3 belongs');
  });
});
