import { failed } from '../../shared/claim/failure.ts';
import { resumedUntil } from '../../shared/claim/notice-clock.ts';
import type { Act } from '../../shared/http/act.ts';
import { settledObjection } from '../../shared/store/objection-store.ts';
import { endHold, settleObjection } from './settle-objection.ts';

/** Without ground: when none is left open, the notice goes on where its clock was stopped. */
export const dismissObjection: Act<'dismiss-objection'> = async ({ table }, request) =>
  settleObjection(table, request, 'dismissed', async (claim, settled) => {
    const { number } = settled;
    const openObjections = claim.openObjections.filter((open) => open !== number);
    if (openObjections.length > 0)
      return {
        ok: true,
        value: {
          head: { ...claim, openObjections },
          detail: { objection: number },
          alongside: [settledObjection(settled)],
        },
      };
    const { noticeDaysLeft = 0, ...resumed } = claim;
    const last = resumedUntil(request.moment.businessOn, noticeDaysLeft);
    if (!last.ok) return failed('calendar-missing', { year: last.year });
    return {
      ok: true,
      value: {
        head: { ...resumed, state: 'in-notice', openObjections, noticeEndsOn: last.endsOn },
        detail: { objection: number, noticeEndsOn: last.endsOn },
        alongside: [settledObjection(settled), ...(await endHold(table, claim))],
      },
    };
  });
