import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { schemaErrors, textsAt } from './check-xml.ts';
import { hostileNames } from './hostile-names.ts';
import { fileOf, listOf, sampleLine } from './sample-list.ts';

const template = 'pain.001.001.09-1';
const ownSchema = fileURLToPath(new URL('pain.001.001.09.xsd', import.meta.url));
/** The official schema has terms of use of its own: it is asked too where its path is given. */
const official = process.env.PAIN_001_XSD;
const schemas = official === undefined ? [ownSchema] : [ownSchema, official];

const list = listOf([
  sampleLine(1, { accountNumber: '0000000012345678901', amountFen: 1, bankCode: '102451000012' }),
  sampleLine(2, { attempt: 3, amountFen: 5_000_000, offsetFen: 20 }),
  sampleLine(3, { payee: '张三', accountName: '李四', otherNameProven: true, amountFen: 123_456_789_012_345 }),
]);

const orderOf = (...lines: PayoutLine[]) => fileOf(template, listOf(lines));

describe('the payment order', () => {
  test('says of the whole what the sealed list says, on the clock of Jinan', async () => {
    const file = await fileOf(template, list);
    const [ids, at, counts, sums, days, debtor, member, account] = await textsAt(
      file,
      'MsgId',
      'CreDtTm',
      'NbOfTxs',
      'CtrlSum',
      'ReqdExctnDt/Dt',
      'Dbtr/Nm',
      'DbtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd',
      'DbtrAcct/Id/Othr/Id',
    );
    expect(ids).toEqual(['2SVHQ0K8T4ZP6M1A']);
    expect(at).toEqual(['2019-07-01T01:30:00+08:00']);
    expect(counts).toEqual(['3', '3']);
    expect(sums).toEqual(['1234567940123.46', '1234567940123.46']);
    expect(days).toEqual(['2019-07-01']);
    expect(debtor).toEqual(['济南市市场监督管理局']);
    expect(member).toEqual(['CNAPS']);
    expect(account).toEqual(['0700160108050012345']);
  });

  test('pays each line into its account: net, in CNY, with claim and attempt as reference and the article as text', async () => {
    const file = await fileOf(template, list);
    const [references, amounts, names, accounts, articles] = await textsAt(
      file,
      'EndToEndId',
      'InstdAmt',
      'Cdtr/Nm',
      'CdtrAcct/Id/Othr/Id',
      'RmtInf/Ustrd',
    );
    expect(references).toEqual(['2019-B-000001-1', '2019-B-000002-3', '2019-B-000003-1']);
    expect(amounts).toEqual(['0.01', '50000.00', '1234567890123.45']);
    expect(names?.at(0)).toBe('济南示例制造有限公司第1分厂');
    expect(accounts).toEqual(list.lines.map(({ accountNumber }) => accountNumber));
    expect(articles).toEqual(list.lines.map(({ article }) => article));
    expect(file.toString().match(/Ccy="[^"]*"/g)).toEqual(['Ccy="CNY"', 'Ccy="CNY"', 'Ccy="CNY"']);
  });

  test('names the bank always, and its CNAPS code where it is known', async () => {
    const [codes] = await textsAt(await fileOf(template, list), 'MmbId');
    expect(codes).toEqual(['105451000015', '102451000012']);
    const file = (await fileOf(template, list)).toString();
    expect(file.match(/<CdtrAgt><FinInstnId>.*?<Nm>中国工商银行股份有限公司济南历下支行<\/Nm>/g)).toHaveLength(3);
  });

  test('names the account holder as creditor, and the payee behind him where they differ', async () => {
    const [creditors, payees] = await textsAt(await fileOf(template, list), 'Cdtr/Nm', 'UltmtCdtr/Nm');
    expect(creditors?.at(2)).toBe('李四');
    expect(payees).toEqual(['张三']);
  });

  test.each(schemas)('is valid under %s', async (schema) => {
    expect(await schemaErrors(await fileOf(template, list), schema)).toEqual([]);
  });
});

describe('our schema', () => {
  test.each([
    ['a missing reference', /<PmtId>.*?<\/PmtId>/, ''],
    ['another currency', 'Ccy="CNY"', 'Ccy="EUR"'],
    ['a third decimal', '>0.01<', '>0.010<'],
    ['a clearing code of eleven digits', '102451000012', '10245100001'],
    ['a date without zone', '+08:00', ''],
    ['an account before its bank', /(<CdtrAgt>.*?<\/CdtrAgt>)(.*?<\/CdtrAcct>)/, '$2$1'],
  ])('refuses %s', async (_, what, instead) => {
    const text = (await fileOf(template, list)).toString();
    const broken = text.replace(what, instead);
    expect(broken).not.toBe(text);
    expect(await schemaErrors(Buffer.from(broken), ownSchema)).not.toEqual([]);
  });
});

describe('text of strangers', () => {
  const hostile = listOf(
    hostileNames.map((payee, index) =>
      sampleLine(index + 1, { payee, accountName: payee, bank: payee, article: payee }),
    ),
  );
  /** XML 1.0 section 2.2: what a document may hold. */
  const held = (text: string): string =>
    [...text.toWellFormed()]
      .map((c) => (/[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(c) ? c : '\uFFFD'))
      .slice(0, 140)
      .join('');

  test('comes back as it was, cut at 140 characters, with U+FFFD for what XML cannot hold', async () => {
    const file = await fileOf(template, hostile);
    expect(await schemaErrors(file, ownSchema)).toEqual([]);
    const [names, articles] = await textsAt(file, 'Cdtr/Nm', 'RmtInf/Ustrd');
    expect(names).toEqual(hostileNames.map(held));
    expect(articles).toEqual(hostileNames.map(held));
  });

  test('is cut between characters, not in one', async () => {
    const [names] = await textsAt(await orderOf(sampleLine(1, { payee: '𠮷'.repeat(141) })), 'Cdtr/Nm');
    expect(names).toEqual(['𠮷'.repeat(140)]);
  });
});

describe('a reference that a bank would cut', () => {
  test('of a payment makes no order', async () => {
    const claim = 'c'.repeat(33);
    const [references] = await textsAt(await orderOf(sampleLine(1, { claim })), 'EndToEndId');
    expect(references).toEqual([`${claim}-1`]);
    await expect(orderOf(sampleLine(1, { claim, attempt: 10 }))).rejects.toThrow('too long for a reference');
  });

  test('of the list makes no order', async () => {
    await expect(fileOf(template, list, { id: 'l'.repeat(36) })).rejects.toThrow('too long for a reference');
  });
});
