import { failed } from '../../shared/claim/failure.ts';
import { asClaimant } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const saveProfile: Act<'save-profile'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asClaimant(actor, path.claimant, moment);
  if (!own.ok) return own;
  if (body.account === undefined && body.contact === undefined) return failed('nothing-to-do');
  return actOn(table, claimants, path.claimant, commandOf({ ...request, moment }, own.value), (stored) => {
    if (!stored) return failed('not-found');
    const { contact, account } = body;
    if (account && account.accountName !== stored.head.name)
      return failed('account-name-differs', { name: stored.head.name });
    return {
      ok: true,
      value: {
        act: 'save-profile',
        head: { ...stored.head, ...(contact && { contact }), ...(account && { account, accountBy: actor.person.id }) },
        detail: { changed: Object.keys(body).filter((part) => body[part as keyof typeof body] !== undefined) },
        alongside: [stillHolds(actor)],
      },
    };
  });
};
