import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import { type Claim, openDepartments, withPerson } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { debarmentOn } from '../../shared/claim/debarment.ts';
import { explain } from '../../shared/claim/explain.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { filedContent } from '../../shared/claim/filed-content.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { questionsOf } from '../../shared/claim/opinions.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import type { Act, Request } from '../../shared/http/act.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import type { ClaimChange } from '../../shared/store/act-on-claim.ts';
import { readContext } from '../../shared/store/claim-context.ts';
import { filingItem, queueItems } from '../../shared/store/claim-store.ts';
import { noteContested } from '../../shared/store/contested-store.ts';
import { noteContender } from '../../shared/store/key-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { openReview, reopenReview } from './open-review.ts';
import { prepareFiling, type Submitter } from './prepare-filing.ts';
import { actOnOwnClaim } from './working-copy.ts';

type Body = Request<'submit-claim'>['body'];

/** Round or sum are no longer what the person saw when it was sent: shown anew, nothing filed. */
const asShown = (shown: Body['shown'], { round, assessment }: Filing, locale: Locale): Result<undefined> =>
  shown === undefined || (shown.roundVersion === round.version && shown.amountFen === (assessment.amount?.fen ?? null))
    ? { ok: true, value: undefined }
    : failed('assessment-changed', { assessment: explain(assessment, locale), roundVersion: round.version });

const submission = async (table: Table, claim: Claim, by: Submitter, { shown }: Body): Promise<Result<ClaimChange>> => {
  const read = await readContext(table, claim);
  if (!read.ok) return read;
  const context = read.value;
  const debarred = debarmentOn(context.claimant.debarments, by.today);
  if (debarred) return failed('debarred', { from: debarred.from, until: debarred.until });
  const filing = await prepareFiling(table, claim, context, by);
  if (!filing.ok) return filing;
  const filed = filing.value;
  const seen = asShown(shown, filed, by.locale);
  if (!seen.ok) return seen;
  const opened = await (claim.state === 'draft'
    ? openReview(table, context, by.today)
    : reopenReview(table, claim, filed));
  if (!opened.ok) return opened;
  const { departments, moneyDepartments, opinions, changed, lapsed } = opened.value;
  const due = addWorkingDays(by.today, context.round.content.reviewWorkingDays, mainlandChina);
  if (!due.ok) return failed('calendar-missing', { year: due.year });

  const { accountBy } = context.claimant;
  const { corrections: _, correctionDueOn: __, questions: ___, ...kept } = claim;
  const questions = questionsOf(filed.assessment);
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
    ...(questions.length > 0 && { questions }),
    state: 'submitted',
  };
  const open = openDepartments(head);
  const keys = awardKeyValues(context.clause, claim.claimant, filed.assessment);
  const contested = await noteContested(table, claim, keys, by.today);
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
        ...keys.map((key) => noteContender(claim, key)),
        ...contested,
        ...(open.length > 0 ? queueItems(head, due.endsOn) : []),
      ],
    },
  };
};

export const submitClaim: Act<'submit-claim'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'submit', request, async (claim, revision) =>
    revision === request.body.revision
      ? submission(
          table,
          claim,
          { person: request.actor.person.id, today: request.moment.businessOn, locale: request.locale },
          request.body,
        )
      : failed('stale', { revision }),
  );
