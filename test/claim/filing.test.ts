import { describe, expect, test } from 'vitest';
import { changedParts, type EvidencePaper, type Filing } from '../../shared/claim/filing.ts';
import { touchedDepartments } from '../../shared/claim/touched-departments.ts';

type Content = Parameters<typeof changedParts>[0];

const paper = (kind: string, letter: string): EvidencePaper => ({
  id: `${kind}-${letter}`,
  kind,
  fileName: `${kind}.pdf`,
  contentType: 'application/pdf',
  sizeBytes: 1000,
  sha256: letter.repeat(64),
});

const account: Filing['account'] = { accountName: '某某公司', bank: '某银行', accountNumber: '0012345678' };

const filed: Content = {
  eventOn: '2019-06-30',
  facts: { firstTime: true, marks: [{ number: '1', countries: ['FR', 'DE'] }] },
  evidence: [paper('certificate', 'a'), paper('certificate', 'b'), paper('bank-account-proof', 'c')],
  account,
};

const changesIn = (change: Partial<Content>): string[] => changedParts(filed, { ...filed, ...change });

describe('what changed between two filings', () => {
  test('is nothing when nothing did', () => {
    expect(changesIn({})).toEqual([]);
    expect(changesIn({ evidence: [...filed.evidence].reverse(), facts: structuredClone(filed.facts) })).toEqual([]);
  });

  test('is nothing when the store only gave the keys back in another order', () => {
    const turned = { marks: [{ countries: ['FR', 'DE'], number: '1' }], firstTime: true };
    const { accountName, bank, accountNumber } = account;
    expect(changesIn({ facts: turned, account: { accountNumber, bank, accountName } })).toEqual([]);
  });

  test.each<[string, Partial<Content>, string[]]>([
    ['the day', { eventOn: '2019-07-01' }, ['eventOn']],
    ['a fact', { facts: { ...filed.facts, firstTime: false } }, ['fact:firstTime']],
    [
      'a fact within a list',
      { facts: { firstTime: true, marks: [{ number: '1', countries: ['FR'] }] } },
      ['fact:marks'],
    ],
    [
      'the order within a list',
      { facts: { firstTime: true, marks: [{ number: '1', countries: ['DE', 'FR'] }] } },
      ['fact:marks'],
    ],
    ['a fact added', { facts: { ...filed.facts, accepted: true } }, ['fact:accepted']],
    ['a fact taken away', { facts: { marks: filed.facts.marks } }, ['fact:firstTime']],
    ['where the unit is registered', { unitRegisteredInJinan: true }, ['fact:unitRegisteredInJinan']],
    [
      'a paper replaced',
      { evidence: [paper('certificate', 'a'), paper('certificate', 'd'), paper('bank-account-proof', 'c')] },
      ['evidence:certificate'],
    ],
    ['a paper more', { evidence: [...filed.evidence, paper('invoices', 'e')] }, ['evidence:invoices']],
    ['a paper less', { evidence: filed.evidence.slice(0, 2) }, ['evidence:bank-account-proof']],
    ['the account', { account: { ...account, accountNumber: '0012345679' } }, ['account']],
  ])('is %s', (_, change, parts) => {
    expect(changesIn(change)).toEqual(parts);
  });

  test('is told in one order: day, facts, papers, account', () => {
    const all = { eventOn: '2019-07-01', facts: {}, evidence: [], account: { ...account, bank: '另一银行' } };
    expect(changesIn(all)).toEqual([
      'eventOn',
      'fact:firstTime',
      'fact:marks',
      'evidence:bank-account-proof',
      'evidence:certificate',
      'account',
    ]);
  });
});

describe('departments whose opinion what changed has touched', () => {
  const departments = ['market-supervision', 'science', 'finance'];
  const touched = (parts: Parameters<typeof touchedDepartments>[2], sumChanged = false): string[] =>
    touchedDepartments(departments, ['finance'], parts, sumChanged);

  test('are none when nothing changed', () => expect(touched([])).toEqual([]));

  test('are those of the matter for a fact, a paper or the day', () => {
    for (const part of ['fact:firstTime', 'evidence:certificate', 'eventOn'] as const)
      expect(touched([part])).toEqual(['market-supervision', 'science']);
  });

  test('are those of the money for the account and its proof', () => {
    for (const part of ['account', 'evidence:bank-account-proof'] as const)
      expect(touched([part])).toEqual(['finance']);
  });

  test('are all when both changed, or the sum did', () => {
    expect(touched(['account', 'fact:firstTime'])).toEqual(departments);
    expect(touched(['fact:firstTime'], true)).toEqual(departments);
    expect(touched([], true)).toEqual(departments);
  });
});
