import * as z from 'zod';

const measured = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** An assessment as it is stored and sent: codes and numbers, read back unchanged. */
export const assessmentShape = z.strictObject({
  verdict: z.enum(['payable', 'refused', 'incomplete', 'needs-person']),
  amount: z.strictObject({ kind: z.enum(['fixed', 'ceiling']), fen: z.int().min(0) }).nullable(),
  conditions: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(['met', 'not-met', 'unknown', 'needs-person']),
      citation: z.string(),
      fact: z.string().optional(),
      found: measured.optional(),
      required: measured.optional(),
    }),
  ),
  steps: z.array(z.looseObject({ id: z.string(), fen: z.int(), citation: z.string() })),
  awardKeys: z.array(z.string()),
});

export type StoredAssessment = z.infer<typeof assessmentShape>;
