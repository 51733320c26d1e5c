import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

export const changeRegistration: Act<'change-registration'> = async (
  { table },
  { actor, path, body, moment, ...request },
) => {
  const own = asStaff(actor, 'administrator');
  if (!own.ok) return own;
  return actOn(table, claimants, path.claimant, commandOf({ ...request, moment }, own.value), (stored) => {
    if (!stored) return failed('not-found');
    const { registeredInJinan, county } = body;
    return {
      ok: true,
      value: {
        act: 'change-registration',
        head: { ...stored.head, registeredInJinan, ...(county !== undefined && { county }) },
        detail: { ...body, before: stored.head.registeredInJinan ?? null },
        alongside: [stillHolds(actor)],
      },
    };
  });
};
