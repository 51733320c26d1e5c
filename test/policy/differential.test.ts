import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { assess } from '../../shared/policy/assess.ts';
import { assessLine, readLine } from '../../shared/policy/assess-line.ts';
import { inlinedLaw } from '../bench/inlined-law.ts';
import type { Ruling } from '../bench/law-input.ts';
import { clauseIds } from './clause-shapes.ts';
import { type CaseLine, generateCases } from './generate-cases.ts';
import { generateInvalids, type InvalidLine } from './generate-invalid.ts';

/** One seed is kept so that a failure can be repeated; another can be given to search further. */
const seed = Number(process.env.DIFFERENTIAL_SEED ?? 20170608);
const validCount = 24_500;
const invalidCount = 3_000;
const patience = 120_000;

const outcome = z.enum(['met', 'not-met', 'unknown', 'needs-person']);
const answerSchema = z.object({
  name: z.string().nullable(),
  verdict: z.enum(['payable', 'refused', 'incomplete', 'needs-person']),
  amount: z.strictObject({ kind: z.enum(['fixed', 'ceiling']), fen: z.int().min(1) }).nullable(),
  conditions: z
    .array(z.looseObject({ id: z.string().min(1), outcome, citation: z.string().min(1), fact: z.string().optional() }))
    .min(1),
  steps: z.array(z.looseObject({ text: z.string().min(1), fen: z.int(), citation: z.string().min(1) })),
});
type Answer = z.infer<typeof answerSchema>;
const refusalSchema = z.strictObject({
  name: z.string().nullable(),
  error: z.strictObject({
    code: z.literal('invalid-input'),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })).min(1),
  }),
});

const answerTo = (text: string): unknown => JSON.parse(JSON.stringify(assessLine(text)));

const rulingOf = (answer: Answer): Ruling => ({ verdict: answer.verdict, fen: answer.amount?.fen ?? null });

/** What the conditions say, the worst one speaking. */
const verdictOf = (answer: Answer): Ruling['verdict'] => {
  const outcomes = new Set(answer.conditions.map((condition) => condition.outcome));
  if (outcomes.has('not-met')) return 'refused';
  if (outcomes.has('unknown')) return 'incomplete';
  return outcomes.has('needs-person') ? 'needs-person' : 'payable';
};

const whichCondition = ({ id, fact }: Answer['conditions'][number]): string => `${id} ${fact ?? ''}`;

/** Every law an answer keeps, whatever was asked. Gives the broken ones. */
const broken = (answer: Answer): string[] => {
  const last = answer.steps.at(-1);
  const mayPay = answer.verdict === 'payable' || answer.verdict === 'needs-person';
  const laws: [boolean, string][] = [
    [answer.verdict === verdictOf(answer), 'the verdict is the worst outcome'],
    [(answer.amount !== null) === mayPay, 'there is a sum exactly where money may be paid'],
    [(answer.steps.length === 0) === (answer.amount === null), 'steps exactly where there is a sum'],
    [last?.fen === answer.amount?.fen, 'the last step is the sum'],
    [new Set(answer.conditions.map(whichCondition)).size === answer.conditions.length, 'no condition is told twice'],
  ];
  return laws.filter(([kept]) => !kept).map(([, law]) => law);
};

const expectNone = (kind: string, found: readonly string[]): void =>
  expect(found.length, `${found.length} ${kind}, seed ${seed}:\n${found.slice(0, 10).join('\n')}`).toBe(0);

/** Text is what both sides read, so that a number too long to write is the same number to both. */
const cases = [
  ...generateCases(seed, validCount),
  // The four whose sums are reckoned have the most edges.
  ...generateCases(seed + 1, 6_000, ['madrid-trademark', 'overseas-trademark', 'cloud-adoption', 'county-target']),
].map((line) => JSON.stringify(line));

const each = (judge: (answer: Answer, line: CaseLine, text: string) => string[]): string[] => {
  const found: string[] = [];
  for (const text of cases) {
    const answer = answerSchema.safeParse(answerTo(text));
    const faults = answer.success
      ? judge(answer.data, JSON.parse(text), text)
      : [`no such answer: ${JSON.stringify(answerTo(text)).slice(0, 300)}`];
    for (const fault of faults) found.push(`${fault}\n    ${text}`);
  }
  return found;
};

const line = (ruling: Ruling) => `${ruling.verdict} ${ruling.fen ?? '-'}`;

describe('the engine and the law read a second time by hand', () => {
  test('agree on verdict and fen of every generated claim', { timeout: patience }, () => {
    const found = each((answer, input) => {
      const law = inlinedLaw(input);
      const engine = rulingOf(answer);
      return engine.verdict === law.verdict && engine.fen === law.fen
        ? []
        : [`${input.clause}: engine ${line(engine)}, law ${line(law)}`];
    });
    expectNone('differences', found);
  });

  test('are asked about every clause, and grant and refuse money under each', () => {
    const seen = new Map<string, Set<string>>(clauseIds.map((clause) => [clause, new Set()]));
    for (const text of cases) {
      const input: CaseLine = JSON.parse(text);
      seen.get(input.clause)?.add(inlinedLaw(input).verdict);
    }
    expect(seen.size).toBe(35);
    for (const [clause, verdicts] of seen) {
      expect([...verdicts], clause).toEqual(expect.arrayContaining(['payable', 'refused', 'incomplete']));
    }
  });
});

