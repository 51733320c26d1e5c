import { applyAllocation } from '../../../functions/finance/apply-allocation.ts';
import { proposeAllocation } from '../../../functions/finance/propose-allocation.ts';
import { signAllocation } from '../../../functions/finance/sign-allocation.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { momentOn, workingDaysAfter } from './business-days.ts';
import type { Scene } from './file-claim.ts';

/** A year-end fund is shared out among all who wait for it: proposed, signed by both of finance, applied. */
export const shareFund = async ({ act }: Scene, pot: string, day: PlainDate): Promise<void> => {
  const { id, hash = '' } = await act('finance-bai', momentOn(day, '09:30'), 'propose-allocation', proposeAllocation, {
    path: { pot },
  });
  const path = { allocation: id };
  const next = workingDaysAfter(day, 1);
  await act('finance-bai', momentOn(day, '15:00'), 'sign-allocation', signAllocation, { path, body: { hash } });
  await act('finance-tang', momentOn(next, '10:00'), 'sign-allocation', signAllocation, { path, body: { hash } });
  await act('finance-tang', momentOn(next, '10:30'), 'apply-allocation', applyAllocation, { path });
};
