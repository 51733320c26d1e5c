import { contentHash } from '../../shared/claim/content-hash.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { payers } from '../../shared/store/aggregates.ts';
import { namesOf } from './names-of.ts';
import { payerShown } from './shown.ts';

export const viewPayer: Act<'view-payer'> = async ({ table }, { actor }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const { inForce, asked } = (await readHead(table, payers, payerId))?.head ?? {};
  return {
    ok: true,
    value: {
      ...(inForce && { inForce: payerShown(inForce) }),
      ...(asked && { asked: { ...asked, payer: payerShown(asked.payer), payerHash: contentHash(asked.payer) } }),
      people: await namesOf(table, asked ? [asked.askedBy] : []),
    },
  };
};
