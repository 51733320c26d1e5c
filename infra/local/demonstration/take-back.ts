import { receiveRecovery } from '../../../functions/finance/receive-recovery.ts';
import { askRevocation } from '../../../functions/review/ask-revocation.ts';
import { orderRecovery } from '../../../functions/review/order-recovery.ts';
import { revokeClaim } from '../../../functions/review/revoke-claim.ts';
import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import { grantedFen } from '../../../shared/claim/claim.ts';
import { momentOn, workingDaysAfter } from './business-days.ts';
import { type BegunClaim, readClaim, type Scene } from './file-claim.ts';

/** An award not yet paid is taken back: one asks, another revokes. */
export const revoke = async ({ act }: Scene, { id }: BegunClaim, reason: string, day: PlainDate): Promise<void> => {
  const given = { path: { claim: id }, body: { reason } };
  await act('officer-he', momentOn(day, '10:30'), 'ask-revocation', askRevocation, given);
  await act('approver-gao', momentOn(day, '15:30'), 'revoke-claim', revokeClaim, given);
};

/** What was paid is ordered back whole; `parts` of ten come in, one a month. */
export const recover = async (
  { act, table }: Scene,
  { id }: BegunClaim,
  { reason, parts }: { readonly reason: string; readonly parts: readonly number[] },
  day: PlainDate,
): Promise<void> => {
  const path = { claim: id };
  const ordered = grantedFen((await readClaim(table, id)).head);
  const body = { amountFen: ordered, dueOn: addDays(day, 180), reason };
  await act('approver-gao', momentOn(day, '10:00'), 'order-recovery', orderRecovery, { path, body });
  for (const [at, tenths] of parts.entries()) {
    const receivedOn = workingDaysAfter(addDays(day, 30 * (at + 1)), 1);
    await act('finance-bai', momentOn(receivedOn, '11:00'), 'receive-recovery', receiveRecovery, {
      path,
      body: { amountFen: (ordered * tenths) / 10, document: `缴款书（示例）${day.slice(0, 4)}-${at + 1}`, receivedOn },
    });
  }
};
