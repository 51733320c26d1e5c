import { expect, test } from 'vitest';
import { payer } from '../../shared/payout/payer.ts';
import { hostileNames } from './hostile-names.ts';
import { readXlsx } from './read-xlsx.ts';
import { fileOf, listOf, sampleLine, sealed } from './sample-list.ts';

const list = listOf([
  sampleLine(1, { bankCode: '102451000012', accountNumber: '0000000012345678901', amountFen: 123 }),
  sampleLine(2, { attempt: 2, payee: '张三', accountName: '李四', otherNameProven: true, amountFen: 5_000_000 }),
]);

test('a batch for the bank is one payment a row and nothing else, with the account holder and our reference', async () => {
  const { name, rows } = await readXlsx(await fileOf('bank-batch-xlsx-1', list));
  expect(name).toBe('批量付款');
  const { accountNumber, name: payerName, bank } = sealed(list).payer;
  const from = [accountNumber, payerName, bank];
  const bankOfPayee = '中国工商银行股份有限公司济南历下支行';
  const name1 = '济南示例制造有限公司第1分厂';
  expect(rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['付款账号', '付款户名', '付款银行', '收款账号', '收款户名', '收款银行', '联行号', '金额', '用途', '备注'],
    [...from, '0000000012345678901', name1, bankOfPayee, '102451000012', '1.23', '拨款', '2019-B-000001-1'],
    [...from, list.lines[1]?.accountNumber, '李四', bankOfPayee, '', '50000.00', '拨款', '2019-B-000002-2'],
  ]);
  expect(new Set(rows.flat().map(({ format }) => format))).toEqual(new Set(['@']));
});

test('a payer has a name and bank that fit a payment order, an account of digits and a CNAPS code of twelve', () => {
  const good = sealed(list).payer;
  expect(payer.parse(good)).toEqual(good);
  for (const wrong of [
    { bankCode: '10545100001' },
    { accountNumber: '6222 0000' },
    { name: '' },
    { bank: '行'.repeat(141) },
  ])
    expect(payer.safeParse({ ...good, ...wrong }).success).toBe(false);
});

const asText = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

test('the CSV in GB 18030 says the same as the one in UTF-8, without a byte order mark', async () => {
  const hostile = listOf(hostileNames.map((payee, index) => sampleLine(index + 1, { payee })));
  const utf8 = asText(await fileOf('csv-utf8-1', hostile), 'utf-8');
  expect(`\uFEFF${asText(await fileOf('csv-gb18030-1', hostile), 'gb18030')}`).toBe(utf8);
});

test('GB 18030 has a code for every character there is', async () => {
  const perLine = 1000;
  const lines = [];
  // Code points for private use stand for other characters in the edition of 2022 than in that of 2005.
  for (let at = 0; at < 0x110000; at += perLine) {
    const points = Array.from({ length: perLine }, (_, index) => at + index).filter(
      (point) => point < 0xd800 || (point > 0xf8ff && point < 0x110000),
    );
    if (points.length > 0)
      lines.push(sampleLine(lines.length + 1, { payee: '甲', article: String.fromCodePoint(...points) }));
  }
  const all = listOf(lines);
  const utf8 = asText(await fileOf('csv-utf8-1', all), 'utf-8').slice(1);
  const read = asText(await fileOf('csv-gb18030-1', all), 'gb18030');
  expect(utf8.length).toBeGreaterThan(2_000_000);
  expect(read === utf8).toBe(true);
});
