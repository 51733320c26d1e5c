import * as z from 'zod';
import { correction } from '../claim/claim.ts';
import { plainDate, slug } from '../claim/shapes.ts';
import { enactedPolicies } from '../policy/documents/index.ts';
import { factsSchema } from '../policy/facts.ts';
import { claimantSchema, priorAwardSchema, readingsSchema, schemeSchema } from '../policy/inputs.ts';
import type { Clause } from '../policy/vocabulary.ts';

type Shape = Record<string, z.ZodType>;

/** One body a clause: its facts and nothing else, so that every fault is named at once and the form has its fields. */
const byClause = (shapeOf: (clause: Clause) => Shape) => {
  const bodies = enactedPolicies.flatMap((policy) =>
    policy.clauses.map((clause) =>
      z
        .strictObject({ clause: z.literal(clause.id), ...shapeOf(clause) })
        .meta({ title: clause.title.zh, description: clause.plain.zh }),
    ),
  );
  return z.discriminatedUnion('clause', bodies as unknown as [z.ZodObject<{ clause: z.ZodLiteral<string> }>]);
};

type Facts = Record<string, unknown>;

export const newDraftInput = z.strictObject({
  round: slug,
  clause: z.enum(enactedPolicies.flatMap((policy) => policy.clauses.map((clause) => clause.id))),
});

export type DraftInput = {
  clause: string;
  revision: number;
  eventOn?: string | undefined;
  facts: Facts;
  unitRegisteredInJinan?: boolean | undefined;
  explanations: Record<string, string>;
};

/** The working copy of a claim; `revision` is the one it was read at, so two tabs cannot overwrite each other. */
export const draftInput = byClause((clause) => ({
  revision: z.int().min(1),
  eventOn: plainDate.optional(),
  facts: factsSchema(clause),
  unitRegisteredInJinan: z.boolean().optional(),
  /** Why a correction asked for needs no change, by its target. */
  explanations: z.record(correction.shape.target, z.string().trim().min(1).max(500)).default({}),
})) as unknown as z.ZodType<DraftInput>;

export type CalculatorInput = {
  clause: string;
  eventOn: string;
  claimant: z.infer<typeof claimantSchema>;
  facts: Facts;
  round: z.infer<typeof readingsSchema>;
  scheme?: Record<string, unknown> | null | undefined;
  awarded: z.infer<typeof priorAwardSchema>[];
};

export const calculatorInput = byClause((clause) => {
  const scheme = schemeSchema(clause);
  return {
    eventOn: plainDate,
    claimant: claimantSchema,
    facts: factsSchema(clause).default({}),
    round: readingsSchema.default({}),
    awarded: z.array(priorAwardSchema).max(500).default([]),
    ...(scheme && { scheme: scheme.nullish() }),
  };
}) as unknown as z.ZodType<CalculatorInput>;
