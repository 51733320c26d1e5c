import type { Awards, LawInput, Ruling } from './law-input.ts';

/** How far a claim has sunk; the worst one speaks: refused, then incomplete, then needs-person, then payable. */
const PAYABLE = 0;
export const PERSON = 1;
export const INCOMPLETE = 2;
export const REFUSED = 3;

export const refused: Ruling = { verdict: 'refused', fen: null };
export const incomplete: Ruling = { verdict: 'incomplete', fen: null };

/** 1 万元 = 1,000,000 fen. */
export const WAN = 1_000_000;

/** The ruling of what is not refused. */
export const rule = (state: number, fen: number): Ruling =>
  state === PAYABLE
    ? { verdict: 'payable', fen }
    : state === PERSON
      ? { verdict: 'needs-person', fen }
      : state === INCOMPLETE
        ? incomplete
        : refused;

/** The year of YYYY-MM-DD, read from its digits: no new string. */
export const yearOf = (date: string): number =>
  date.charCodeAt(0) * 1000 +
  date.charCodeAt(1) * 100 +
  date.charCodeAt(2) * 10 +
  date.charCodeAt(3) -
  48 * (1000 + 100 + 10 + 1);

const registered = (input: LawInput): number => {
  const inJinan = input.claimant.registeredInJinan;
  return inJinan === true ? PAYABLE : inJinan === false ? REFUSED : INCOMPLETE;
};

const inForce = (input: LawInput): number => (input.eventOn < '2017-06-08' ? REFUSED : registered(input));

/** 企业: a company; a branch only where the round says so. */
export const ofEnterprise = (input: LawInput): number => {
  const kind = input.claimant.kind;
  return kind === 'company' || (kind === 'branch' && input.round?.branchesMayClaim === true) ? inForce(input) : REFUSED;
};

/** 法人企业: a company only. */
export const ofCompany = (input: LawInput): number => (input.claimant.kind === 'company' ? inForce(input) : REFUSED);

/** 单位: company, branch, institution. */
export const ofUnit = (input: LawInput): number => {
  const kind = input.claimant.kind;
  return kind === 'company' || kind === 'branch' || kind === 'institution' ? inForce(input) : REFUSED;
};

export const ofIndividual = (input: LawInput): number =>
  input.claimant.kind === 'individual' ? inForce(input) : REFUSED;

export const ofAnyKind = inForce;

/** 济政字〔2017〕39号 does not test the date of the event. */
export const ofCloudUser = (input: LawInput): number => {
  const kind = input.claimant.kind;
  return kind === 'company' || kind === 'branch' || kind === 'sole-proprietor' ? registered(input) : REFUSED;
};

export const ofCounty = (input: LawInput): number =>
  input.claimant.kind === 'institution' ? registered(input) : REFUSED;

export const hasAward = (awarded: Awards, clause: string): boolean => {
  if (awarded == null) return false;
  for (let i = 0; i < awarded.length; i++) if (awarded[i]?.clause === clause) return true;
  return false;
};

export const keyTaken = (awarded: Awards, clause: string, key: string): boolean => {
  if (awarded == null) return false;
  for (let i = 0; i < awarded.length; i++) {
    const award = awarded[i];
    if (award != null && award.clause === clause && award.keys?.includes(key)) return true;
  }
  return false;
};

export const fenAwarded = (awarded: Awards, clause: string, year: number): number => {
  let fen = 0;
  if (awarded == null) return fen;
  for (let i = 0; i < awarded.length; i++) {
    const award = awarded[i];
    if (award != null && award.clause === clause && award.achievementYear === year) fen += award.fen;
  }
  return fen;
};

export const awardedInYear = (awarded: Awards, clause: string, year: number): boolean => {
  if (awarded == null) return false;
  for (let i = 0; i < awarded.length; i++) {
    const award = awarded[i];
    if (award != null && award.clause === clause && award.achievementYear === year) return true;
  }
  return false;
};
