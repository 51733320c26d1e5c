import { bytesHash } from '../../shared/claim/content-hash.ts';
import { filingReceipt } from '../../shared/claim/filing-receipt.ts';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import { decisionNoticePdf } from '../../shared/document/decision-notice-pdf.ts';
import { filingReceiptPdf } from '../../shared/document/filing-receipt-pdf.ts';
import { approvedCase, fonts, officeName, sampleEntry, sampleFiling } from './sample-papers.ts';

// Run by determinism.test.ts in processes of other time zones and languages; prints what the papers hash to.
const filing = sampleFiling();
const digests = [
  await decisionNoticePdf(issuedNotice(approvedCase(filing), filing, officeName), fonts),
  await filingReceiptPdf(filingReceipt(filing, sampleEntry({ act: 'submit' }), ['济南市财政局']), fonts),
].map(bytesHash);
const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ digests, zone, locale }));
