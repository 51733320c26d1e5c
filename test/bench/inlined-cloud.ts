import {
  fenAwarded,
  hasAward,
  INCOMPLETE,
  keyTaken,
  ofCloudUser,
  ofCounty,
  REFUSED,
  refused,
  rule,
  yearOf,
} from './inlined-standing.ts';
import type { LawFacts, LawInput, LawScheme, Ruling } from './law-input.ts';

const nothing: LawFacts = {};

/** 济政字〔2017〕39号 四（二）, the enterprise. */
export const cloudAdoption = (input: LawInput): Ruling => {
  let state = ofCloudUser(input);
  if (state === REFUSED) return refused;
  const facts = input.facts ?? nothing;
  const { paidOn, invoices } = facts;
  if (paidOn != null && (paidOn < '2017-01-01' || paidOn > '2019-12-31')) return refused;
  if (invoices == null || invoices.length === 0) state = INCOMPLETE;
  else {
    for (let i = 0; i < invoices.length; i++) {
      const invoice = invoices[i];
      const number = invoice?.number;
      const issuer = invoice?.issuer;
      if (number == null || issuer == null) state = INCOMPLETE;
      else if (input.awarded != null && keyTaken(input.awarded, 'cloud-adoption', `${number}@${issuer}`))
        return refused;
    }
  }
  if (
    facts.contract == null ||
    facts.provider == null ||
    facts.serviceClass == null ||
    facts.listPriceFen == null ||
    facts.providerDiscountFen == null ||
    facts.paidFen == null ||
    paidOn == null
  ) {
    state = INCOMPLETE;
  }
  return input.scheme == null ? rule(INCOMPLETE, 0) : underScheme(input, facts, input.scheme, state);
};

/** Without a scheme none of this is judged: the document names no rate. */
const underScheme = (input: LawInput, facts: LawFacts, scheme: LawScheme, state: number): Ruling => {
  const rate = scheme.rateBasisPoints ?? 0;
  const cap = scheme.perClaimantYearCapFen ?? 0;
  const { paidFen, paidOn, providerDiscountFen } = facts;
  if (scheme.onceOnly === true && hasAward(input.awarded, 'cloud-adoption')) return refused;
  if (scheme.requireProviderShare === true && providerDiscountFen === 0) return refused;
  // Nothing can come of it, whatever is still missing.
  if (cap === 0 || rate === 0 || paidFen === 0) return refused;
  const left = paidOn == null ? null : cap - fenAwarded(input.awarded, 'cloud-adoption', yearOf(paidOn));
  if (left !== null && left <= 0) return refused;
  if (paidFen == null) return rule(INCOMPLETE, 0);
  // floor(paid × rate / 10,000) in two exact parts: the product may pass 2^53.
  const rest = paidFen % 10_000;
  const share = ((paidFen - rest) / 10_000) * rate + Math.floor((rest * rate) / 10_000);
  if (share === 0) return refused;
  if (left === null) return rule(INCOMPLETE, 0);
  const fen = Math.min(share, left);
  return paidFen - fen <= 0 ? refused : rule(state, fen);
};

/** 济政字〔2017〕39号 四（二）, the county. */
export const countyTarget = (input: LawInput): Ruling => {
  let state = ofCounty(input);
  if (state === REFUSED) return refused;
  const { county, year, newlyOnCloud, target } = input.facts ?? nothing;
  if (year != null && (year < 2017 || year > 2019)) return refused;
  if (newlyOnCloud != null && target != null && newlyOnCloud < target) return refused;
  if (county == null || year == null || newlyOnCloud == null || target == null) state = INCOMPLETE;
  if (county != null && year != null && input.awarded != null) {
    if (keyTaken(input.awarded, 'county-target', `${county}/${year}`)) return refused;
  }
  const scheme = input.scheme;
  if (scheme == null) return rule(INCOMPLETE, 0);
  const each = scheme.perEnterpriseFen ?? 0;
  const cap = scheme.capFen ?? 0;
  if (each === 0 || cap === 0 || newlyOnCloud === 0) return refused;
  if (newlyOnCloud == null) return rule(INCOMPLETE, 0);
  // A product that rounds is above 2^53, so above every cap: the smaller of the two is exact.
  const fen = newlyOnCloud * each;
  return rule(state, Math.min(fen, cap));
};
