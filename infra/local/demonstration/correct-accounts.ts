import { correctAccount } from '../../../functions/enterprise/correct-account.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { momentOn } from './business-days.ts';
import { admissions } from './enterprises.ts';
import type { BegunClaim, Scene } from './file-claim.ts';
import { clerkOf } from './people.ts';

/** The claimant names another account after the bank gave the payment back; finance has still to confirm it. */
export const nameAnotherAccount = async (
  { act }: Scene,
  { id, plan }: BegunClaim,
  accountNumber: string,
  day: PlainDate,
): Promise<void> => {
  const account = { ...admissions[plan.claimant].account, bank: '齐鲁示例银行济南泉城支行', accountNumber };
  await act(clerkOf(plan.claimant), momentOn(day, '09:40'), 'correct-account', correctAccount, {
    path: { claim: id },
    body: { account },
  });
};
