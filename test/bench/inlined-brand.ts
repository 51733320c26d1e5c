import {
  awardedInYear,
  fenAwarded,
  hasAward,
  INCOMPLETE,
  incomplete,
  keyTaken,
  ofAnyKind,
  ofCompany,
  ofEnterprise,
  ofIndividual,
  ofUnit,
  PERSON,
  REFUSED,
  refused,
  rule,
  WAN,
  yearOf,
} from './inlined-standing.ts';
import type { LawInput, Ruling } from './law-input.ts';

/** A lower rung of the same year: refused beside the higher one. */
const higherTaken = (input: LawInput, higher: string): boolean =>
  input.awarded != null &&
  input.round?.ladders !== false &&
  awardedInYear(input.awarded, higher, yearOf(input.eventOn));

/** A higher rung grants what the lower one of the same year left of it. */
const lessLower = (input: LawInput, lower: string, fen: number): number =>
  input.awarded == null || input.round?.ladders === false
    ? fen
    : fen - fenAwarded(input.awarded, lower, yearOf(input.eventOn));

const ladderEnd = (state: number, fen: number): Ruling => (fen <= 0 ? refused : rule(state, fen));

/** 新获得: true, or no money. */
const first = (input: LawInput, state: number): number => {
  const firstTime = input.facts?.firstTime;
  return firstTime === true ? state : firstTime === false ? REFUSED : INCOMPLETE;
};

const firstByCompany = (input: LawInput): number => {
  const state = ofCompany(input);
  return state === REFUSED || hasAward(input.awarded, input.clause) ? REFUSED : first(input, state);
};

const keyed = (input: LawInput, state: number, key: string | null | undefined): number =>
  key == null ? INCOMPLETE : keyTaken(input.awarded, input.clause, key) ? REFUSED : state;

export const companyAward = (input: LawInput, fen: number): Ruling => rule(firstByCompany(input), fen);

export const companyHigher = (input: LawInput, fen: number, lower: string): Ruling => {
  const state = firstByCompany(input);
  return state === REFUSED ? refused : ladderEnd(state, lessLower(input, lower, fen));
};

export const companyLower = (input: LawInput, fen: number, higher: string): Ruling => {
  const state = firstByCompany(input);
  return state === REFUSED || higherTaken(input, higher) ? refused : rule(state, fen);
};

const listed = (input: LawInput, clause: 'world-brand-500' | 'china-brand-500'): number => {
  let state = ofEnterprise(input);
  if (state === REFUSED || hasAward(input.awarded, clause)) return REFUSED;
  const facts = input.facts;
  if (facts == null) return INCOMPLETE;
  state = first(input, state);
  if (state === REFUSED || facts.advancedManufacturing === false) return REFUSED;
  const publisher = facts.listPublisher;
  if (publisher == null) return INCOMPLETE;
  const accepted = input.round?.acceptedPublishers?.[clause];
  if (accepted != null && !accepted.includes(publisher)) return REFUSED;
  return state === INCOMPLETE || (accepted != null && facts.advancedManufacturing === true) ? state : PERSON;
};

export const worldList = (input: LawInput): Ruling => {
  const state = listed(input, 'world-brand-500');
  return state === REFUSED ? refused : ladderEnd(state, lessLower(input, 'china-brand-500', 500 * WAN));
};

export const chinaList = (input: LawInput): Ruling => {
  const state = listed(input, 'china-brand-500');
  return state === REFUSED || higherTaken(input, 'world-brand-500') ? refused : rule(state, 300 * WAN);
};

/** 10 % of the unit's full sum; no ladder between a person's awards. */
export const individualShare = (input: LawInput): Ruling => {
  const award = input.facts?.award;
  const state = ofIndividual(input);
  if (state === REFUSED) return refused;
  if (award == null) return incomplete;
  const fen =
    award === 'china-quality-award'
      ? 30 * WAN
      : award === 'provincial-quality-award'
        ? 10 * WAN
        : award === 'municipal-quality-award'
          ? 5 * WAN
          : award === 'china-quality-nomination'
            ? 15 * WAN
            : 5 * WAN;
  return rule(keyed(input, state, award), fen);
};

