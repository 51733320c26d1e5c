import { type PlainDate, yearOf } from '../calendar/plain-date.ts';
import type { Fen } from '../money/fen.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { valueOn } from './dated.ts';
import type { ListField } from './fact-vocabulary.ts';
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

/** Why an entry, or one of its countries, is no unit of the sum. */
export type LeftOut =
  | { readonly why: 'absent'; readonly field: ListField }
  | { readonly why: 'other-day'; readonly field: ListField; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly why: 'repeated' | 'awarded' | 'not-abroad'; readonly country: string };

/** What one entry of the list brings to the sum. */
export type CountedEntry = { readonly units: number; readonly leftOut: readonly LeftOut[] };

type Count = { units: number; readonly leftOut: LeftOut[] };

type Tally = {
  readonly units: Map<string, Unit>;
  readonly awarded: ReadonlySet<string> | undefined;
  readonly from: PlainDate;
  readonly until: PlainDate;
  unknownAt: string | undefined;
  /** By entry, where somebody wants to know; the sum alone needs none of it. */
  readonly counts: Count[] | undefined;
};

const add = (tally: Tally, index: number, registration: string, country: string): void => {
  const key = `${registration}/${country}`;
  const count = tally.counts?.[index];
  if (tally.units.has(key)) count?.leftOut.push({ why: 'repeated', country });
  else if (tally.awarded?.has(key)) count?.leftOut.push({ why: 'awarded', country });
  else {
    tally.units.set(key, { registration, country, key });
    if (count !== undefined) count.units += 1;
  }
};

const lacks = (tally: Tally, list: string, index: number, field: ListField): void => {
  tally.unknownAt ??= `facts.${list}[${index}].${field}`;
  tally.counts?.[index]?.leftOut.push({ why: 'absent', field });
};

/** The entry's own day lies in the achievement year and the document's days. */
const inTime = (tally: Tally, index: number, field: ListField, date: PlainDate): boolean => {
  const { from, until } = tally;
  if (date >= from && date <= until) return true;
  tally.counts?.[index]?.leftOut.push({ why: 'other-day', field, from, until });
  return false;
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
      lacks(tally, 'marks', index, dateField);
      continue;
    }
    if (!inTime(tally, index, dateField, date)) continue;
    const registration = mark?.registration;
    const designations = mark?.designations;
    if (registration == null) lacks(tally, 'marks', index, 'registration');
    if (designations == null) lacks(tally, 'marks', index, 'designations');
    if (registration == null || designations == null) continue;
    for (const country of designations) {
      if (country == null) lacks(tally, 'marks', index, 'designations');
      else add(tally, index, registration, country);
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
      lacks(tally, 'registrations', index, 'registeredOn');
      continue;
    }
    if (!inTime(tally, index, 'registeredOn', date)) continue;
    const registration = entry?.registration;
    const country = entry?.country;
    if (registration == null) lacks(tally, 'registrations', index, 'registration');
    if (country == null) lacks(tally, 'registrations', index, 'country');
    if (registration == null || country == null) continue;
    if (withoutCountries.includes(country)) tally.counts?.[index]?.leftOut.push({ why: 'not-abroad', country });
    else add(tally, index, registration, country);
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
const tallyUnits = (input: AssessmentInput, sum: UnitSum, counts?: Count[]): Tally => {
  const { clause, eventOn, readings } = input;
  const { inForce } = clause.document;
  const yearText = eventOn.slice(0, 4);
  const lastDay = `${yearText}-12-31`;
  const tally: Tally = {
    units: new Map(),
    awarded: keysAwarded(input),
    from: dayAfter(`${yearText}-01-01`, inForce.from),
    until: inForce.until === undefined ? lastDay : dayBefore(lastDay, inForce.until),
    unknownAt: undefined,
    counts,
  };
  if (sum.of === 'registrations') {
    tallyRegistrations(tally, input, sum.withoutCountries);
  } else {
    const standing = sum.madridCountsFrom === undefined ? 'registered' : valueOn(sum.madridCountsFrom, eventOn);
    tallyMarks(tally, input, (readings.madridCountsFrom ?? standing) === 'filed' ? 'filedOn' : 'registeredOn');
  }
  return tally;
};

/** What each entry of the list brings to the sum, and why not more; empty where the sum counts no units. */
export const countedEntries = (input: AssessmentInput): readonly CountedEntry[] => {
  const { sum } = input.clause.grant;
  if (sum.kind !== 'units') return [];
  const counts = (input.facts[sum.of] ?? []).map((): Count => ({ units: 0, leftOut: [] }));
  tallyUnits(input, sum, counts);
  return counts;
};

/** The units, and the cap they fall under. */
export const unitFigures = (input: AssessmentInput, sum: UnitSum): UnitFigures => {
  const { clause, eventOn, readings, awarded } = input;
  const tally = tallyUnits(input, sum);
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
