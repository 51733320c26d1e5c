import * as z from 'zod';

/** CNAPS 联行号 of a branch: bank 3, area 4, branch 4, check 1. */
export const bankCode = z.string().regex(/^\d{12}$/);

/** As long as a name may be in a payment order (ISO 20022 Max140Text). */
const orderName = z.string().min(1).max(140);

/** The account that payouts leave from. */
export const payer = z.strictObject({
  name: orderName,
  accountNumber: z.string().regex(/^\d{8,32}$/),
  bank: orderName,
  bankCode,
});

export type Payer = z.infer<typeof payer>;
