import type { Award, LawFacts, LawInput, LawRound, LawScheme, Maybe } from '../bench/law-input.ts';
import { clauseIds, everyKind, policyOf, shapeOf } from './clause-shapes.ts';
import { type Draw, drawFrom, generateFacts, MOST } from './generate-facts.ts';
import { type Random, seededRandom } from './seeded-random.ts';

/** One line of the input of `assess`, of the form of the given cases. */
export type CaseLine = LawInput & { name?: Maybe<string>; policy: string; expect?: unknown };

const eventsOn = [
  ...['2017-06-08', '2017-06-09', '2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01', '2019-06-30'],
  ...['2019-12-31', '2020-01-01', '2020-02-29', '2024-02-29'],
];
const eventsTooEarlyOn = ['2017-06-07', '2017-01-01', '2016-12-31', '2016-02-29', '1999-12-31'];

const cloudPaidYear = (facts: LawFacts): number => Number((facts.paidOn ?? '2018').slice(0, 4));

const achievementYear = (clause: string, eventOn: string, facts: LawFacts): number =>
  clause === 'cloud-adoption'
    ? cloudPaidYear(facts)
    : clause === 'county-target'
      ? (facts.year ?? 2018)
      : Number(eventOn.slice(0, 4));

/** Keys this claim would meet among earlier awards. */
const ownKeys = (clause: string, facts: LawFacts): string[] => {
  const texts = [facts.award, facts.committee, facts.project, facts.standard, facts.zone, facts.patent];
  const keys = texts.filter((text) => text != null);
  if (facts.listYear != null) keys.push(String(facts.listYear));
  if (clause === 'county-target') keys.push(`${facts.county}/${facts.year}`);
  for (const invoice of facts.invoices ?? []) keys.push(`${invoice?.number}@${invoice?.issuer}`);
  for (const mark of facts.marks ?? []) {
    for (const country of mark?.designations ?? []) keys.push(`${mark?.registration}/${country}`);
  }
  for (const mark of facts.registrations ?? []) keys.push(`${mark?.registration}/${mark?.country}`);
  return keys;
};

const ladders = [
  ['china-quality-award', 'china-quality-nomination', 300_000_000, 150_000_000],
  ['provincial-quality-award', 'provincial-quality-nomination', 100_000_000, 50_000_000],
  ['national-ip-model', 'national-ip-advantage', 30_000_000, 15_000_000],
  ['world-brand-500', 'china-brand-500', 500_000_000, 300_000_000],
] as const;

const relatives = (clause: string): string[] => {
  if (clause === 'madrid-trademark') return ['overseas-trademark', 'madrid-trademark'];
  if (clause === 'overseas-trademark') return ['madrid-trademark', 'overseas-trademark'];
  const rungs = ladders.find((ladder) => ladder[0] === clause || ladder[1] === clause);
  return rungs ? [rungs[0] === clause ? rungs[1] : rungs[0]] : [clause];
};

const awardedFen = (draw: Draw, clause: string, scheme: Maybe<LawScheme>): number => {
  const rungs = ladders.find((ladder) => ladder[0] === clause || ladder[1] === clause);
  const edges = [0, 1, MOST, 200_000, 4_800_000, 4_800_001, 4_999_999, 5_000_000, 5_000_001, 2_500_000];
  if (rungs) edges.push(rungs[2] - 1, rungs[2], rungs[2] + 1, rungs[3], rungs[3], rungs[2] / 2);
  const cap = scheme?.perClaimantYearCapFen;
  if (cap != null) edges.push(cap, Math.max(0, cap - 1), Math.min(MOST, cap + 1), Math.floor(cap / 2));
  return draw.oneOf(edges);
};

const awards = (
  draw: Draw,
  line: { clause: string; facts: LawFacts; year: number; scheme: Maybe<LawScheme> },
): Maybe<Maybe<Award>[]> => {
  if (draw.chance(0.5)) return draw.oneOf([undefined, undefined, null, []]);
  const keys = ownKeys(line.clause, line.facts);
  const once = shapeOf(line.clause).keyedByClaimant === true;
  const list: Maybe<Award>[] = [];
  for (let i = draw.whole(1, 3); i > 0; i--) {
    const same = draw.chance(once ? 0.1 : 0.4);
    const clause = same ? line.clause : draw.oneOf([...relatives(line.clause), draw.oneOf(clauseIds)]);
    const taken: Maybe<string>[] = [];
    for (let k = draw.whole(0, 3); k > 0; k--) {
      const key = keys.length > 0 ? draw.oneOf(keys) : 'K-1';
      taken.push(draw.oneOf([`${key} `, key.toLowerCase(), '9/ZZ', draw.chance(0.5) ? key : '8/US', null]));
    }
    list.push({
      clause: once && !same && clause === line.clause ? 'county-target' : clause,
      achievementYear: draw.oneOf([line.year, line.year, line.year, line.year - 1, line.year + 1, 2017]),
      fen: awardedFen(draw, line.clause, line.scheme),
      keys: draw.oneOf([taken, taken, taken, null, undefined]),
    });
  }
  if (draw.chance(0.05)) list.push(null);
  return list;
};

