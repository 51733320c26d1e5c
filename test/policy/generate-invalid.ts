import { type CaseLine, generateCase } from './generate-cases.ts';
import { type Random, seededRandom } from './seeded-random.ts';
import { unknownFact, wrongFact } from './wrong-facts.ts';
import { wrongAward, wrongClaimant, wrongEvent, wrongReading, wrongScheme, wrongTop } from './wrong-parts.ts';
import { type Defect, isBrand, type Json, type JsonObject } from './wrong-values.ts';

/** `exact`: these paths and no others; otherwise at least these (the rest cannot be read without them). */
export type InvalidLine = { text: string; name: string | null; paths: string[]; exact: boolean };

const defects = [
  wrongFact,
  wrongFact,
  wrongReading,
  wrongScheme,
  wrongAward,
  wrongClaimant,
  wrongEvent,
  wrongTop,
  unknownFact,
];

/** What the line is about is itself wrong: nothing else of the line need be reported. */
const wrongSubject: Defect = (line, random) => {
  const which = random.oneOf(['policy', 'clause']);
  const values: Json[] =
    which === 'policy'
      ? [null, '', 'jinan-brand', 'toString', 1, {}, ['jinan-brand-2017']]
      : [
          null,
          '',
          'gold',
          'constructor',
          '__proto__',
          isBrand(line) ? 'cloud-adoption' : 'zone',
          7,
          [String(line.clause)],
        ];
  if (random.chance(0.2)) delete line[which];
  else line[which] = random.oneOf(values);
  return which;
};

const overlaps = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || one.startsWith(`${other}[`);

const parse = (line: CaseLine): JsonObject => JSON.parse(JSON.stringify(line));

const nameOf = (line: JsonObject): string | null => (typeof line.name === 'string' ? line.name : null);

const notAnObject = [
  '[]',
  'null',
  '1',
  '"text"',
  'true',
  '{',
  '{"name": "x",}',
  'name',
  '[{"name": "x"}]',
  '{"name":"x"} {}',
];

/** Defects are tried on a copy: one that lands inside or around another would hide it, so it is left out. */
const generateInvalid = (random: Random): InvalidLine => {
  if (random.chance(0.02)) return { text: random.oneOf(notAnObject), name: null, paths: [''], exact: true };
  let line = parse(generateCase(random));
  if (random.chance(0.06)) {
    const path = wrongSubject(line, random) ?? 'clause';
    return { text: JSON.stringify(line), name: nameOf(line), paths: [path], exact: false };
  }
  const paths: string[] = [];
  const used = new Set<Defect>();
  for (let wanted = random.oneOf([1, 1, 2, 3]); paths.length < wanted; ) {
    const defect = random.oneOf(defects);
    if (used.has(defect)) continue;
    const tried: JsonObject = structuredClone(line);
    const path = defect(tried, random);
    if (path === null || paths.some((other) => overlaps(path, other) || overlaps(other, path))) continue;
    used.add(defect);
    paths.push(path);
    line = tried;
  }
  return { text: JSON.stringify(line), name: nameOf(line), paths, exact: true };
};

export const generateInvalids = (seed: number, count: number): InvalidLine[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => generateInvalid(random));
};
