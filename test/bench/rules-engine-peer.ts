import { Engine, type RuleProperties } from 'json-rules-engine';
import { type Random, seededRandom } from '../policy/seeded-random.ts';
import { WAN } from './inlined-standing.ts';
import type { Award, ClaimantKind, LawInput } from './law-input.ts';

type Condition = { fact: string; operator: string; value: unknown };

const company: ClaimantKind[] = ['company'];
const anyKind: ClaimantKind[] = ['company', 'branch', 'sole-proprietor', 'institution', 'individual'];

/** Conditions 1 to 4 of 济政发〔2017〕9号 as flat facts; a date is the number YYYYMMDD, for it compares numbers only. */
const standing = (kinds: readonly ClaimantKind[]): Condition[] => [
  { fact: 'kind', operator: 'in', value: kinds },
  { fact: 'registeredInJinan', operator: 'equal', value: true },
  { fact: 'eventOn', operator: 'greaterThanInclusive', value: 20170608 },
];
const once = (clause: string): Condition => ({ fact: 'awardedClauses', operator: 'doesNotContain', value: clause });
const firstTime: Condition = { fact: 'firstTime', operator: 'equal', value: true };

const quality = (clause: string, fen: number, higher?: string) => ({
  clause,
  fen,
  facts: ['firstTime'] as const,
  conditions: [
    ...standing(company),
    once(clause),
    firstTime,
    ...(higher === undefined ? [] : [{ fact: 'awardedThisYear', operator: 'doesNotContain', value: higher }]),
  ],
});
const timeHonoured = (clause: string, fen: number) => ({
  clause,
  fen,
  facts: ['firstTime', 'fundPolicyOpinion'] as const,
  conditions: [
    ...standing(company),
    once(clause),
    firstTime,
    { fact: 'fundPolicyOpinion', operator: 'equal', value: 'conforms' },
  ],
});
const patent = (clause: string, fen: number) => ({
  clause,
  fen,
  facts: ['patent', 'ownerRank'] as const,
  conditions: [
    ...standing(anyKind),
    { fact: 'patent', operator: 'notIn', value: { fact: `keys of ${clause}` } },
    { fact: 'ownerRank', operator: 'equal', value: 1 },
  ],
});
const ipTitle = (clause: string, fen: number, higher?: string) => ({
  clause,
  fen,
  facts: [] as const,
  conditions: quality(clause, fen, higher).conditions.filter((condition) => condition !== firstTime),
});

/** The fixed sums, as far as a rules engine without arithmetic can say them: it has no difference between rungs. */
const flatClauses = [
  quality('china-quality-award', 300 * WAN),
  quality('provincial-quality-award', 100 * WAN),
  quality('municipal-quality-award', 50 * WAN),
  quality('china-quality-nomination', 150 * WAN, 'china-quality-award'),
  quality('provincial-quality-nomination', 50 * WAN, 'provincial-quality-award'),
  quality('shandong-famous-brand', 20 * WAN),
  quality('jinan-famous-brand', 10 * WAN),
  timeHonoured('jinan-time-honoured', 3 * WAN),
  timeHonoured('shandong-time-honoured', 5 * WAN),
  timeHonoured('china-time-honoured', 10 * WAN),
  patent('municipal-patent-first', 8 * WAN),
  patent('municipal-patent-second', 5 * WAN),
  patent('municipal-patent-third', 2 * WAN),
  ipTitle('national-ip-model', 30 * WAN),
  ipTitle('national-ip-advantage', 15 * WAN, 'national-ip-model'),
];
export const flatClauseIds = flatClauses.map(({ clause }) => clause);

const rules: RuleProperties[] = flatClauses.map(({ clause, fen, conditions }) => ({
  name: clause,
  conditions: { all: conditions },
  event: { type: clause, params: { fen } },
}));

export const rulesEngine = () => new Engine(rules);

/** One claimant twice: as flat facts of all its clauses, and as one input of each clause. */
type Profile = { flat: Record<string, unknown>; inputs: LawInput[] };

const generateProfile = (random: Random): Profile => {
  const year = random.oneOf([2017, 2018, 2019]);
  const eventOn = `${year}-${random.oneOf(['06-07', '06-08', '09-01', '12-31'])}`;
  const kind = random.chance(0.8) ? 'company' : random.oneOf(anyKind);
  const registeredInJinan = random.chance(0.9);
  const facts = {
    firstTime: random.chance(0.85),
    fundPolicyOpinion: random.chance(0.85) ? 'conforms' : 'does-not-conform',
    patent: random.oneOf(['ZL1', 'ZL2', 'ZL3']),
    ownerRank: random.oneOf([1, 1, 1, 2]),
  };
  const awarded: Award[] = [];
  for (const clause of flatClauseIds) {
    // Another year always: what a lower rung took in the same year would have to be subtracted.
    if (random.chance(0.1))
      awarded.push({ clause, achievementYear: year - 1, fen: 1, keys: [random.oneOf(['ZL1', 'ZL9'])] });
  }
  for (const clause of ['china-quality-award', 'provincial-quality-award', 'national-ip-model']) {
    if (random.chance(0.1)) awarded.push({ clause, achievementYear: year, fen: WAN, keys: [] });
  }
  return {
    flat: {
      kind,
      registeredInJinan,
      eventOn: Number(eventOn.replaceAll('-', '')),
      ...facts,
      awardedClauses: awarded.map(({ clause }) => clause),
      awardedThisYear: awarded.filter((award) => award.achievementYear === year).map(({ clause }) => clause),
      ...Object.fromEntries(
        flatClauseIds.map((id) => [
          `keys of ${id}`,
          awarded.filter(({ clause }) => clause === id).flatMap(({ keys }) => keys ?? []),
        ]),
      ),
    },
    inputs: flatClauses.map(({ clause, facts: named }) => ({
      clause,
      eventOn,
      claimant: { kind, registeredInJinan },
      facts: Object.fromEntries(named.map((name) => [name, facts[name]])),
      awarded,
    })),
  };
};

export const generateProfiles = (seed: number, count: number): Profile[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => generateProfile(random));
};
