import { grantedFen } from '../../shared/claim/claim.ts';
import type { Act } from '../../shared/http/act.ts';
import { actOnOwnClaim } from './working-copy.ts';

export const confirmReceipt: Act<'confirm-receipt'> = async ({ table }, request) =>
  actOnOwnClaim(table, request.path.claim, 'confirm-receipt', request, (claim) => ({
    ok: true,
    value: { head: { ...claim, state: 'receipt-confirmed' }, detail: { amountFen: grantedFen(claim) } },
  }));
