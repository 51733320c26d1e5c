import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { lastOfWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { NoticeRow } from '../../shared/claim/notice.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { publishedRound, readRoundVersions } from '../../shared/store/claim-store.ts';
import { claimStateKeys } from '../../shared/store/collections.ts';
import type { Table } from '../../shared/store/table.ts';

/** Where the approved claims of a round lie. */
export const approvedOfRound = (round: string) =>
  ({ index: 'byCollection', keys: claimStateKeys('approved'), prefix: `${round}#` }) as const;

/** One that is to be revoked goes on no notice. */
export const isDue =
  (round: string) =>
  (claim: Claim): boolean =>
    claim.state === 'approved' && claim.round === round && claim.revokers.length === 0;

/** What a notice will say of a claim. */
export const rowShown = (claim: Claim): Omit<NoticeRow, 'notice'> => ({
  claim: claim.id,
  name: claim.publicName,
  clause: claim.clause,
  citation: clauseOf(claim).citation,
  amountFen: grantedFen(claim),
});

export type Period = { readonly workingDays: number; readonly endsOn: PlainDate; readonly provisional: boolean };

/** How long a notice of the round runs that is published today. */
export const periodFrom = async (table: Table, round: string, today: PlainDate): Promise<Result<Period>> => {
  if (!(await publishedRound(table, round))) return failed('not-found');
  // A claim keeps the round it was filed under: its notice is never shorter than that promised.
  const versions = await readRoundVersions(table, round);
  const workingDays = Math.max(...versions.map(({ content }) => content.noticeWorkingDays));
  const last = lastOfWorkingDays(today, workingDays, mainlandChina);
  if (!last.ok) return failed('calendar-missing', { year: last.year });
  return { ok: true, value: { workingDays, endsOn: last.endsOn, provisional: last.provisional } };
};
