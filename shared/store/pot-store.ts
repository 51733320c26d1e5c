import type { Alongside } from './aggregate.ts';
import { headKey } from './keys.ts';

/** The money of an award, if the pot has it. The condition cannot see the sign of a sum, so the sum is asked here. */
export const holdInPot = (pot: string, amountFen: number): Alongside => {
  if (!Number.isSafeInteger(amountFen) || amountFen < 1) throw new RangeError(`An award of ${amountFen} fen.`);
  return {
    update: headKey('pot', pot),
    set: 'SET availableFen = availableFen - :amount, heldFen = heldFen + :amount',
    condition: {
      expression: 'attribute_exists(pk) AND availableFen >= :amount',
      values: { ':amount': amountFen },
    },
    otherwise: (found) => {
      const availableFen = Number(found?.availableFen ?? 0);
      return found
        ? { code: 'pot-short', details: { pot, availableFen, missingFen: amountFen - availableFen } }
        : { code: 'pot-missing', details: { pot } };
    },
  };
};

/** What was held for a claim is now paid; the pot's equation stays as it was. */
export const payFromPot = (pot: string, amountFen: number): Alongside => ({
  update: headKey('pot', pot),
  set: 'SET heldFen = heldFen - :amount, paidFen = paidFen + :amount',
  condition: { expression: 'attribute_exists(pk) AND heldFen >= :amount', values: { ':amount': amountFen } },
  otherwise: (found) => ({ code: 'held-short', details: { pot, heldFen: Number(found?.heldFen ?? 0), amountFen } }),
});
