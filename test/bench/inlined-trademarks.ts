import {
  fenAwarded,
  INCOMPLETE,
  incomplete,
  keyTaken,
  ofEnterprise,
  REFUSED,
  refused,
  yearOf,
} from './inlined-standing.ts';
import type { LawInput, Ruling } from './law-input.ts';

const inForceOn = '2017-06-08';

/** 济政发〔2017〕9号 三（一）2: 5 万元 a claimant and year, both trade-mark clauses together unless the round parts them. */
const leftOfCap = (input: LawInput, own: string, other: string, year: number): number => {
  const awarded = input.awarded;
  if (awarded == null || awarded.length === 0) return 5_000_000;
  const used = fenAwarded(awarded, own, year);
  return 5_000_000 - (input.round?.trademarkCapShared === false ? used : used + fenAwarded(awarded, other, year));
};

const settle = (state: number, units: number, left: number): Ruling => {
  if (units === 0) return refused;
  if (state === INCOMPLETE) return incomplete;
  const fen = units * 200_000;
  return { verdict: 'payable', fen: Math.min(fen, left) };
};

export const madrid = (input: LawInput): Ruling => {
  const state = ofEnterprise(input);
  if (state === REFUSED) return refused;
  const year = yearOf(input.eventOn);
  const left = leftOfCap(input, 'madrid-trademark', 'overseas-trademark', year);
  if (left <= 0) return refused;
  const marks = input.facts?.marks;
  if (marks == null) return incomplete;
  const fromFiling = input.round?.madridCountsFrom === 'filed';
  const awarded = input.awarded;
  const anyAward = awarded != null && awarded.length > 0;
  const units = new Set<string>();
  let unknown = false;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    const countsOn = fromFiling ? mark?.filedOn : mark?.registeredOn;
    if (mark == null || countsOn == null) {
      unknown = true;
      continue;
    }
    if (yearOf(countsOn) !== year || countsOn < inForceOn) continue;
    const { registration, designations } = mark;
    if (registration == null || designations == null) {
      unknown = true;
      continue;
    }
    for (let j = 0; j < designations.length; j++) {
      const country = designations[j];
      if (country == null) unknown = true;
      else {
        const unit = `${registration}/${country}`;
        if (!anyAward || !keyTaken(awarded, 'madrid-trademark', unit)) units.add(unit);
      }
    }
  }
  return unknown ? incomplete : settle(state, units.size, left);
};

export const overseas = (input: LawInput): Ruling => {
  const state = ofEnterprise(input);
  if (state === REFUSED) return refused;
  const year = yearOf(input.eventOn);
  const left = leftOfCap(input, 'overseas-trademark', 'madrid-trademark', year);
  if (left <= 0) return refused;
  const registrations = input.facts?.registrations;
  if (registrations == null) return incomplete;
  const awarded = input.awarded;
  const anyAward = awarded != null && awarded.length > 0;
  const units = new Set<string>();
  let unknown = false;
  for (let i = 0; i < registrations.length; i++) {
    const mark = registrations[i];
    const countsOn = mark?.registeredOn;
    if (mark == null || countsOn == null) {
      unknown = true;
      continue;
    }
    if (yearOf(countsOn) !== year || countsOn < inForceOn) continue;
    const { registration, country } = mark;
    if (registration == null || country == null) {
      unknown = true;
      continue;
    }
    if (country === 'CN') continue;
    const unit = `${registration}/${country}`;
    if (!anyAward || !keyTaken(awarded, 'overseas-trademark', unit)) units.add(unit);
  }
  return unknown ? incomplete : settle(state, units.size, left);
};
