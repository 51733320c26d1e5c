import { describe, expect, test } from 'vitest';
import { achievementYear, assess } from '../../shared/policy/assess.ts';
import type { AssessmentInput } from '../../shared/policy/assessment-input.ts';
import { awardKeyValues, normalisedKey } from '../../shared/policy/award-keys.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import type { Facts } from '../../shared/policy/fact-vocabulary.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import { validInputs } from './read-cases.ts';

const input = (policy: string, id: string, facts: Facts, more: Partial<AssessmentInput> = {}): AssessmentInput => {
  const clause = findClause(policy, id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const kind = clause.accepts.kinds[0] ?? 'company';
  const claimant = { kind, registeredInJinan: true };
  return { clause, eventOn: '2019-06-30', claimant, facts, readings: {}, awarded: [], ...more };
};
const keysOf = (one: AssessmentInput) => awardKeyValues(one.clause, 'u-1', assess(one));
const brand = 'jinan-brand-2017';

describe('the keys an award takes', () => {
  test('are the claimant where the clause is once for each claimant', () => {
    const one = input(brand, 'jinan-famous-brand', { firstTime: true });
    expect(assess(one).awardKeys).toEqual([]);
    expect(keysOf(one)).toEqual(['U-1']);
  });

  test('hold the claimant where several may each have it once', () => {
    expect(keysOf(input(brand, 'quality-award-individual', { award: 'china-quality-award' }))).toEqual([
      'U-1:CHINA-QUALITY-AWARD',
    ]);
    expect(keysOf(input(brand, 'national-standards-leader', { listYear: 2019 }))).toEqual(['U-1:2019']);
  });

  test('are the achievement alone where whoever claims it takes it', () => {
    const one = input(brand, 'national-standard-lead', { standard: 'gb／t　1-2019', role: 'lead', nature: 'new' });
    expect(assess(one).awardKeys).toEqual(['gb／t　1-2019']);
    expect(keysOf(one)).toEqual(['GB/T1-2019']);
  });

  const marks = [
    { registration: '2', designations: ['US', 'DE'], registeredOn: '2019-03-01' },
    { registration: '10', designations: ['us', 'Z'], registeredOn: '2019-03-01' },
  ];

  test('are the units the sum counts, by registration and then country', () => {
    expect(assess(input(brand, 'madrid-trademark', { marks })).awardKeys).toEqual(['10/Z', '10/us', '2/DE', '2/US']);
  });

  test.each([
    [4_800_001, ['10/Z']],
    [4_800_000, ['10/Z']],
    [4_799_999, ['10/Z', '10/us']],
  ])('after %s fen of the cap are %j: a part of a unit takes the unit', (fen, keys) => {
    const awarded = [{ clause: 'overseas-trademark', achievementYear: 2019, fen }];
    expect(assess(input(brand, 'madrid-trademark', { marks }, { awarded })).awardKeys).toEqual(keys);
  });

  test('are never more than 25 units', () => {
    const designations = Array.from({ length: 60 }, (_, index) => `C${index + 10}`);
    const many = input(brand, 'madrid-trademark', {
      marks: [{ registration: '1', designations, registeredOn: '2019-03-01' }],
    });
    expect(assess(many).awardKeys).toEqual(designations.slice(0, 25).map((country) => `1/${country}`));
  });

  test('are each invoice once', () => {
    const invoices = ['2', '1', '2'].map((number) => ({ number, issuer: '某云' }));
    const facts: Facts = {
      contract: 'HT',
      provider: '某云',
      serviceClass: 'saas',
      listPriceFen: 3,
      providerDiscountFen: 1,
      paidFen: 100,
      paidOn: '2018-05-20',
      invoices,
    };
    const scheme = { rateBasisPoints: 3000, perClaimantYearCapFen: 100 };
    expect(keysOf(input('jinan-cloud-2017', 'cloud-adoption', facts, { scheme }))).toEqual(['2@某云', '1@某云']);
  });

  test('are county and year', () => {
    const facts = { county: '示例区', year: 2018, newlyOnCloud: 1, target: 1 };
    const scheme = { perEnterpriseFen: 1, capFen: 1 };
    expect(keysOf(input('jinan-cloud-2017', 'county-target', facts, { scheme }))).toEqual(['示例区/2018']);
  });

  test('are none exactly where there is no amount, or the claimant is the key', () => {
    for (const one of validInputs()) {
      const { amount, awardKeys } = assess(one);
      expect(awardKeys.length > 0).toBe(amount !== null && one.clause.key.by !== 'claimant');
      expect(keysOf(one).length > 0).toBe(amount !== null);
    }
  });
});

test.each([
  ['ＡＢＣ　１２', 'ABC12'],
  ['a b\u00a0c\td\n', 'ABCD'],
  ['①', '1'],
  ['straße', 'STRASSE'],
])('%j is kept as %j, and once kept stays', (value, kept) => {
  expect(normalisedKey(value)).toBe(kept);
  expect(normalisedKey(kept)).toBe(kept);
});

test('the achievement year is that of the event, of the payment, or the target\u2019s own', () => {
  const yearOf = (policy: string, id: string, facts: Facts) => {
    const { clause, eventOn } = input(policy, id, facts);
    return achievementYear(clause, eventOn, facts);
  };
  expect(yearOf(brand, 'jinan-famous-brand', {})).toBe(2019);
  expect(yearOf('jinan-cloud-2017', 'cloud-adoption', { paidOn: '2018-12-31' })).toBe(2018);
  expect(yearOf('jinan-cloud-2017', 'cloud-adoption', { paidOn: null })).toBeUndefined();
  expect(yearOf('jinan-cloud-2017', 'county-target', { year: 2017 })).toBe(2017);
  expect(yearOf('jinan-cloud-2017', 'county-target', {})).toBeUndefined();
});

test('a person shows an identity document where others show a licence', () => {
  const { clause } = input(brand, 'municipal-patent-first', {});
  expect(requiredEvidence(clause, 'individual')).toEqual([
    'identity-document',
    'commitment-letter',
    'bank-account-proof',
    'patent-certificate',
    'award-document',
  ]);
  expect(requiredEvidence(clause, 'company')[0]).toBe('business-licence');
});
