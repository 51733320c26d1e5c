import { describe, expect, test } from 'vitest';
import { answeringDepartments, type Department } from '../../shared/claim/department.ts';

const department = (id: string, successor?: string, since = '2019-01-01'): Department => ({
  id,
  name: { zh: id, en: id },
  ...(successor !== undefined && { successor: { department: successor, since } }),
});

/** As the city's reform of 2019 merged them, and one renamed twice. */
const known = new Map(
  [
    department('quality', 'market-supervision'),
    department('industry-commerce', 'market-supervision'),
    department('market-supervision'),
    department('science'),
    department('first-name', 'second-name', '2018-05-01'),
    department('second-name', 'third-name', '2021-05-01'),
    department('third-name'),
    department('turning', 'returning'),
    department('returning', 'turning'),
    department('its-own-heir', 'its-own-heir'),
    department('lost', 'never-registered'),
  ].map((each) => [each.id, each]),
);

const answering = (named: string[], today = '2020-03-02') => answeringDepartments(named, known, today);

describe('the departments that answer for those a clause names', () => {
  test('are themselves while they have no successor', () => {
    expect(answering(['science', 'market-supervision'])).toEqual(['science', 'market-supervision']);
    expect(answering([])).toEqual([]);
  });

  test('are their successors from the day of the change on', () => {
    expect(answering(['quality'], '2018-12-31')).toEqual(['quality']);
    expect(answering(['quality'], '2019-01-01')).toEqual(['market-supervision']);
    expect(answering(['quality'], '2019-01-02')).toEqual(['market-supervision']);
  });

  test('are asked once when several were merged into one', () => {
    expect(answering(['quality', 'industry-commerce', 'market-supervision', 'science'])).toEqual([
      'market-supervision',
      'science',
    ]);
  });

  test('are followed through several changes, as far as the day has come', () => {
    expect(answering(['first-name'], '2018-04-30')).toEqual(['first-name']);
    expect(answering(['first-name'], '2020-03-02')).toEqual(['second-name']);
    expect(answering(['first-name'], '2021-05-01')).toEqual(['third-name']);
  });

  test.each([
    ['one is not known', ['science', 'nobody']],
    ['a successor is not known', ['lost']],
    ['successors go round in a circle', ['turning']],
    ['a department succeeds itself', ['its-own-heir']],
  ])('are undefined when %s', (_, named) => {
    expect(answering(named)).toBeUndefined();
  });

  test('a circle that begins later stops nobody today', () => {
    expect(answering(['turning'], '2018-12-31')).toEqual(['turning']);
  });
});