export const wellKnown = (input: LawInput): Ruling => {
  let state = ofEnterprise(input);
  if (state === REFUSED || hasAward(input.awarded, 'well-known-trademark')) return refused;
  const recognition = input.facts?.recognition;
  if (recognition === 'judicial') return refused;
  state = first(input, state);
  return state === REFUSED ? refused : recognition == null ? incomplete : rule(state, 100 * WAN);
};

export const committee = (input: LawInput, fen: number): Ruling => {
  const state = ofEnterprise(input);
  return state === REFUSED ? refused : rule(keyed(input, state, input.facts?.committee), fen);
};

export const demonstration = (input: LawInput, fen: number): Ruling => {
  const state = ofUnit(input);
  const facts = input.facts;
  if (state === REFUSED || facts?.accepted === false) return refused;
  const kept = keyed(input, state, facts?.project);
  return kept === REFUSED ? refused : facts?.accepted == null ? incomplete : rule(kept, fen);
};

export const standardsLeader = (input: LawInput): Ruling => {
  const state = ofUnit(input);
  const listYear = input.facts?.listYear;
  if (state === REFUSED) return refused;
  if (listYear == null) return incomplete;
  if (listYear !== yearOf(input.eventOn)) return refused;
  return input.awarded != null && keyTaken(input.awarded, 'national-standards-leader', String(listYear))
    ? refused
    : rule(state, 100 * WAN);
};

export const standard = (input: LawInput, fen: number): Ruling => {
  const state = ofEnterprise(input);
  if (state === REFUSED) return refused;
  const facts = input.facts;
  if (facts == null) return incomplete;
  if (facts.role === 'participant') return refused;
  if (facts.nature === 'revision' && input.round?.revisionsCount !== true) return refused;
  const kept = keyed(input, state, facts.standard);
  if (kept === REFUSED) return refused;
  return facts.role == null || facts.nature == null ? incomplete : rule(kept, fen);
};

export const timeHonoured = (input: LawInput, fen: number): Ruling => {
  let state = ofEnterprise(input);
  if (state === REFUSED || hasAward(input.awarded, input.clause)) return refused;
  const opinion = input.facts?.fundPolicyOpinion;
  if (opinion === 'does-not-conform') return refused;
  state = first(input, state);
  return state === REFUSED ? refused : rule(opinion == null && state < PERSON ? PERSON : state, fen);
};

export const zone = (input: LawInput, fen: number): Ruling => {
  const state = ofUnit(input);
  return state === REFUSED ? refused : rule(keyed(input, state, input.facts?.zone), fen);
};

const patent = (input: LawInput, state: number, fen: number): Ruling => {
  if (state === REFUSED) return refused;
  const facts = input.facts;
  if (facts == null) return incomplete;
  const rank = facts.ownerRank;
  if (rank != null && rank > 1) return refused;
  const kept = keyed(input, state, facts.patent);
  return kept === REFUSED ? refused : rank == null ? incomplete : rule(kept, fen);
};

export const patentGold = (input: LawInput, fen: number): Ruling => patent(input, ofEnterprise(input), fen);
export const municipalPatent = (input: LawInput, fen: number): Ruling => patent(input, ofAnyKind(input), fen);

export const ipModel = (input: LawInput): Ruling => {
  const state = ofEnterprise(input);
  return state === REFUSED || hasAward(input.awarded, 'national-ip-model')
    ? refused
    : ladderEnd(state, lessLower(input, 'national-ip-advantage', 30 * WAN));
};

export const ipAdvantage = (input: LawInput): Ruling => {
  const state = ofEnterprise(input);
  return state === REFUSED ||
    hasAward(input.awarded, 'national-ip-advantage') ||
    higherTaken(input, 'national-ip-model')
    ? refused
    : rule(state, 15 * WAN);
};