describe('every answer', () => {
  test('keeps the laws of an answer', { timeout: patience }, () => {
    const found = each(broken);
    expectNone('broken laws', found);
  });

  test('is the same bytes whatever was asked before it', { timeout: patience }, () => {
    const bytesOf = (text: string) => JSON.stringify(assessLine(text));
    const forward = cases.map(bytesOf);
    const backward = cases.toReversed().map(bytesOf).toReversed();
    const found = cases.filter((_, at) => forward[at] !== backward[at]);
    expectNone('answers that depend on others', found);
  });

  test('carries the name it was asked under', { timeout: patience }, () => {
    const found = each((answer, input) => (answer.name === (input.name ?? null) ? [] : ['another name']));
    expectNone('faults', found);
  });

  test('does not change when what is null is left out', { timeout: patience }, () => {
    const found = each((_, __, text) => {
      const left = JSON.stringify(JSON.parse(text, (key, value) => (value === null && key !== '' ? undefined : value)));
      return JSON.stringify(assessLine(left)) === JSON.stringify(assessLine(text))
        ? []
        : [`null is not absent: ${left}`];
    });
    expectNone('faults', found);
  });
});

describe('the keys an award takes', () => {
  type Unit = { registration: string; country: string };

  /** Units of the year under the clause, once each, without those awarded before, by registration and then country. */
  const unitsOf = ({ clause, eventOn, facts, round, awarded }: CaseLine): string[] => {
    const madrid = clause === 'madrid-trademark';
    const stated = madrid ? (facts?.marks ?? []) : (facts?.registrations ?? []);
    const units: Unit[] = stated.flatMap((mark) => {
      const filed = madrid && round?.madridCountsFrom === 'filed';
      const countsOn = filed && mark && 'filedOn' in mark ? mark.filedOn : mark?.registeredOn;
      if (countsOn?.slice(0, 4) !== eventOn.slice(0, 4) || countsOn < '2017-06-08') return [];
      const countries =
        mark && 'designations' in mark ? mark.designations : mark && 'country' in mark ? [mark.country] : [];
      return (countries ?? []).map((country) => ({ registration: mark?.registration ?? '', country: country ?? '' }));
    });
    const before = new Set((awarded ?? []).flatMap((award) => (award?.clause === clause ? (award.keys ?? []) : [])));
    const ordered = units
      .filter(({ country }) => madrid || country !== 'CN')
      .toSorted((a, b) =>
        a.registration !== b.registration ? (a.registration < b.registration ? -1 : 1) : a.country < b.country ? -1 : 1,
      );
    return [...new Set(ordered.map(({ registration, country }) => `${registration}/${country}`))].filter(
      (key) => !before.has(key),
    );
  };

  test('are, of trade marks, the units the sum counts and no more', () => {
    let granted = 0;
    const found = generateCases(seed + 2, 6_000, ['madrid-trademark', 'overseas-trademark']).flatMap((line) => {
      const text = JSON.stringify(line);
      const read = readLine(text);
      if ('error' in read) return [text];
      const { amount, awardKeys } = assess(read.input);
      if (amount === null) return awardKeys.length === 0 ? [] : [text];
      granted += 1;
      const counted = unitsOf(line).slice(0, Math.ceil(amount.fen / 200_000));
      return counted.length <= 25 && JSON.stringify(awardKeys) === JSON.stringify(counted)
        ? []
        : [`${awardKeys.join(' ')}, not ${counted.join(' ')}\n    ${text}`];
    });
    expectNone('faults', found);
    expect(granted).toBeGreaterThan(1_500);
  });

  test('are, of invoices, number and issuer of each one once', () => {
    const found = generateCases(seed + 3, 3_000, ['cloud-adoption']).flatMap((line) => {
      const text = JSON.stringify(line);
      const read = readLine(text);
      if ('error' in read) return [text];
      const { amount, awardKeys } = assess(read.input);
      const stated = (line.facts?.invoices ?? []).map((invoice) => `${invoice?.number}@${invoice?.issuer}`);
      const counted = amount === null ? [] : [...new Set(stated)];
      return JSON.stringify(awardKeys.toSorted()) === JSON.stringify(counted.toSorted()) ? [] : [text];
    });
    expectNone('faults', found);
  });
});

describe('an input that is wrong', () => {
  const faultOf = ({ text, name, paths, exact }: InvalidLine): string | null => {
    const refusal = refusalSchema.safeParse(answerTo(text));
    if (!refusal.success) return `not refused: ${JSON.stringify(answerTo(text)).slice(0, 300)}`;
    const named = new Set(refusal.data.error.issues.map(({ path }) => path));
    const missing = paths.filter((path) => !named.has(path));
    const extra = exact ? [...named].filter((path) => !paths.includes(path)) : [];
    if (refusal.data.name !== name) return `answered under ${refusal.data.name}`;
    return missing.length + extra.length === 0 ? null : `missing ${missing.join(', ')}; not wrong ${extra.join(', ')}`;
  };

  test('is refused with the path of each thing wrong, and of nothing else', { timeout: patience }, () => {
    const found = generateInvalids(seed, invalidCount).flatMap((invalid) => {
      const fault = faultOf(invalid);
      return fault === null ? [] : [`${fault}\n    ${invalid.text.slice(0, 600)}`];
    });
    expectNone('faults', found);
  });
});
