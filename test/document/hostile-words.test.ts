import { describe, expect, test } from 'vitest';
import { filingReceipt } from '../../shared/claim/filing-receipt.ts';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import { decisionNoticePdf } from '../../shared/document/decision-notice-pdf.ts';
import { filingReceiptPdf } from '../../shared/document/filing-receipt-pdf.ts';
import { hostileNames } from '../payout/hostile-names.ts';
import { approvedCase, fonts, officeName, readPdf, refusedCase, sampleEntry, sampleFiling } from './sample-papers.ts';

const named = (name: string) => {
  const { claimant } = sampleFiling();
  return sampleFiling({ claimant: { ...claimant, name } });
};

const printedName = async (name: string): Promise<string> => {
  const filing = named(name);
  const { whole } = await readPdf(
    await decisionNoticePdf(issuedNotice(approvedCase(filing), filing, officeName), fonts),
  );
  return /申报单位(.*?)信用代码/.exec(whole)?.[1] ?? '';
};

describe('a name', () => {
  test.each([
    ['that turns the direction of writing', '\u202E司公限有\u202C济南\u2066某某\u2069公司', '司公限有济南某某公司'],
    ['with characters nobody sees', '零\u200B宽\u200D字\uFEFF符', '零宽字符'],
    ['of lines', '第一行\r\n第二行\u2028第三行', '第一行第二行第三行'],
    ['in rare characters', '𬭎䶮', '𬭎䶮'],
    ['in characters the typeface has not', '𠮷👩‍👧', '〔U+20BB7〕〔U+1F469〕〔U+1F467〕'],
    ['in a broken character', '甲\uD800乙', '甲〔U+D800〕乙'],
    ['in another script', 'שלום', '〔U+5E9〕〔U+5DC〕〔U+5D5〕〔U+5DD〕'],
  ])('%s is printed as it reads', async (_what, name, printed) => expect(await printedName(name)).toBe(printed));

  test('of a thousand characters is cut, and says so', async () => {
    expect(await printedName('甲'.repeat(1000))).toBe(`${'甲'.repeat(400)}……（共1000字，全文见申报信息）`);
  });
});

test('no name breaks the page', { timeout: 120_000 }, async () => {
  const { evidence } = sampleFiling();
  const [paper] = evidence;
  if (!paper) throw new Error('No paper.');
  const filing = sampleFiling({
    evidence: hostileNames.map((fileName, at) => ({ ...paper, id: `E${at}`, fileName: fileName.slice(0, 200) })),
  });
  const { pages } = await readPdf(await filingReceiptPdf(filingReceipt(filing, sampleEntry(), []), fonts));
  expect(pages.length).toBeGreaterThan(2);
});

test('twenty reasons of two thousand characters go on over pages, to the last word', async () => {
  const filing = sampleFiling();
  const decided = refusedCase(filing, '');
  const reasons = Array.from({ length: 20 }, (_, at) => ({
    condition: 'trademark-units',
    words: `${'理由'.repeat(995)}第${at + 1}条完。`,
  }));
  const issued = issuedNotice({ ...decided, refused: { reasons } }, filing, officeName);
  const { pages, whole } = await readPdf(await decisionNoticePdf(issued, fonts));
  expect(pages.length).toBeGreaterThan(10);
  for (const [at] of reasons.entries()) expect(whole).toContain(`第${at + 1}条完。`);
  expect(whole).toContain(issued.proof.entryHash);
});
