import { decidedIn } from '../../shared/claim/decided.ts';
import { failed } from '../../shared/claim/failure.ts';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import { decisionNoticePdf } from '../../shared/document/decision-notice-pdf.ts';
import type { Fonts } from '../../shared/document/style.ts';
import type { Act } from '../../shared/http/act.ts';
import { departmentName } from '../../shared/http/views.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDecisions, readDepartments, readFiling } from '../../shared/store/claim-store.ts';
import { claimToRead } from './claim-to-read.ts';

export const readDecisionNotice =
  (fonts: Fonts): Act<'read-decision-notice'> =>
  async ({ table }, { actor, path, query, moment }) => {
    const opened = await claimToRead(table, actor, path.claim, moment);
    if (!opened.ok) return opened;
    const [journal, decisions, departments] = await Promise.all([
      readJournal(table, 'claim', path.claim),
      readDecisions(table, path.claim),
      readDepartments(table),
    ]);
    const decided = decidedIn(journal, decisions).findLast(
      ({ entry }) => query.entry === undefined || entry.number === query.entry,
    );
    if (!decided) return failed('not-found');
    const filing = await readFiling(table, path.claim, decided.filing);
    const issued = issuedNotice(decided, filing, (department) => departmentName(departments, department).zh);
    return {
      ok: true,
      value: {
        contentType: 'application/pdf',
        fileName: `decision-notice-${path.claim.toLowerCase()}-${decided.entry.number}.pdf`,
        bytes: await decisionNoticePdf(issued, fonts),
      },
    };
  };
