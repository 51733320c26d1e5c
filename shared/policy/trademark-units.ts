import { type PlainDate, yearOf } from '../calendar/plain-date.ts';
import type { Fen } from '../money/fen.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { valueOn } from './dated.ts';
import type { Sum } from './vocabulary.ts';

type UnitSum = Extract<Sum, { kind: 'units' }>;

/** One mark in one country. */
type Unit = { readonly registration: string; readonly country: string; readonly key: string };

/** What is left of the marks of a claim, and of the cap they fall under. */
export type UnitFigures = {
  readonly kind: 'units';
  readonly units: readonly Unit[];
  readonly unitFen: Fen;
  /** Path of the first entry that lacks something, so that the number of units is not certain. */
  readonly unknownAt: string | undefined;
  readonly capFen: Fen;
  readonly capShared: boolean;
  readonly awardedFen: Fen;
  readonly year: number;
};

type Tally = {
  readonly units: Map<string, Unit>;
  readonly awarded: ReadonlySet<string> | undefined;
  readonly from: PlainDate;
  readonly until: PlainDate;
  unknownAt: string | undefined;
};

const add = (tally: Tally, registration: string, country: string): void => {
  const key = `${registration}/${country}`;
  if (tally.units.has(key) || tally.awarded?.has(key)) return;
  tally.units.set(key, { registration, country, key });
};

const tallyMarks = (tally: Tally, { facts }: AssessmentInput, dateField: 'registeredOn' | 'filedOn'): void => {
  const { marks } = facts;
  if (marks == null) {
    tally.unknownAt = 'facts.marks';
    return;
  }
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    const date = dateField === 'filedOn' ? mark?.filedOn : mark?.registeredOn;
    if (date == null) {
      tally.unknownAt ??= `facts.marks[${index}].${dateField}`;
      continue;
    }
    if (date < tally.from || date > tally.until) continue;
    const registration = mark?.registration;
    const designations = mark?.designations;
    if (registration == null) tally.unknownAt ??= `facts.marks[${index}].registration`;
    if (designations == null) tally.unknownAt ??= `facts.marks[${index}].designations`;
    if (registration == null || designations == null) continue;
    for (const country of designations) {
      if (country == null) tally.unknownAt ??= `facts.marks[${index}].designations`;
      else add(tally, registration, country);
    }
  }
};

const tallyRegistrations = (tally: Tally, { facts }: AssessmentInput, withoutCountries: readonly string[]): void => {
  const { registrations } = facts;
  if (registrations == null) {
    tally.unknownAt = 'facts.registrations';
    return;
  }
  for (let index = 0; index < registrations.length; index += 1) {
    const entry = registrations[index];
    const date = entry?.registeredOn;
    if (date == null) {
      tally.unknownAt ??= `facts.registrations[${index}].registeredOn`;
      continue;
    }
    if (date < tally.from || date > tally.until) continue;
    const registration = entry?.registration;
    const country = entry?.country;
    if (registration == null) tally.unknownAt ??= `facts.registrations[${index}].registration`;
    if (country == null) tally.unknownAt ??= `facts.registrations[${index}].country`;
    if (registration == null || country == null || withoutCountries.includes(country)) continue;
    add(tally, registration, country);
  }
};

const keysAwarded = (input: AssessmentInput): ReadonlySet<string> | undefined => {
  let keys: Set<string> | undefined;
  for (const award of input.awarded) {
    if (award.clause !== input.clause.id || award.keys == null) continue;
    keys ??= new Set();
    for (const key of award.keys) if (key != null) keys.add(key);
  }
  return keys;
};

const dayBefore = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);
const dayAfter = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

/**
 * The units of a claim in the order the reading gives: drop marks whose own date is outside the achievement year or
 * the document's days, count equal units once, drop units already awarded under the clause. The cap comes after.
 */
export const unitFigures = (input: AssessmentInput, sum: UnitSum): UnitFigures => {
  const { clause, eventOn, readings, awarded } = input;
  const { inForce } = clause.document;
  const yearText = eventOn.slice(0, 4);
  const lastDay = `${yearText}-12-31`;
  const tally: Tally = {
    units: new Map(),
    awarded: keysAwarded(input),
    from: dayAfter(`${yearText}-01-01`, inForce.from),
    until: inForce.until === undefined ? lastDay : dayBefore(lastDay, inForce.until),
    unknownAt: undefined,
  };
  if (sum.of === 'registrations') {
    tallyRegistrations(tally, input, sum.withoutCountries);
  } else {
    const standing = sum.madridCountsFrom === undefined ? 'registered' : valueOn(sum.madridCountsFrom, eventOn);
    tallyMarks(tally, input, (readings.madridCountsFrom ?? standing) === 'filed' ? 'filedOn' : 'registeredOn');
  }
  const year = yearOf(eventOn);
  const capShared = readings.trademarkCapShared ?? valueOn(sum.trademarkCapShared, eventOn);
  let awardedFen = 0;
  for (const award of awarded) {
    if (award.achievementYear !== year) continue;
    if (capShared ? sum.capSharedBy.includes(award.clause) : award.clause === clause.id) awardedFen += award.fen;
  }
  return {
    kind: 'units',
    units: [...tally.units.values()],
    unitFen: valueOn(sum.unitFen, eventOn),
    unknownAt: tally.unknownAt,
    capFen: valueOn(sum.yearlyCapFen, eventOn),
    capShared,
    awardedFen,
    year,
  };
};

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The keys of the units a sum counts, a part of a unit taking the whole: by registration, then country. */
export const countedKeys = (figures: UnitFigures, fen: Fen): readonly string[] =>
  [...figures.units]
    .sort((one, other) => byCodeUnits(one.registration, other.registration) || byCodeUnits(one.country, other.country))
    .slice(0, Math.ceil(fen / figures.unitFen))
    .map((unit) => unit.key);
