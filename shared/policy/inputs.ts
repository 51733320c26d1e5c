import * as z from 'zod';
import { enactedPolicies } from './documents/index.ts';
import { type Clause, claimantKinds } from './vocabulary.ts';

const amountFen = z.int().min(0);
const texts = z.array(z.string().nullable());
const clausesInForce = enactedPolicies.flatMap((policy) => policy.clauses);
const listedByPublisher = clausesInForce.filter((clause) =>
  clause.conditions.some((condition) => condition.kind === 'list-publisher'),
);

/** The readings a round may set; what it leaves out the policy document says. */
export const readingsSchema = z.strictObject({
  branchesMayClaim: z.boolean().nullish(),
  madridCountsFrom: z.enum(['registered', 'filed']).nullish(),
  trademarkCapShared: z.boolean().nullish(),
  revisionsCount: z.boolean().nullish(),
  ladders: z.boolean().nullish(),
  acceptedPublishers: z
    .strictObject(Object.fromEntries(listedByPublisher.map((clause) => [clause.id, texts.nullish()])))
    .nullish(),
});
export type Readings = z.infer<typeof readingsSchema>;

export const adoptionSchemeSchema = z.strictObject({
  rateBasisPoints: z.int().min(0).max(10_000),
  perClaimantYearCapFen: amountFen,
  onceOnly: z.boolean().nullish(),
  requireProviderShare: z.boolean().nullish(),
});
export type AdoptionScheme = z.infer<typeof adoptionSchemeSchema>;

export const countySchemeSchema = z.strictObject({ perEnterpriseFen: amountFen, capFen: amountFen });
export type CountyScheme = z.infer<typeof countySchemeSchema>;

/** What a policy officer publishes 实施细则 for a clause that names no sum. */
export type Scheme = AdoptionScheme | CountyScheme;

/** The scheme a clause asks for; undefined where the document names the sum itself. */
export const schemeSchema = (clause: Pick<Clause, 'grant'>): z.ZodType<Scheme> | undefined => {
  switch (clause.grant.sum.kind) {
    case 'rate':
      return adoptionSchemeSchema;
    case 'per-enterprise':
      return countySchemeSchema;
    case 'named':
    case 'share-of-award':
    case 'units':
      return undefined;
  }
};

/** What this claimant was awarded before. `keys` are the natural keys the award took. */
export const priorAwardSchema = z.strictObject({
  clause: z.enum(clausesInForce.map((clause) => clause.id)),
  achievementYear: z.int(),
  fen: amountFen,
  keys: texts.nullish(),
});
export type PriorAward = z.infer<typeof priorAwardSchema>;

export const claimantSchema = z.strictObject({
  kind: z.enum(claimantKinds),
  registeredInJinan: z.boolean().nullish(),
});
export type ClaimantFacts = z.infer<typeof claimantSchema>;
