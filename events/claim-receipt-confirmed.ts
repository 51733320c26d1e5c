import * as z from 'zod';
import { claimantHats, claimEvent, positiveFen } from './claim-event.ts';

/** The claimant says that the money has come. */
export const claimReceiptConfirmed = claimEvent({
  type: 'claim-receipt-confirmed',
  version: 1,
  producers: ['enterprise'],
  consumers: ['statistics'],
  states: ['receipt-confirmed'],
  roles: claimantHats,
  data: z.object({ amountFen: positiveFen }),
});
