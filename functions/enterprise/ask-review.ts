import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { reviewUntil } from '../../shared/claim/remedies.ts';
import type { Act } from '../../shared/http/act.ts';
import { queueItems, readFiling } from '../../shared/store/claim-store.ts';
import { actOnOwnClaim } from './working-copy.ts';

/** Judged again from the beginning, and by none of those who judged it before. */
const judgedAnew = (claim: Claim, dueOn: string): Claim => ({
  ...claim,
  state: 'submitted',
  formerJudges: [...new Set([...claim.reviewers, ...claim.approvers])],
  reviewers: [],
  approvers: [],
  opinions: {},
  signatures: [],
  dueOn,
});

export const askReview: Act<'ask-review'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'ask-review', request, async (claim) => {
    const today = request.moment.businessOn;
    if (claim.formerJudges.length > 0) return failed('review-asked-before');
    const until = reviewUntil(claim);
    if (today > until) return failed('review-overdue', { until });
    const { round } = await readFiling(table, claim.id, claim.contentRevision);
    const due = addWorkingDays(today, round.content.reviewWorkingDays, mainlandChina);
    if (!due.ok) return failed('calendar-missing', { year: due.year });
    return {
      ok: true,
      value: {
        head: judgedAnew(claim, due.endsOn),
        detail: { departments: claim.departments },
        reason: request.body.reason,
        alongside: queueItems({ ...claim, opinions: {} }, due.endsOn),
      },
    };
  });
