import { expect, test } from 'vitest';
import type { Filing } from '../../shared/claim/filing.ts';
import { filingReceipt } from '../../shared/claim/filing-receipt.ts';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import { decisionNoticePdf } from '../../shared/document/decision-notice-pdf.ts';
import { filingReceiptPdf } from '../../shared/document/filing-receipt-pdf.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import { claimantKinds } from '../../shared/policy/vocabulary.ts';
import { drawFrom, generateFacts } from '../policy/generate-facts.ts';
import { seededRandom } from '../policy/seeded-random.ts';
import {
  approvedCase,
  fonts,
  officeName,
  readPdf,
  refusedCase,
  sampleEntry,
  sampleFiling,
  unspaced,
} from './sample-papers.ts';

const clauses = enactedPolicies.flatMap((policy) => policy.clauses);

const schemeOf = (clause: string): Filing['scheme'] => {
  const dates = { title: { zh: '实施细则（示例）', en: 'Scheme' }, from: '2017-01-01', until: '2019-12-31' };
  if (clause === 'cloud-adoption') {
    const sums = { rateBasisPoints: 3000, perClaimantYearCapFen: 10_000_000 };
    return { id: 's', hash: 'h', content: { clause, ...dates, sums } };
  }
  if (clause === 'county-target') {
    const sums = { perEnterpriseFen: 100_000, capFen: 50_000_000 };
    return { id: 's', hash: 'h', content: { clause, ...dates, sums } };
  }
  return undefined;
};

/** A filing that could be paid, found by trying; `attempt` is the seed. */
const payable = ({ id, document, acceptsKind }: (typeof clauses)[number]): Filing => {
  const kind = claimantKinds.find((each) => acceptsKind[each]) ?? 'company';
  for (let attempt = 1; attempt < 60; attempt += 1) {
    const facts = generateFacts(drawFrom(seededRandom(attempt), 0), id, 2019) as Record<string, unknown>;
    const person = kind === 'individual';
    const filing = sampleFiling({
      policy: document.id,
      clause: id,
      eventOn: '2019-06-08',
      facts,
      scheme: schemeOf(id),
      ...(person && { unitRegisteredInJinan: true }),
      claimant: {
        id: 'c',
        kind,
        name: person ? '欧阳示例' : '示例单位',
        registeredInJinan: true,
        ...(person ? { idNumberMasked: '3701**********002X' } : { creditCode: '91370100MA3C0000X1' }),
      },
    });
    if (filing.assessment.amount) return filing;
  }
  throw new Error(`Nothing payable was found for ${id}.`);
};

test.each(clauses.map((clause) => [clause.id, clause] as const))('%s is printed whole', async (_id, clause) => {
  const filing = payable(clause);
  const approved = issuedNotice(approvedCase(filing), filing, officeName);
  const { whole, pages } = await readPdf(await decisionNoticePdf(approved, fonts));
  const { notice } = approved;
  const said = [
    ...[notice.result, notice.capitals ?? '?', clause.citation, clause.quotation, clause.document.title.zh],
    ...notice.law.readings,
    ...notice.sum.map(({ text }) => text),
    ...notice.facts.map(({ text }) => text),
    ...notice.reasons,
  ];
  expect(said.filter((words) => !whole.includes(unspaced(words)))).toEqual([]);
  expect(whole.includes('示例非正式文件')).toBe(filing.scheme !== undefined);
  expect(whole).not.toContain('〔U+');
  expect(pages.length).toBeLessThanOrEqual(2);

  const refused = issuedNotice(refusedCase(filing, '材料与申报不符。'), filing, officeName);
  expect((await readPdf(await decisionNoticePdf(refused, fonts))).pages.length).toBeLessThanOrEqual(2);

  const receipt = filingReceipt(filing, sampleEntry({ act: 'submit' }), ['济南市财政局']);
  const printed = await readPdf(await filingReceiptPdf(receipt, fonts));
  const stated = receipt.stated.flatMap(({ text, list }) => list?.rows.flat() ?? [text]);
  expect(stated.filter((words) => !printed.whole.includes(unspaced(words)))).toEqual([]);
});
