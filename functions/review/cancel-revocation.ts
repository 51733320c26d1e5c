import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnAward } from './act-on-award.ts';

export const cancelRevocation: Act<'cancel-revocation'> = async ({ table }, request) =>
  actOnAward(table, 'cancel-revocation', ['approver', 'officer'], request, (claim) =>
    claim.revokers.length === 0
      ? failed('revocation-not-asked')
      : { ok: true, value: { head: { ...claim, revokers: [] }, detail: {}, reason: request.body.reason } },
  );
