import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type AnswerResult, readBankAnswer } from '../../shared/payout/bank-answer.ts';
import { countVerdicts, judgeAnswer, type ListedLine } from '../../shared/payout/judge-answer.ts';
import { readAmountFen } from '../../shared/payout/read-amount.ts';
import { readDay } from '../../shared/payout/read-day.ts';
import { readResult } from '../../shared/payout/read-result.ts';
import { verdictFile } from '../../shared/payout/verdict-file.ts';
import { unpacksWithin, xlsxRecords } from '../../shared/payout/xlsx-records.ts';
import { readCsv } from './read-csv.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

const csv = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

const header = '备注,金额（元）,结果,原因,日期';
const good = '7K3MABCDEFGHJKMN-1,"50,000.00",成功,,2019-12-05';

const rowsOf = (result: AnswerResult) => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.answer;
};

const read = async (text: string) => rowsOf(await readBankAnswer(bytes(text)));

const workbook = async (rows: readonly (readonly (string | number | Date)[])[]): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [{ name: '回执', rows: rows.map((row) => [...row]) }] });
};

describe('an amount', () => {
  test.each([
    ['50,000.00', 5_000_000],
    ['50000', 5_000_000],
    ['50000.5', 5_000_050],
    ['0.01', 1],
    ['￥1,234.50元', 123_450],
    ['５０，０００．００', 5_000_000],
    ['CNY 12.3000', 1230],
    ['0', 0],
  ])('%s is read from its digits', (text, fen) => expect(readAmountFen(text)).toBe(fen));

  test.each(['', '-1', '1.005', '1,00.00', '5万', '1e5', '12 月', '90071992547409.93', '1.2.3', 'NaN'])(
    '%s is none',
    (text) => expect(readAmountFen(text)).toBeUndefined(),
  );

  test('is read back whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), (fen) => {
        const digits = String(fen).padStart(3, '0');
        expect(readAmountFen(`${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(fen);
      }),
    );
  });
});

test.each([
  ['2019-12-05', '2019-12-05'],
  ['2019/12/5', '2019-12-05'],
  ['20191205', '2019-12-05'],
  ['2019年12月5日', '2019-12-05'],
  ['2019-12-05 10:11:12', '2019-12-05'],
  ['2019-02-30', undefined],
  ['昨天', undefined],
])('the day %s is %s', (text, day) => expect(readDay(text)).toBe(day));

test.each([
  ['成功', 'paid'],
  ['交易成功', 'paid'],
  ['退票', 'returned'],
  ['支付失败', 'returned'],
  ['处理中', 'not-final'],
  ['不成功', undefined],
  ['成功退票', undefined],
  ['constructor', undefined],
])('the result %s is %s', (text, outcome) => expect(readResult(text)).toBe(outcome));

describe('the file', () => {
  const paid = {
    number: 2,
    reference: '7K3MABCDEFGHJKMN-1',
    amountFen: 5_000_000,
    outcome: 'paid',
    on: '2019-12-05',
  };

  test('is read as UTF-8 with and without a mark, as GB 18030, as UTF-16, with tabs or semicolons', async () => {
    const text = csv(header, good);
    const files = [
      bytes(text),
      bytes(`\uFEFF${text}`),
      iconv.encode(text, 'gb18030'),
      iconv.encode(text, 'utf-16le', { addBOM: true }),
      bytes(text.replaceAll('50,000', '50000').replaceAll(',', '\t')),
      bytes(text.replaceAll('50,000', '50000').replaceAll(',', ';')),
      bytes(text.replaceAll('\r\n', '\n').trimEnd()),
    ];
    for (const file of files) expect(rowsOf(await readBankAnswer(file)).rows).toEqual([paid]);
  });

  test('may have its columns in any order, others among them, and titles above', async () => {
    const text = csv(
      '某银行批量付款回执',
      '序号,原因,结果,备注,户名,金额（元）',
      '',
      "1,账号不存在,退票,'7k3mabcdefghjkmn-1,某公司,50000",
    );
    expect((await read(text)).rows).toEqual([
      { number: 4, reference: paid.reference, amountFen: 5_000_000, outcome: 'returned', reason: '账号不存在' },
    ]);
  });

  test('names every line it cannot read, and goes on', async () => {
    const text = csv(
      header,
      ',1.00,成功,,',
      'A-1,一元,成功,,',
      'B-1,1.00,好像成功,,',
      'C-1,1.00,处理中,,',
      'D-1,1.00,成功,,2019-02-30',
      '"E-1,1.00,成功,,',
      good,
      '合计,50000.00,,,',
    );
    const { rows, unreadable } = await read(text);
    expect(rows).toEqual([{ ...paid, number: 8 }]);
    expect(unreadable.map(({ number, why }) => [number, why])).toEqual([
      [2, 'reference-missing'],
      [3, 'amount-unreadable'],
      [4, 'result-unknown'],
      [5, 'result-not-final'],
      [6, 'day-unreadable'],
      [7, 'quote-open'],
      [9, 'result-unknown'],
    ]);
    expect(unreadable[5]?.text).toContain('E-1');
  });

  test('with one bad byte loses that line alone', async () => {
    const before = bytes(`${header}\n${'A-1,1.00,成功,,\n'.repeat(2000)}B-1,1.00,成`);
    const file = Buffer.concat([before, Buffer.from([0xff]), bytes(`功,,\n${good}`)]);
    const { rows, unreadable } = rowsOf(await readBankAnswer(file));
    expect(rows).toHaveLength(2001);
    expect(unreadable).toMatchObject([{ number: 2002, why: 'result-unknown' }]);
  });

  test('counts a cell that reaches over lines as the lines it takes', async () => {
    const { rows, unreadable } = await read(csv(header, '"A-1",1.00,退票,"户名\r\n不符",', ',,成功,,'));
    expect(rows).toMatchObject([{ number: 2, reason: '户名 不符' }]);
    expect(unreadable).toMatchObject([{ number: 4 }]);
  });

  test('without the columns, empty or of another kind is no answer, and says which columns it lacks', async () => {
    expect(await readBankAnswer(bytes(csv('备注,结果', 'A-1,成功')))).toEqual({
      ok: false,
      fault: { code: 'columns-missing', titles: ['金额（元）'] },
    });
    expect(await readBankAnswer(bytes(''))).toEqual({ ok: false, fault: { code: 'no-table' } });
    expect(await readBankAnswer(bytes('PK\u0003\u0004 no workbook'))).toEqual({
      ok: false,
      fault: { code: 'no-table' },
    });
    expect(await readBankAnswer(bytes('%PDF-1.7 …'))).toMatchObject({ fault: { code: 'columns-missing' } });
  });

  test('of too many lines is refused, and two hundred thousand are read', async () => {
    const lines = (count: number): string => `${header}\n${'A-1,1.00,成功,,\n'.repeat(count)}`;
    expect((await read(lines(199_999))).rows).toHaveLength(199_999);
    expect(await readBankAnswer(bytes(lines(200_000)))).toEqual({
      ok: false,
      fault: { code: 'too-many-lines', most: 200_000 },
    });
  }, 30_000);

  test('may be a workbook, its amounts numbers and its days days', async () => {
    const file = await workbook([
      ['备注', '金额（元）', '结果', '原因', '日期'],
      ['7K3MABCDEFGHJKMN-1', 50_000, '成功', '', new Date('2019-12-05')],
      ['7K3MABCDEFGHJKMN-2', 0.1 + 0.7, '退票', '户名不符', '2019-12-05'],
    ]);
    expect(rowsOf(await readBankAnswer(file)).rows).toMatchObject([paid]);
    expect(rowsOf(await readBankAnswer(file)).unreadable).toMatchObject([{ number: 3, why: 'amount-unreadable' }]);
  });

  test('may be a workbook with half a character in a cell, which goes into no journal', async () => {
    const cells = ['7K3MABCDEFGHJKMN-1', '50,000.00', '退票', '户名 _xD83D_ 不符', '2019-12-05'];
    const { rows } = rowsOf(await readBankAnswer(await workbook([header.split(','), cells])));
    expect(rows.map(({ reason }) => reason?.isWellFormed())).toEqual([true]);
  });

  test('that is a workbook unpacking to gigabytes is refused before it is unpacked', async () => {
    const bomb = Buffer.from(await workbook([['备注', '金额（元）', '结果']]));
    expect(unpacksWithin(bomb)).toBe(true);
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const huge = Buffer.from(bomb);
    huge.writeUInt32LE(2 ** 31, entry + 24);
    expect(unpacksWithin(huge)).toBe(false);
    expect(await readBankAnswer(huge)).toEqual({ ok: false, fault: { code: 'no-table' } });
    const silent = Buffer.from(bomb);
    silent.writeUInt32LE(0, entry + 24);
    expect(unpacksWithin(silent)).toBe(false);
  });

  test('that is a workbook stating less than it unpacks to stops at what it states', async () => {
    const { zip } = await lyingWorkbook(64 * 1024 * 1024);
    expect(zip.length).toBeLessThan(200_000);
    const readAll = async () => {
      for await (const _ of xlsxRecords(zip));
    };
    expect(unpacksWithin(zip)).toBe(true);
    await expect(readAll()).rejects.toThrow(/exceed|limit|decompress/i);
    expect(await readBankAnswer(zip)).toEqual({ ok: false, fault: { code: 'no-table' } });
  }, 30_000);

  test('whatever its bytes, is read or refused, never a fault', async () => {
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([bytes(`${header}\r\n`), tail])),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), tail])),
    );
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        expect(typeof (await readBankAnswer(file)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

/** A workbook whose sheet is said to be small and is not. */
const lyingWorkbook = async (sizeBytes: number): Promise<{ zip: Uint8Array }> => {
  const real = Buffer.from(await workbook([['备注', '金额（元）', '结果']]));
  const packed = deflateRawSync(Buffer.alloc(sizeBytes, 0x20));
  const name = 'xl/worksheets/sheet1.xml';
  const at = real.lastIndexOf(Buffer.from(name));
  const directory = real.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), at);
  const local = real.readUInt32LE(directory + 42);
  // The packed bytes go to the end; the directory points there, with the size of before.
  const header = Buffer.from(real.subarray(local, local + 30 + real.readUInt16LE(local + 26)));
  header.writeUInt16LE(0, 28);
  header.writeUInt32LE(packed.length, 18);
  const zip = Buffer.concat([real.subarray(0, 0), header, packed, real]);
  const shift = header.length + packed.length;
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const start = zip.readUInt32LE(end + 16) + shift;
  zip.writeUInt32LE(start, end + 16);
  for (let entry = start; zip.readUInt32LE(entry) === 0x02014b50; ) {
    const own = entry === directory + shift;
    zip.writeUInt32LE(own ? 0 : zip.readUInt32LE(entry + 42) + shift, entry + 42);
    if (own) {
      zip.writeUInt16LE(8, entry + 10);
      zip.writeUInt32LE(packed.length, entry + 20);
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return { zip };
};

describe('the verdict', () => {
  const row = (number: number, reference: string, more: object = {}) =>
    ({ number, reference, amountFen: 100, outcome: 'paid', ...more }) as const;
  const line = (more: Partial<ListedLine> = {}): ListedLine => ({ payee: '某公司', amountFen: 100, ...more });
  const verdictsOf = (rows: Parameters<typeof judgeAnswer>[1], lines: Record<string, ListedLine>) =>
    judgeAnswer('own', rows, new Map(Object.entries(lines))).map(({ verdict, follows, booked }) =>
      [verdict, follows, ...(booked ? ['booked'] : [])].join(' '),
    );

  test('on each of the six kinds of row', () => {
    const rows = [
      row(2, 'A-1'),
      row(3, 'B-1', { outcome: 'returned', reason: '户名不符' }),
      row(4, 'X-9'),
      row(5, 'C-1', { amountFen: 99 }),
      row(6, 'A-1'),
      row(7, 'D-1'),
    ];
    const lines = { 'A-1': line(), 'B-1': line(), 'C-1': line(), 'D-1': line({ settled: { outcome: 'paid' } }) };
    expect(verdictsOf(rows, lines)).toEqual([
      'paid receipt',
      'returned account-to-correct',
      'unknown-line ask-bank',
      'wrong-amount ask-bank',
      'duplicate nothing',
      'already-settled nothing',
    ]);
    expect(countVerdicts(judgeAnswer('own', rows, new Map(Object.entries(lines))), 3)).toEqual({
      paid: 1,
      returned: 1,
      'unknown-line': 1,
      'wrong-amount': 1,
      duplicate: 1,
      'already-settled': 1,
      unreadable: 3,
    });
  });

  test.each([{ outcome: 'returned' }, { amountFen: 99 }])('books none of two rows that differ by %o', (other) => {
    expect(verdictsOf([row(2, 'A-1'), row(3, 'A-1', other)], { 'A-1': line() })).toEqual([
      'duplicate ask-bank',
      'duplicate ask-bank',
    ]);
  });

  test('lets the bank give back what it had paid, and never pays what it gave back', () => {
    const returned = row(2, 'A-1', { outcome: 'returned' });
    const paidBefore = { settled: { outcome: 'paid', answer: 'other' } } as const;
    expect(verdictsOf([returned], { 'A-1': line({ ...paidBefore, mayReturn: true }) })).toEqual([
      'returned account-to-correct',
    ]);
    expect(verdictsOf([returned], { 'A-1': line(paidBefore) })).toEqual(['already-settled person-looks']);
    expect(verdictsOf([row(2, 'A-1')], { 'A-1': line({ settled: { outcome: 'returned' }, mayReturn: true }) })).toEqual(
      ['already-settled person-looks'],
    );
  });

  test('stays what it was for what this very answer booked, also after a later return', () => {
    const own = { outcome: 'paid', answer: 'own' } as const;
    expect(verdictsOf([row(2, 'A-1')], { 'A-1': line({ settled: own }) })).toEqual(['paid receipt booked']);
    const later = { outcome: 'returned', answer: 'other', paidBy: 'own' } as const;
    expect(verdictsOf([row(2, 'A-1')], { 'A-1': line({ settled: later }) })).toEqual(['paid receipt booked']);
  });

  test('is written down for every line in the order of the file, and runs in no spreadsheet', () => {
    const judged = judgeAnswer(
      'own',
      [row(3, '=CMD()'), row(2, 'A-1')],
      new Map([['A-1', line({ payee: '+某公司' })]]),
    );
    const [, ...records] = readCsv(verdictFile(judged, [{ number: 4, text: '@x', why: 'amount-unreadable' }]));
    expect(records).toEqual([
      ['2', 'A-1', "'+某公司", '1.00', '1.00', '已付', '', '通知单位确认到账', ''],
      ['3', "'=CMD()", '', '', '1.00', '未知行', '', '不入账；请向银行核实', ''],
      ['4', '', '', '', '', '读不出', '', '金额读不出。请写成 50000.00 或 50,000.00。', "'@x"],
    ]);
  });

  test('over a thousand random files pays and returns each line at most once, and a file again changes nothing', () => {
    const row = fc.record({
      reference: fc.constantFrom('A-1', 'B-1', 'C-1', 'X-1'),
      amountFen: fc.constantFrom(100, 100, 100, 99),
      outcome: fc.constantFrom('paid' as const, 'returned' as const),
    });
    const file = fc.array(row, { maxLength: 8 }).map((rows) => rows.map((each, at) => ({ ...each, number: at + 2 })));
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
        const lines = new Map<string, ListedLine>(['A-1', 'B-1', 'C-1'].map((reference) => [reference, line()]));
        const done: string[] = [];
        for (const [at, rows] of files.entries()) {
          const answer = `file ${at}`;
          for (const { reference, outcome, booked, verdict } of judgeAnswer(answer, rows, lines)) {
            if (booked || verdict !== outcome) continue;
            const before = lines.get(reference)?.settled;
            done.push(`${outcome} ${reference}`);
            lines.set(
              reference,
              line({
                settled: { outcome, answer, ...(before?.answer && { paidBy: before.answer }) },
                mayReturn: outcome === 'paid',
              }),
            );
          }
          const again = judgeAnswer(answer, rows, lines);
          expect(again.filter(({ booked, verdict, outcome }) => !booked && verdict === outcome)).toEqual([]);
          const counts = countVerdicts(again, 0);
          expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(rows.length);
        }
        expect(new Set(done).size).toBe(done.length);
        for (const reference of lines.keys())
          if (done.includes(`returned ${reference}`))
            expect(done.slice(done.indexOf(`returned ${reference}`))).not.toContain(`paid ${reference}`);
      }),
      { numRuns: 1000 },
    );
  });
});
