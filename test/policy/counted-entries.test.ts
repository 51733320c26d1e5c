import { expect, test } from 'vitest';
import type { AssessmentInput } from '../../shared/policy/assessment-input.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { countedEntries, unitFigures } from '../../shared/policy/trademark-units.ts';
import { validInputs } from './read-cases.ts';

const overseas = findClause('jinan-brand-2017', 'overseas-trademark');

const entriesOf = (registrations: AssessmentInput['facts']['registrations'], keys: string[] = []) => {
  if (!overseas) throw new Error('overseas-trademark');
  return countedEntries({
    clause: overseas,
    eventOn: '2019-03-01',
    claimant: { kind: 'company', registeredInJinan: true },
    facts: { registrations },
    readings: {},
    awarded: [{ clause: 'overseas-trademark', achievementYear: 2018, fen: 0, keys }],
  });
};

const row = (registration: string, country: string, registeredOn = '2019-03-01') => ({
  registration,
  country,
  registeredOn,
});

test('each entry says what it counts, and why not more', () => {
  const rows = [row('1', 'US'), row('1', 'US'), row('2', 'DE'), row('3', 'CN'), row('4', 'FR', '2018-12-31'), {}];
  expect(entriesOf(rows, ['2/DE'])).toEqual([
    { units: 1, leftOut: [] },
    { units: 0, leftOut: [{ why: 'repeated', country: 'US' }] },
    { units: 0, leftOut: [{ why: 'awarded', country: 'DE' }] },
    { units: 0, leftOut: [{ why: 'not-abroad', country: 'CN' }] },
    { units: 0, leftOut: [{ why: 'other-day', field: 'registeredOn', from: '2019-01-01', until: '2019-12-31' }] },
    { units: 0, leftOut: [{ why: 'absent', field: 'registeredOn' }] },
  ]);
});

test('the entries of every case add up to the units of its sum', () => {
  const inputs = validInputs().filter(({ clause }) => clause.grant.sum.kind === 'units');
  expect(inputs.length).toBeGreaterThan(50);
  for (const input of inputs) {
    const { sum } = input.clause.grant;
    if (sum.kind !== 'units') throw new Error(sum.kind);
    const counted = countedEntries(input).reduce((total, { units }) => total + units, 0);
    expect(counted).toBe(unitFigures(input, sum).units.length);
  }
});
