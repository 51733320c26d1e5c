import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import { type Claim, openDepartments, withPerson } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { debarmentOn } from '../../shared/claim/debarment.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { filedContent } from '../../shared/claim/filed-content.ts';
import type { Act } from '../../shared/http/act.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import type { ClaimChange } from '../../shared/store/act-on-claim.ts';
import { readContext } from '../../shared/store/claim-context.ts';
import { filingItem, queueItem } from '../../shared/store/claim-store.ts';
import { noteContender } from '../../shared/store/key-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { openReview, reopenReview } from './open-review.ts';
import { prepareFiling, type Submitter } from './prepare-filing.ts';
import { actOnOwnClaim } from './working-copy.ts';

const submission = async (table: Table, claim: Claim, by: Submitter): Promise<Result<ClaimChange>> => {
  const read = await readContext(table, claim);
  if (!read.ok) return read;
  const context = read.value;
  const debarred = debarmentOn(context.claimant.debarments, by.today);
  if (debarred) return failed('debarred', { from: debarred.from, until: debarred.until });
  const filing = await prepareFiling(table, claim, context, by);
  if (!filing.ok) return filing;
  const filed = filing.value;
  const opened = await (claim.state === 'draft'
    ? openReview(table, context, by.today)
    : reopenReview(table, claim, filed));
  if (!opened.ok) return opened;
  const { departments, moneyDepartments, opinions, changed, lapsed } = opened.value;
  const due = addWorkingDays(by.today, context.round.content.reviewWorkingDays, mainlandChina);
  if (!due.ok) return failed('calendar-missing', { year: due.year });

  const { accountBy } = context.claimant;
  const { corrections: _, correctionDueOn: __, ...kept } = claim;
  const head: Claim = {
    ...kept,
    roundVersion: context.round.version,
    fundYear: context.round.content.fundYear,
    contentRevision: filed.number,
    departments,
    moneyDepartments,
    opinions,
    editors: accountBy ? withPerson(claim.editors, accountBy) : claim.editors,
    submitters: withPerson(claim.submitters, by.person),
    signatures: [],
    dueOn: due.endsOn,
    ...(filed.assessment.amount && { ceilingFen: filed.assessment.amount.fen }),
    state: 'submitted',
  };
  const open = openDepartments(head);
  return {
    ok: true,
    value: {
      head: open.length === 0 ? { ...head, state: 'reviewed' } : head,
      detail: {
        filing: filed.number,
        contentHash: contentHash(filedContent(filed)),
        commitment: true,
        verdict: filed.assessment.verdict,
        ceilingFen: filed.assessment.amount?.fen ?? null,
        departments,
        changed,
        lapsed,
      },
      alongside: [
        {
          check: headKey('claimant', claim.claimant),
          condition: { expression: 'revision = :read', values: { ':read': context.claimantRevision } },
        },
        filingItem(filed),
        ...awardKeyValues(context.clause, claim.claimant, filed.assessment).map((key) => noteContender(claim, key)),
        ...open.map((department) => queueItem(claim.id, department, due.endsOn)),
      ],
    },
  };
};

export const submitClaim: Act<'submit-claim'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'submit', request, async (claim, revision) =>
    revision === request.body.revision
      ? submission(table, claim, {
          person: request.actor.person.id,
          today: request.moment.businessOn,
          locale: request.locale,
        })
      : failed('stale', { revision }),
  );