const round = (draw: Draw, clause: string, publisher: Maybe<string>): Maybe<LawRound> => {
  const listed = clause === 'world-brand-500' || clause === 'china-brand-500';
  if (draw.chance(listed ? 0.15 : 0.4)) return draw.oneOf([undefined, null, {}]);
  const flag = () => draw.oneOf([undefined, null, true, false]);
  const answer: LawRound = {
    branchesMayClaim: draw.oneOf([true, true, flag()]),
    madridCountsFrom: draw.oneOf([undefined, null, 'registered', 'registered', 'filed']),
    trademarkCapShared: flag(),
    revisionsCount: flag(),
    ladders: flag(),
  };
  if (listed || draw.chance(0.1)) {
    const list = [publisher ?? '示例品牌实验室', '另一实验室', null];
    const lists = draw.stray([list, list.toReversed()], [[], ['另一实验室'], [null]]);
    const other = draw.oneOf([undefined, null, [], list]);
    answer.acceptedPublishers =
      clause === 'world-brand-500'
        ? { 'world-brand-500': lists, 'china-brand-500': other }
        : { 'world-brand-500': other, 'china-brand-500': lists };
    if (draw.chance(0.1)) answer.acceptedPublishers = draw.oneOf([undefined, null, {}]);
  }
  return answer;
};

const scheme = (draw: Draw, clause: string, facts: LawFacts): Maybe<LawScheme> => {
  if (policyOf(clause) === 'jinan-brand-2017') return draw.oneOf([undefined, undefined, null]);
  if (draw.chance(0.15)) return draw.oneOf([undefined, null]);
  if (clause === 'county-target') {
    return {
      perEnterpriseFen: draw.stray([100_000, 300_000, 1, MOST], [0]) ?? 1,
      capFen: draw.stray([10_000_000, 9_999_999, 10_000_001, 30_000_000, MOST], [0, 1]) ?? 1,
    };
  }
  const flag = () => draw.oneOf([undefined, null, false, false, true]);
  const paid = facts.paidFen ?? 10_000_000;
  return {
    rateBasisPoints: draw.stray([3000, 3333, 1, 9999, 10_000, 5000], [0]) ?? 3000,
    perClaimantYearCapFen:
      draw.stray(
        [5_000_000, 20_000_000, 3_000_000, 2_999_999, 3_000_001, paid, MOST],
        [0, 1, Math.max(0, paid - 1), Math.min(MOST, paid + 1)],
      ) ?? 5_000_000,
    onceOnly: flag(),
    requireProviderShare: flag(),
  };
};

/** A valid input line, somewhere near an edge; two in five stray nowhere on purpose, so that money is granted too. */
export const generateCase = (random: Random, clause = random.oneOf(clauseIds)): CaseLine => {
  const draw = drawFrom(random, random.oneOf([0, 0, 0.04, 0.12, 0.3]));
  const eventOn = draw.stray(eventsOn, eventsTooEarlyOn) ?? '2018-06-30';
  const stated = draw.chance(0.97);
  const facts = stated ? generateFacts(draw, clause, Number(eventOn.slice(0, 4))) : {};
  const ownScheme = scheme(draw, clause, facts);
  const year = achievementYear(clause, eventOn, facts);
  return {
    name: draw.oneOf(['case', '案例', '', null, undefined]),
    policy: policyOf(clause),
    clause,
    eventOn,
    claimant: {
      kind: draw.stray(shapeOf(clause).accepts, everyKind) ?? 'company',
      registeredInJinan: draw.stray([true], [false]),
    },
    facts: stated ? facts : draw.oneOf([null, undefined, {}]),
    round: round(draw, clause, facts.listPublisher),
    scheme: ownScheme,
    awarded: awards(draw, { clause, facts, year, scheme: ownScheme }),
    ...(draw.chance(0.1) && { expect: draw.oneOf([1, null, { verdict: 'payable' }]) }),
  };
};

/** `count` lines, the clauses taking turns. */
export const generateCases = (seed: number, count: number, clauses = clauseIds): CaseLine[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => generateCase(random, clauses[at % clauses.length]));
};
