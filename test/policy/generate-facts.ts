import type { Invoice, LawFacts, Mark, Maybe, Registration } from '../bench/law-input.ts';
import { type FactName, factKinds, shapeOf } from './clause-shapes.ts';
import type { Random } from './seeded-random.ts';

/** `stray` is how often a value leaves what the clause wants: 0 asks for a payable case. */
export type Draw = Random & { stray: <T>(good: readonly T[], bad: readonly Maybe<T>[]) => Maybe<T> };

export const drawFrom = (random: Random, stray: number): Draw => ({
  ...random,
  stray: (good, bad) => (random.chance(stray) ? random.oneOf([...bad, null, undefined]) : random.oneOf(good)),
});

/** The last fen a number still holds exactly. */
export const MOST = Number.MAX_SAFE_INTEGER;

const offices = (
  'US DE FR GB JP KR SG RU IT ES TR VN TH PH MX BR AU NZ NO CH UA KZ MA EG IN HK MO TW EM BX SE FI PL CZ RO PT GR DK AT ' +
  'IE HU BG LT LV EE SI SK HR IS IL'
).split(' ');
const numbers = ['1450000', '1450001', '1450002', '5', '8', 'a5', 'A5', '5/US', ' 5', ''];

const datesAround = (year: number): string[] => [
  `${year}-01-01`,
  `${year}-06-08`,
  `${year}-12-31`,
  `${year}-12-30`,
  ...(year === 2017 ? ['2017-06-07', '2017-06-08', '2017-06-09'] : [`${year}-02-28`]),
];
const datesOutside = (year: number): string[] => [
  `${year - 1}-12-31`,
  `${year + 1}-01-01`,
  '2017-06-07',
  '2017-01-01',
  '2016-12-31',
];

const countedOn = (draw: Draw, year: number) => draw.stray(datesAround(year), datesOutside(year));

/** Designations of one mark: now and then a country twice, none, an unnamed one. */
const designations = (draw: Draw, count: number): Maybe<Maybe<string>[]> => {
  if (draw.stray([true], [false]) == null) return draw.oneOf([null, undefined]);
  const from = draw.whole(0, 4);
  const list: Maybe<string>[] = offices.slice(from, from + count);
  if (draw.chance(0.2)) list.push(draw.oneOf(offices));
  if (draw.chance(0.1)) list.push('CN');
  if (draw.stray([false], [true])) list.push(null);
  return list;
};

const listSizes = [0, 1, 1, 2, 2, 3, 9, 24, 24, 25, 25, 26, 26, 30, 50, 60];

const marks = (draw: Draw, year: number): Maybe<Mark>[] => {
  const units = draw.oneOf(listSizes);
  const parts = units > 8 ? draw.whole(1, 3) : draw.whole(units === 0 ? 0 : 1, 2);
  const list: Maybe<Mark>[] = [];
  for (let i = 0; i < parts; i++) {
    list.push({
      registration: draw.stray([numbers[i] ?? '1', draw.oneOf(numbers)], numbers),
      designations: designations(draw, Math.floor(units / parts) + (i === 0 ? units % parts : 0)),
      registeredOn: countedOn(draw, year),
      filedOn: draw.oneOf([countedOn(draw, year), countedOn(draw, year - 1)]),
    });
  }
  return spoilt(draw, list);
};

const registrations = (draw: Draw, year: number): Maybe<Registration>[] => {
  const units = draw.oneOf(listSizes);
  const number = draw.oneOf(numbers);
  const list: Maybe<Registration>[] = [];
  for (let i = 0; i < units; i++) {
    list.push({
      registration: draw.stray([number], i % 7 === 0 ? numbers : [number]),
      country: draw.chance(0.05) ? 'CN' : draw.stray([offices[i % offices.length] ?? 'US'], ['CN', 'cn', 'HK']),
      registeredOn: countedOn(draw, year),
    });
  }
  return spoilt(draw, list);
};

const invoices = (draw: Draw): Maybe<Invoice>[] => {
  const list: Maybe<Invoice>[] = [];
  const count = draw.oneOf([0, 1, 1, 1, 2, 3, 49, 50]);
  for (let i = 0; i < count; i++) {
    list.push({
      number: draw.stray([`0123456${i}`, '01234567', '1@甲'], ['']),
      issuer: draw.stray(['某云', '甲'], ['', '乙 ']),
    });
  }
  return spoilt(draw, list, 50);
};

/** An element twice, or one of which nothing is stated; never above the most a claim may hold. */
const spoilt = <T>(draw: Draw, list: Maybe<T>[], most = 200): Maybe<T>[] => {
  const again = list[0];
  if (again !== undefined && draw.chance(0.15) && list.length < most) list.push(again);
  if (draw.stray([false], [false, false, true]) && list.length < most) list.push(draw.oneOf([null, {} as T]));
  return list;
};

const texts = ['K-1', 'K-2', 'GB/T 00001-2019', 'ISO 00001', 'ＺＬ１', 'zl1', 'ZL1', '某某委员会'];
const sums = [0, 10_000, 33_333, 9_999_999, 10_000_000, 10_000_001, 100_000_000, 4_503_599_627_370_497, MOST];

const fact = (draw: Draw, name: FactName, year: number): unknown => {
  const kind = factKinds[name];
  if (typeof kind !== 'string') {
    return draw.stray(name === 'award' ? kind : [kind[0]], kind);
  }
  switch (kind) {
    case 'flag':
      return draw.stray([true], [false]);
    case 'text':
      return name === 'listPublisher'
        ? draw.stray(['示例品牌实验室'], ['示例品牌联盟', '', '示例品牌实验室 '])
        : draw.stray(texts, ['', ' ']);
    case 'year':
      return name === 'listYear'
        ? draw.stray([year], [year - 1, year + 1, 0, -1])
        : draw.stray([2017, 2018, 2019], [2016, 2020, 0]);
    case 'rank':
      return draw.stray([1], [2, 3, MOST]);
    case 'date':
      return draw.stray(
        ['2017-01-01', '2017-12-31', '2018-01-01', '2018-05-20', '2019-12-31'],
        ['2016-12-31', '2020-01-01', '2019-12-30', '2017-01-02'],
      );
    case 'count':
      if (name === 'newlyOnCloud') return draw.stray([100, 101, 300, MOST], [0, 1, 98, 99]);
      if (name === 'target') return draw.stray([100, 99, 1, 0], [101, 300, MOST]);
      return draw.stray(sums, [0, 1, 2, 3, 4]);
    case 'marks':
      return draw.chance(0.97) ? marks(draw, year) : draw.oneOf([null, undefined]);
    case 'registrations':
      return draw.chance(0.97) ? registrations(draw, year) : draw.oneOf([null, undefined]);
    case 'invoices':
      return draw.stray([true], [true]) ? invoices(draw) : undefined;
  }
};

/** Facts of a clause for an achievement in `year`. */
export const generateFacts = (draw: Draw, clause: string, year: number): LawFacts => {
  const facts: Record<string, unknown> = {};
  const { facts: names } = shapeOf(clause);
  for (const name of names) facts[name] = fact(draw, name, year);
  // One fact alone that nobody stated, all the others as they were.
  if (names.length > 0 && draw.chance(0.03 * names.length)) facts[draw.oneOf(names)] = draw.oneOf([null, undefined]);
  return facts;
};
