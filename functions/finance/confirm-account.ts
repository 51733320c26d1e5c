import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';

/** By its number: what was confirmed is what was looked at. */
export const confirmAccount: Act<'confirm-account'> = async ({ table }, request) => {
  const { actor, body, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  return actOnClaim(table, path.claim, 'confirm-account', commandOf(request, own.value), actor, (claim) => {
    const { accountToConfirm, list: _, ...head } = claim;
    if (accountToConfirm === undefined) return failed('account-not-corrected');
    if (accountToConfirm !== body.account) return failed('stale');
    return {
      ok: true,
      value: {
        head: { ...head, state: 'payable', accountVersion: body.account },
        detail: { account: body.account },
      },
    };
  });
};
