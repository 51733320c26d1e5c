import { describe, expect, test } from 'vitest';
import { actsFor, isBoundTo, type Person } from '../../shared/claim/person.ts';

const agent: Person = {
  id: 'wu',
  name: '吴桐',
  kind: 'person',
  subjects: ['wu'],
  roles: [],
  bindings: [
    { claimant: 'A', as: 'agent', until: '2019-06-30' },
    { claimant: 'B', as: 'clerk' },
  ],
};

describe('a binding', () => {
  test.each([
    ['the day before its last', 'A', '2019-06-29', 'agent'],
    ['its last day', 'A', '2019-06-30', 'agent'],
    ['the day after', 'A', '2019-07-01', undefined],
    ['any day, without an end', 'B', '2099-01-01', 'clerk'],
    ['any day, of another claimant', 'C', '2019-06-30', undefined],
  ])('on %s', (_when, claimant, today, as) => {
    expect(actsFor(agent, claimant, today)?.as).toBe(as);
  });

  test('bars from judging also when it has ended', () => {
    expect(isBoundTo(agent, 'A')).toBe(true);
    expect(isBoundTo(agent, 'C')).toBe(false);
  });
});
