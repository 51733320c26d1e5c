import { expect, test } from 'vitest';
import { openClaims } from '../../infra/local/demonstration/open-claims.ts';
import { openRounds } from '../../infra/local/demonstration/rounds.ts';
import { addDays, type PlainDate, yearOf } from '../../shared/calendar/plain-date.ts';

const everyDay = (from: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, at) => addDays(from, at));

test('claims of the demonstration fit their rounds on whatever day of two years the platform is started first', () => {
  for (const today of everyDay('2026-01-01', 700)) {
    const rounds = new Map(openRounds(today).map(({ id, content }) => [id, content]));
    for (const { round, eventOn, filedOn, judgedOn, decidedOn } of Object.values(openClaims(today)).flat()) {
      const content = rounds.get(round);
      expect(filedOn >= (content?.windowFrom ?? ''), `filed on ${filedOn}, first day ${today}`).toBe(true);
      expect([filedOn, judgedOn, decidedOn, today]).toEqual([filedOn, judgedOn, decidedOn, today].sort());
      expect(decidedOn < today && eventOn < filedOn).toBe(true);
      if (round === 'brand-open') expect([yearOf(today) - 1, yearOf(today)]).toContain(yearOf(eventOn));
    }
  }
});
