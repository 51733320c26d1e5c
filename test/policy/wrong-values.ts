import { policyOf } from './clause-shapes.ts';
import type { Random } from './seeded-random.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** One thing wrong with a line. It changes the line and gives the path to report, or null where it does not apply. */
export type Defect = (line: JsonObject, random: Random) => string | null;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const notTexts: Json[] = [1, true, [], {}, ['US']];
export const notFlags: Json[] = [0, 1, 'true', 'yes', '', [], {}];
export const notCounts: Json[] = [-1, 0.5, '1', true, 2 ** 53, 1e300, [], {}];
export const notYears: Json[] = [2018.5, '2018', true, 2 ** 53, [2018], {}];
export const notDates: Json[] = [
  ...['2019-02-30', '2019-02-29', '1900-02-29', '2019-04-31', '2019-13-01', '2019-00-10', '2019-01-00', '2019-1-1'],
  ...[
    '20190101',
    '2019-01-01T00:00:00Z',
    ' 2019-01-01',
    '2019-01-01\n',
    '2019/01/01',
    '',
    '２０１９-01-01',
    '19-01-01',
  ],
  ...[20190101, true, [], {}],
];
export const notObjects: Json[] = [[], 'text', 1, true];
export const notLists: Json[] = [{}, 'US', 1, true];
export const strangeNames = ['approvedFen', 'constructor', 'toString', 'Kind', '__proto__'];

const put = (target: JsonObject, key: string, value: Json): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

export const addUnknown = (target: JsonObject, random: Random, path: string, names = strangeNames): string => {
  const name = random.oneOf(names.filter((each) => !Object.hasOwn(target, each)));
  // Never null: that is the same as absent, everywhere.
  put(target, name, random.oneOf<Json>([1, 'x', false, {}, []]));
  return path === '' ? name : `${path}.${name}`;
};

/** The object at a key, made where there is none. */
export const objectAt = (line: JsonObject, key: string): JsonObject => {
  const present = line[key];
  if (isObject(present)) return present;
  const made: JsonObject = {};
  line[key] = made;
  return made;
};

export const clauseOf = (line: JsonObject): string => String(line.clause);
export const isBrand = (line: JsonObject): boolean => policyOf(clauseOf(line)) === 'jinan-brand-2017';
