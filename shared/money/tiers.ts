import * as z from 'zod';

/** An amount tier: up to this sum (null: any) so many approvers must sign. */
export const amountTier = z.strictObject({ upToFen: z.int().min(1).nullable(), signatures: z.int().min(1).max(5) });

export type AmountTier = z.infer<typeof amountTier>;

/** Tiers rise, and each but the last has a bound. */
export const amountTiers = z
  .array(amountTier)
  .max(10)
  .refine(
    (tiers) =>
      tiers.every((tier, index) => {
        const next = tiers[index + 1];
        return next === undefined || (tier.upToFen !== null && (next.upToFen === null || next.upToFen > tier.upToFen));
      }),
    { error: 'tiers-order' },
  );

/** How many must sign for a sum; undefined when no tier covers it, and then nothing may be approved. */
export const signaturesFor = (amountFen: number, tiers: readonly AmountTier[]): number | undefined =>
  tiers.find((tier) => tier.upToFen === null || amountFen <= tier.upToFen)?.signatures;
