import * as z from 'zod';
import { longText } from '../claim/shapes.ts';

/** What a claimant says when he takes a claim back, or asks that others judge it; by itself, for the page has it too. */
export const withdrawBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const askReviewBody = z.strictObject({ reason: longText });
