import {
  chinaList,
  committee,
  companyAward,
  companyHigher,
  companyLower,
  demonstration,
  individualShare,
  ipAdvantage,
  ipModel,
  municipalPatent,
  patentGold,
  standard,
  standardsLeader,
  timeHonoured,
  wellKnown,
  worldList,
  zone,
} from './inlined-brand.ts';
import { cloudAdoption, countyTarget } from './inlined-cloud.ts';
import { WAN } from './inlined-standing.ts';
import { madrid, overseas } from './inlined-trademarks.ts';
import type { LawInput, Ruling } from './law-input.ts';

/**
 * The law read a second time, by hand and without a trace: every clause of 济政发〔2017〕9号 三（一） and 济政字〔2017〕39号
 * 四（二） written out as plain code. It shares no line with the engine: it is what the engine is compared with, in
 * answers and in speed.
 */
export const inlinedLaw = (input: LawInput): Ruling => {
  switch (input.clause) {
    case 'world-brand-500':
      return worldList(input);
    case 'china-brand-500':
      return chinaList(input);
    case 'china-quality-award':
      return companyHigher(input, 300 * WAN, 'china-quality-nomination');
    case 'provincial-quality-award':
      return companyHigher(input, 100 * WAN, 'provincial-quality-nomination');
    case 'municipal-quality-award':
      return companyAward(input, 50 * WAN);
    case 'china-quality-nomination':
      return companyLower(input, 150 * WAN, 'china-quality-award');
    case 'provincial-quality-nomination':
      return companyLower(input, 50 * WAN, 'provincial-quality-award');
    case 'quality-award-individual':
      return individualShare(input);
    case 'shandong-famous-brand':
      return companyAward(input, 20 * WAN);
    case 'jinan-famous-brand':
      return companyAward(input, 10 * WAN);
    case 'madrid-trademark':
      return madrid(input);
    case 'overseas-trademark':
      return overseas(input);
    case 'well-known-trademark':
      return wellKnown(input);
    case 'international-committee-secretariat':
      return committee(input, 100 * WAN);
    case 'national-standardization-demonstration':
      return demonstration(input, 40 * WAN);
    case 'provincial-standardization-demonstration':
      return demonstration(input, 20 * WAN);
    case 'national-standards-leader':
      return standardsLeader(input);
    case 'international-standard-lead':
      return standard(input, 60 * WAN);
    case 'national-standard-lead':
      return standard(input, 40 * WAN);
    case 'national-committee':
      return committee(input, 40 * WAN);
    case 'national-subcommittee':
      return committee(input, 20 * WAN);
    case 'jinan-time-honoured':
      return timeHonoured(input, 3 * WAN);
    case 'shandong-time-honoured':
      return timeHonoured(input, 5 * WAN);
    case 'china-time-honoured':
      return timeHonoured(input, 10 * WAN);
    case 'national-brand-zone':
      return zone(input, 50 * WAN);
    case 'provincial-quality-base':
      return zone(input, 20 * WAN);
    case 'china-patent-gold':
      return patentGold(input, 100 * WAN);
    case 'china-design-gold':
      return patentGold(input, 20 * WAN);
    case 'municipal-patent-first':
      return municipalPatent(input, 8 * WAN);
    case 'municipal-patent-second':
      return municipalPatent(input, 5 * WAN);
    case 'municipal-patent-third':
      return municipalPatent(input, 2 * WAN);
    case 'national-ip-model':
      return ipModel(input);
    case 'national-ip-advantage':
      return ipAdvantage(input);
    case 'cloud-adoption':
      return cloudAdoption(input);
    case 'county-target':
      return countyTarget(input);
    default:
      throw new RangeError(`no clause ${input.clause}`);
  }
};
