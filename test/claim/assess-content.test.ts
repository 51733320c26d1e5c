import { describe, expect, test } from 'vitest';
import { assessContent, providerIsClaimant, schemeFor } from '../../shared/claim/assess-content.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import { type Scheme, schemeContent } from '../../shared/claim/scheme.ts';
import { findClause } from '../../shared/policy/documents/index.ts';

const title = { zh: '实施细则', en: 'Scheme' };

const adoption = (id: string, from: string, until: string): Scheme => ({
  id,
  content: schemeContent.parse({
    clause: 'cloud-adoption',
    title,
    from,
    until,
    sums: { rateBasisPoints: 3000, perClaimantYearCapFen: 5_000_000 },
  }),
  hash: 'a'.repeat(64),
});

const county = (id: string, from: string, until: string): Scheme => ({
  id,
  content: schemeContent.parse({
    clause: 'county-target',
    title,
    from,
    until,
    sums: { perEnterpriseFen: 100_000, capFen: 50_000_000 },
  }),
  hash: 'b'.repeat(64),
});

describe('the scheme in force', () => {
  const schemes = [adoption('y2018', '2018-01-01', '2018-12-31'), county('c2018', '2018-01-01', '2018-12-31')];
  const paid = (paidOn: unknown, from: readonly Scheme[] = schemes) =>
    schemeFor('cloud-adoption', { paidOn }, from)?.id;

  test.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 'y2018'],
    ['2018-12-31', 'y2018'],
    ['2019-01-01', undefined],
  ])('for a payment of %s is %s', (paidOn, id) => {
    expect(paid(paidOn)).toBe(id);
  });

  test.each([
    [2017, undefined],
    [2018, 'c2018'],
    [2019, undefined],
  ])('for a county in %i is that of the last day of the year: %s', (year, id) => {
    expect(schemeFor('county-target', { year }, schemes)?.id).toBe(id);
  });

  test('of several is the one that began last, however they are listed', () => {
    const both = [...schemes, adoption('mid2018', '2018-07-01', '2018-12-31')];
    for (const listed of [both, [...both].reverse()]) {
      expect(paid('2018-06-30', listed)).toBe('y2018');
      expect(paid('2018-07-01', listed)).toBe('mid2018');
    }
  });

  test('of two that began on one day is always the same', () => {
    const twins = [adoption('one', '2018-01-01', '2018-12-31'), adoption('two', '2018-01-01', '2018-12-31')];
    expect(paid('2018-06-30', twins)).toBe(paid('2018-06-30', [...twins].reverse()));
  });

  test('is none while the day is not known, and none where the document names the sum', () => {
    expect(paid(undefined)).toBeUndefined();
    expect(paid(20180101)).toBeUndefined();
    expect(schemeFor('county-target', { year: '2018' }, schemes)).toBeUndefined();
    expect(schemeFor('china-quality-award', { paidOn: '2018-06-30', year: 2018 }, schemes)).toBeUndefined();
  });

  test('is not changed, nor is the list of schemes, by being looked for', () => {
    const listed = Object.freeze([...schemes]);
    expect(paid('2018-06-30', listed)).toBe('y2018');
  });
});

describe('a provider of cloud services that claims for itself', () => {
  const claimant: Claimant = {
    id: '91370100MA3C0000X1',
    kind: 'company',
    name: '济南某云（山东）有限公司',
    creditCode: '91370100MA3C0000X1',
    admittedOn: '2019-01-02',
  };

  test.each<[string, Record<string, unknown>, boolean]>([
    ['by its name', { provider: '济南某云（山东）有限公司' }, true],
    ['in other brackets and with spaces', { provider: ' 济南某云(山东) 有限公司' }, true],
    ['by its credit code', { provider: '91370100ma3c0000x1' }, true],
    [
      'as the issuer of one invoice',
      { provider: '另一云', invoices: [{ issuer: '另一云' }, { issuer: claimant.name }] },
      true,
    ],
    ['not: another provider', { provider: '另一云', invoices: [{ issuer: '另一云' }] }, false],
    ['not: a name that only begins alike', { provider: '济南某云（山东）有限公司青岛分公司' }, false],
    ['not: nothing is said', {}, false],
    ['not: what is said is no text', { provider: null, invoices: [null, {}, { issuer: 7 }] }, false],
    ['not: invoices are no list', { invoices: claimant.name }, false],
  ])('is known %s', (_, facts, is) => {
    expect(providerIsClaimant(facts, claimant)).toBe(is);
  });

  test('is not known by a code that the claimant does not have', () => {
    const { creditCode: _, ...individual } = claimant;
    expect(providerIsClaimant({ provider: '' }, { ...individual, name: '张三' })).toBe(false);
  });
});

describe('an assessment asks where the claimant is registered', () => {
  const clause = findClause('jinan-brand-2017', 'municipal-patent-first');
  const given = { readings: {}, scheme: undefined, awarded: [] };
  const registered = (kind: Claimant['kind'], own: boolean | undefined, unit: boolean | undefined) => {
    if (!clause) throw new Error('the document knows the clause');
    const content = { eventOn: '2019-06-30', facts: {}, unitRegisteredInJinan: unit };
    const { conditions } = assessContent(clause, { kind, registeredInJinan: own }, content, given);
    return conditions.find(({ id }) => id === 'registered-in-jinan')?.outcome;
  };

  test('of an individual by the unit his award names', () => {
    expect(registered('individual', undefined, true)).toBe('met');
    expect(registered('individual', undefined, false)).toBe('not-met');
    expect(registered('individual', true, undefined)).toBe('unknown');
  });

  test('of everyone else by his own registration', () => {
    expect(registered('company', true, false)).toBe('met');
    expect(registered('company', false, true)).toBe('not-met');
  });
});
