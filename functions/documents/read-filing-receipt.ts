import { failed } from '../../shared/claim/failure.ts';
import { filingReceipt } from '../../shared/claim/filing-receipt.ts';
import { submittedIn } from '../../shared/claim/submitted.ts';
import { filingReceiptPdf } from '../../shared/document/filing-receipt-pdf.ts';
import type { Fonts } from '../../shared/document/style.ts';
import type { Act } from '../../shared/http/act.ts';
import { departmentName } from '../../shared/http/views.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDepartments, readFiling } from '../../shared/store/claim-store.ts';
import { claimToRead } from './claim-to-read.ts';

export const readFilingReceipt =
  (fonts: Fonts): Act<'read-filing-receipt'> =>
  async ({ table }, { actor, path, query, moment }) => {
    const opened = await claimToRead(table, actor, path.claim, moment);
    if (!opened.ok) return opened;
    const [journal, departments] = await Promise.all([readJournal(table, 'claim', path.claim), readDepartments(table)]);
    const submitted = submittedIn(journal).findLast(
      ({ entry }) => query.entry === undefined || entry.number === query.entry,
    );
    if (!submitted) return failed('not-found');
    const { entry, open } = submitted;
    const filing = await readFiling(table, path.claim, submitted.filing);
    const offices = open.map((department) => departmentName(departments, department).zh);
    return {
      ok: true,
      value: {
        contentType: 'application/pdf',
        fileName: `filing-receipt-${path.claim.toLowerCase()}-${entry.number}.pdf`,
        bytes: await filingReceiptPdf(filingReceipt(filing, entry, offices), fonts),
      },
    };
  };
