import type { Act } from '../../shared/http/act.ts';
import { leaveQueues } from '../../shared/store/claim-store.ts';
import { actOnOwnClaim } from './working-copy.ts';

export const withdrawClaim: Act<'withdraw-claim'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'withdraw', request, (claim) => ({
    ok: true,
    value: {
      head: { ...claim, state: 'withdrawn' },
      detail: {},
      reason: request.body.reason,
      alongside: leaveQueues(claim),
    },
  }));
