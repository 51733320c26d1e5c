import { describe, expect, test } from 'vitest';
import { filingReceipt } from '../../shared/claim/filing-receipt.ts';
import { filingReceiptPdf } from '../../shared/document/filing-receipt-pdf.ts';
import { fonts, readPdf, sampleEntry, sampleFiling } from './sample-papers.ts';

const offices = ['济南市市场监督管理局', '济南市财政局'];
const entry = sampleEntry({ number: 1, act: 'submit', to: 'submitted' });
const filing = sampleFiling();
const receiptOf = async (filed = filing, heard = offices) =>
  readPdf(await filingReceiptPdf(filingReceipt(filed, entry, heard), fonts));

describe('the receipt of a filing', async () => {
  const { pages, whole } = await receiptOf();

  test.each([
    ['number and day', '2019年12月2日收到下列申报，申报号7K3M0Q2RZ8XW5B1D。'],
    ['claimant', '山东泉城装备制造股份有限公司'],
    ['clause', '马德里商标国际注册奖励'],
    ['round', '2019年度奖励申报'],
    ['the assessment at submission', '可予支持，最高可核定50,000.00元（以核定为准）'],
    ['the end of the account', '尾号4567'],
    ['the facts as a table', '指定国家（地区）'],
    ['a row of it', '11450001US、DE、FR、GB、JP、KR、SG、RU、IT、ES'],
    ['offices and the promised day', '济南市市场监督管理局、济南市财政局同时审核，15个工作日内（2019年12月23日前）'],
    ['that nothing is to be done', '现在您无需操作'],
  ])('says %s', (_what, said) => expect(whole).toContain(said));

  test('prints the hash of every file and of what was filed', () => {
    const { proof } = filingReceipt(filing, entry, offices);
    for (const hash of [...filing.evidence.map((paper) => paper.sha256), proof.entryHash, proof.contentHash])
      expect(whole).toContain(hash);
    expect(whole).not.toContain('0012345678901234567');
  });

  test('is one page', () => expect(pages).toHaveLength(1));
});

test('200 marks go on over pages, each of them listed', async () => {
  const marks = Array.from({ length: 200 }, (_, at) => ({
    registration: String(1_450_000 + at),
    designations: ['US'],
    registeredOn: '2019-03-01',
  }));
  const { pages, whole } = await receiptOf(sampleFiling({ facts: { marks } }));
  expect(pages.length).toBeGreaterThan(3);
  for (const { registration } of marks) expect(whole).toContain(registration);
  for (const page of pages) expect(page).toContain('申报号7K3M0Q2RZ8XW5B1D');
});

test('a filing after correction is numbered, and says whose opinion is still asked', async () => {
  const { whole } = await receiptOf(sampleFiling({ number: 2 }), ['济南市财政局']);
  expect(whole).toContain('受理回执（第2次提交）');
  expect(whole).toContain('济南市财政局审核，15个工作日内');
  expect((await receiptOf(filing, [])).whole).toContain('各部门意见均保留，直接进入核定');
});
