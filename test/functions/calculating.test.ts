import { expect, test } from 'vitest';
import { calculate } from '../../functions/public/calculate.ts';
import { routes } from '../../shared/contract/routes.ts';
import type { Request, Stores } from '../../shared/http/act.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import type { FactDefinition } from '../../shared/policy/fact-vocabulary.ts';
import { type Clause, claimantKinds } from '../../shared/policy/vocabulary.ts';
import { atTheBorder } from './requests.ts';

const most = Number.MAX_SAFE_INTEGER;
const days = ['0000-01-01', '2017-06-08', '2019-06-30', '9999-12-31'];

/** The least, a usual and the most of what each kind of fact may be. */
const extremes = {
  truth: [true, false, null],
  text: ['x', '__proto__', '%{}#'],
  date: ['0000-01-01', '2019-06-30', '9999-12-31'],
  fen: [0, 1, most],
  count: [0, 1, most],
  rank: [1, 2, most],
  year: [-most, 2019, most],
} as const;

type Place = 0 | 1 | 2;

const stated = (fact: FactDefinition, place: Place, day: string): unknown => {
  if (fact.kind === 'choice') return fact.choices[place % fact.choices.length];
  if (fact.kind !== 'list') return extremes[fact.kind][place];
  const texts = place === 2 ? ['US'] : ['US', null, 'us'];
  const kinds = { texts, date: day, text: 'a' };
  const entry = Object.fromEntries(fact.fields.map(({ name, kind }) => [name, kinds[kind]]));
  return [[], [null, entry], [entry]][place];
};

const schemes: Readonly<Record<string, object>> = {
  'cloud-adoption': { rateBasisPoints: 3000, perClaimantYearCapFen: most },
  'county-target': { perEnterpriseFen: most, capFen: most },
};

const bodiesOf = (clause: Clause): object[] => {
  const scheme = schemes[clause.id];
  const awards = [
    [],
    [
      { clause: clause.id, achievementYear: 2019, fen: 1, keys: ['x', null] },
      { clause: clause.id, achievementYear: 2019, fen: most },
    ],
  ];
  const places: Place[] = [0, 1, 2];
  return days.flatMap((eventOn) =>
    places.flatMap((place) =>
      claimantKinds.flatMap((kind) =>
        awards.map((awarded) => ({
          clause: clause.id,
          eventOn,
          claimant: { kind, registeredInJinan: true },
          facts: Object.fromEntries(clause.facts.map((fact) => [fact.name, stated(fact, place, eventOn)])),
          awarded,
          ...(scheme && place > 0 && { scheme }),
        })),
      ),
    ),
  );
};

const clauses = enactedPolicies.flatMap((policy) => policy.clauses);

test.each(clauses.map((clause) => [clause.id, clause] as const))(
  '%s is calculated at the extremes of all its facts without a fault',
  async (_id, clause) => {
    for (const body of bodiesOf(clause)) {
      const parsed = atTheBorder('calculate', {}, body);
      expect(parsed, JSON.stringify(body)).toMatchObject({ ok: true });
      if (!parsed.ok) continue;
      for (const locale of ['zh', 'en'] as const) {
        const request = { ...parsed.value, locale } as Request<'calculate'>;
        const answer = await calculate({} as Stores, request);
        expect(answer.ok && routes.calculate.answer.safeParse(answer.value).success, JSON.stringify(body)).toBe(true);
      }
    }
  },
);
