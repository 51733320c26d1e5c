import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { claimants } from '../../shared/store/aggregates.ts';

export const changeRegistration: Act<'change-registration'> = async (stores, request) =>
  actAsStaff(stores, claimants, request.path.claimant, 'administrator', request, (stored) => {
    if (!stored) return failed('not-found');
    const { registeredInJinan, county } = request.body;
    return {
      ok: true,
      value: {
        act: 'change-registration',
        head: { ...stored.head, registeredInJinan, ...(county !== undefined && { county }) },
        detail: { ...request.body, before: stored.head.registeredInJinan ?? null },
      },
    };
  });
