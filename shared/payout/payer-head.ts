import * as z from 'zod';
import { plainDate } from '../claim/shapes.ts';
import { payer } from './payer.ts';

/** The city pays from one account. */
export const payerId = 'treasury';

/** The account that payouts leave from: asked by one person of finance, in force once another confirmed it. */
export const payerHead = z.strictObject({
  id: z.literal(payerId),
  inForce: payer.optional(),
  asked: z.strictObject({ payer, askedBy: z.string(), askedOn: plainDate }).optional(),
});

export type PayerHead = z.infer<typeof payerHead>;
