import type { ExportHead } from '../../shared/payout/export-head.ts';
import type { Payer } from '../../shared/payout/payer.ts';

/** Only the end of the number: who confirms it types the whole from his own papers. */
export const payerShown = ({ accountNumber, ...payer }: Payer) => ({
  ...payer,
  accountNumberEnding: accountNumber.slice(-4),
});

export const exportShown = ({ run: _run, beatAt: _beatAt, ...shown }: ExportHead) => shown;
