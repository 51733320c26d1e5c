import {
  addUnknown,
  type Defect,
  isBrand,
  type Json,
  type JsonObject,
  notCounts,
  notDates,
  notFlags,
  notLists,
  notObjects,
  notYears,
  objectAt,
  strangeNames,
} from './wrong-values.ts';

export const wrongReading: Defect = (line, random) => {
  const round = objectAt(line, 'round');
  const which = random.whole(0, 6);
  if (which === 0) return addUnknown(round, random, 'round');
  if (which === 1) {
    round.madridCountsFrom = random.oneOf<Json>(['Filed', '', 'filedOn', 1, true, ['filed']]);
    return 'round.madridCountsFrom';
  }
  if (which === 2) {
    round.acceptedPublishers = random.oneOf(notObjects);
    return 'round.acceptedPublishers';
  }
  if (which === 3) {
    const lists: JsonObject = {};
    round.acceptedPublishers = lists;
    return addUnknown(lists, random, 'round.acceptedPublishers', [
      'national-ip-model',
      'world',
      'toString',
      '__proto__',
    ]);
  }
  if (which === 4) {
    const clause = random.oneOf(['world-brand-500', 'china-brand-500']);
    const listed = random.chance(0.5);
    round.acceptedPublishers = {
      [clause]: listed ? ['某', null, random.oneOf<Json>([1, true, {}])] : random.oneOf(notLists),
    };
    return `round.acceptedPublishers.${clause}${listed ? '[2]' : ''}`;
  }
  const flag = random.oneOf(['branchesMayClaim', 'trademarkCapShared', 'revisionsCount', 'ladders']);
  round[flag] = random.oneOf(notFlags);
  return `round.${flag}`;
};

export const wrongScheme: Defect = (line, random) => {
  if (isBrand(line)) {
    line.scheme = random.oneOf<Json>([{}, { rateBasisPoints: 3000, perClaimantYearCapFen: 1 }, [], 'none', false]);
    return 'scheme';
  }
  const county = line.clause === 'county-target';
  const sums = county ? ['perEnterpriseFen', 'capFen'] : ['rateBasisPoints', 'perClaimantYearCapFen'];
  const scheme: JsonObject = Object.fromEntries(sums.map((sum) => [sum, 100]));
  line.scheme = scheme;
  const sum = random.oneOf(sums);
  const which = random.whole(0, 4);
  if (which === 0) {
    line.scheme = random.oneOf(notObjects);
    return 'scheme';
  }
  if (which === 1) {
    if (random.chance(0.5)) delete scheme[sum];
    else scheme[sum] = null;
    return `scheme.${sum}`;
  }
  if (which === 2) return addUnknown(scheme, random, 'scheme', [...strangeNames, county ? 'onceOnly' : 'capFen']);
  if (which === 3 && !county) {
    const flag = random.oneOf(['onceOnly', 'requireProviderShare']);
    scheme[flag] = random.oneOf(notFlags);
    return `scheme.${flag}`;
  }
  scheme[sum] = random.oneOf(sum === 'rateBasisPoints' ? [10_001, ...notCounts] : notCounts);
  return `scheme.${sum}`;
};

export const wrongAward: Defect = (line, random) => {
  const entry: JsonObject = { clause: 'cloud-adoption', achievementYear: 2018, fen: 1, keys: ['a'] };
  line.awarded = [entry];
  const which = random.whole(0, 6);
  if (which === 0) {
    line.awarded = random.oneOf(notLists);
    return 'awarded';
  }
  if (which === 1) {
    line.awarded = [entry, random.oneOf(notObjects)];
    return 'awarded[1]';
  }
  if (which === 2) return addUnknown(entry, random, 'awarded[0]');
  if (which === 3) {
    const field = random.oneOf(['clause', 'achievementYear', 'fen']);
    if (random.chance(0.5)) delete entry[field];
    else entry[field] = null;
    return `awarded[0].${field}`;
  }
  if (which === 4) {
    const listed = random.chance(0.5);
    entry.keys = listed ? ['a', random.oneOf<Json>([1, true, {}, ['b']])] : random.oneOf(notLists);
    return `awarded[0].keys${listed ? '[1]' : ''}`;
  }
  const field = random.oneOf(['clause', 'achievementYear', 'fen']);
  entry[field] =
    field === 'clause'
      ? random.oneOf<Json>(['gold', '', 'constructor', 1, true])
      : random.oneOf(field === 'fen' ? notCounts : notYears);
  return `awarded[0].${field}`;
};

export const wrongClaimant: Defect = (line, random) => {
  const which = random.whole(0, 4);
  if (which === 0) {
    line.claimant = random.oneOf(notObjects);
    return 'claimant';
  }
  if (which === 1 && random.chance(0.5)) {
    if (random.chance(0.5)) delete line.claimant;
    else line.claimant = null;
    return 'claimant.kind';
  }
  const claimant = objectAt(line, 'claimant');
  if (which === 1) return addUnknown(claimant, random, 'claimant', ['name', 'creditCode', ...strangeNames]);
  if (which === 2) {
    claimant.registeredInJinan = random.oneOf(notFlags);
    return 'claimant.registeredInJinan';
  }
  if (random.chance(0.4)) delete claimant.kind;
  else claimant.kind = random.oneOf<Json>([null, 'firm', 'Company', '', 'constructor', 1, true, ['company']]);
  return 'claimant.kind';
};

export const wrongEvent: Defect = (line, random) => {
  if (random.chance(0.15)) delete line.eventOn;
  else line.eventOn = random.oneOf<Json>([null, ...notDates]);
  return 'eventOn';
};

export const wrongTop: Defect = (line, random) => {
  const which = random.whole(0, 3);
  if (which === 0) {
    line.name = random.oneOf<Json>([1, true, {}, []]);
    return 'name';
  }
  if (which === 1) return addUnknown(line, random, '', ['now', 'claim', ...strangeNames]);
  const part = random.oneOf(['facts', 'round']);
  line[part] = random.oneOf(notObjects);
  return part;
};
