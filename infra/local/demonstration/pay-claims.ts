import { confirmReceipt } from '../../../functions/enterprise/confirm-receipt.ts';
import { createList } from '../../../functions/finance/create-list.ts';
import { fillList } from '../../../functions/finance/fill-list.ts';
import { payList } from '../../../functions/finance/pay-list.ts';
import { sealList } from '../../../functions/finance/seal-list.ts';
import { publishNotice } from '../../../functions/officer/publish-notice.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Bilingual } from '../../../shared/claim/shapes.ts';
import { endNotices } from '../../../shared/store/end-notices.ts';
import { momentOn, workingDaysAfter } from './business-days.ts';
import type { BegunClaim, Scene } from './file-claim.ts';
import { clerkOf } from './people.ts';

const noticeWorkingDays = 5;

/** Puts all approved claims of the round on a notice. */
export const publish = async ({ act }: Scene, round: string, title: Bilingual, day: PlainDate): Promise<void> => {
  await act('officer-he', momentOn(day, '09:00'), 'publish-notice', publishNotice, {
    path: { round },
    body: { title },
  });
};

/** The morning after the last day of the notices published on `day`; gives that morning. */
export const endNoticesOf = async ({ table }: Scene, day: PlainDate): Promise<PlainDate> => {
  const after = workingDaysAfter(day, noticeWorkingDays);
  await endNotices(table, momentOn(after, '00:05'));
  return after;
};

export type List = { readonly id: string; readonly count: number; readonly totalFen: number };

/** One person of finance puts all that is payable from these pots on a list. */
export const list = async ({ act }: Scene, pots: readonly string[], day: PlainDate): Promise<List> => {
  const { id } = await act('finance-bai', momentOn(day, '10:00'), 'create-list', createList, {
    body: { pots: [...pots] },
  });
  return act('finance-bai', momentOn(day, '10:05'), 'fill-list', fillList, { path: { list: id } });
};

/** Another types count and total from his own sheet. */
export const seal = async ({ act }: Scene, { id, count, totalFen }: List, day: PlainDate): Promise<void> => {
  await act('finance-tang', momentOn(day, '10:00'), 'seal-list', sealList, {
    path: { list: id },
    body: { count, totalFen },
  });
};

export const pay = async ({ act }: Scene, { id }: List, document: string, day: PlainDate): Promise<void> => {
  await act('finance-bai', momentOn(day, '15:00'), 'pay-list', payList, { path: { list: id }, body: { document } });
};

export const confirm = async ({ act }: Scene, claims: readonly BegunClaim[], day: PlainDate): Promise<void> => {
  await Promise.all(
    claims.map(({ id, plan }) =>
      act(clerkOf(plan.claimant), momentOn(day, '11:00'), 'confirm-receipt', confirmReceipt, { path: { claim: id } }),
    ),
  );
};
