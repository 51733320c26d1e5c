import { isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../shared/calendar/plain-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastOfWorkingDays,
  workingDaysBetween,
} from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';

const ends = (startOn: PlainDate, count: number) => lastOfWorkingDays(startOn, count, mainlandChina);
const deadline = (from: PlainDate, count: number) => addWorkingDays(from, count, mainlandChina);
const between = (from: PlainDate, to: PlainDate) => workingDaysBetween(from, to, mainlandChina);
const on = (endsOn: PlainDate) => ({ ok: true, provisional: false, endsOn });

const daysFrom = (from: PlainDate, until: PlainDate): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the working calendar', () => {
  test('is known and official for 2017 to 2026, provisional for 2027, and no other year', () => {
    expect([...mainlandChina.keys()]).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(
      [...mainlandChina.values()].filter(({ status }) => status === 'provisional').map(({ year }) => year),
    ).toEqual([2027]);
  });

  test('agrees with an independent calendar on every day of the official years', () => {
    const days = daysFrom('2017-01-01', '2026-12-31');
    expect(days).toHaveLength(3652);
    const differing = days.filter((day) => {
      const answer = isWorkingDay(day, mainlandChina);
      return !answer.ok || answer.provisional || answer.works !== isWorkday(day);
    });
    expect(differing).toEqual([]);
  });

  test('lists under `off` nothing but weekdays, under `worked` nothing but week-ends', () => {
    const weekdayOf = (year: number, day: string) => new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
    for (const { year, off, worked } of mainlandChina.values()) {
      expect([...off].filter((day) => [0, 6].includes(weekdayOf(year, day)))).toEqual([]);
      expect([...worked].filter((day) => ![0, 6].includes(weekdayOf(year, day)))).toEqual([]);
    }
  });

  test('counts 19 weekdays off and 6 days made up in 2026, as the notice of 4 November 2025 does', () => {
    expect(mainlandChina.get(2026)?.off.size).toBe(19);
    expect(mainlandChina.get(2026)?.worked.size).toBe(6);
  });

  test('names the day and its year when no table holds it', () => {
    expect(isWorkingDay('2016-12-30', mainlandChina)).toEqual({ ok: false, year: 2016 });
    expect(isWorkingDay('2028-01-03', mainlandChina)).toEqual({ ok: false, year: 2028 });
  });

  test('takes 2027 for plain weekdays and says that this is provisional', () => {
    expect(isWorkingDay('2027-01-01', mainlandChina)).toEqual({ ok: true, provisional: true, works: true });
    expect(isWorkingDay('2027-01-02', mainlandChina)).toEqual({ ok: true, provisional: true, works: false });
  });
});

describe('a public notice, whose first day is the day of publication', () => {
  test.each<[string, PlainDate, number, PlainDate]>([
    ['seven days as Jinan counted them in 2026', '2026-01-29', 7, '2026-02-06'],
    ['five days as Jinan counted them in 2018', '2018-11-01', 5, '2018-11-07'],
    ['one day is the day itself', '2026-03-02', 1, '2026-03-02'],
    ['published on a Saturday it begins on Monday', '2026-03-07', 1, '2026-03-09'],
    ['published on a Saturday that is worked it begins that day', '2026-02-14', 1, '2026-02-14'],
    ['published in a holiday it begins after it', '2026-02-17', 1, '2026-02-24'],
    ['across Spring Festival 2026: 13, 14 (made up), then 24, 25, 26 February', '2026-02-13', 5, '2026-02-26'],
    ['the make-up Saturday after Spring Festival counts', '2026-02-24', 5, '2026-02-28'],
    ['into National Day 2018: 28, 29, 30 September, then 8, 9 October', '2018-09-28', 5, '2018-10-09'],
    ['over New Year 2019: 28, 29 (made up) December, then 2 January', '2018-12-28', 3, '2019-01-02'],
  ])('%s', (_, startOn, count, endsOn) => {
    expect(ends(startOn, count)).toEqual(on(endsOn));
  });

  test('that reaches 2027 is provisional; one that ends in 2026 is not', () => {
    expect(ends('2026-12-29', 3)).toEqual(on('2026-12-31'));
    expect(ends('2026-12-29', 4)).toEqual({ ok: true, provisional: true, endsOn: '2027-01-01' });
  });

  test('that would run into an unknown year has no end', () => {
    expect(ends('2027-12-31', 1)).toMatchObject({ ok: true, endsOn: '2027-12-31' });
    expect(ends('2027-12-31', 2)).toEqual({ ok: false, year: 2028 });
    expect(ends('2016-12-30', 1)).toEqual({ ok: false, year: 2016 });
  });

  test.each([0, -1, 1.5, Number.NaN])('of %s working days is a mistake of the caller', (count) => {
    expect(() => ends('2026-03-02', count)).toThrow(RangeError);
  });
});

describe('a deadline in working days after an event', () => {
  test.each<[string, PlainDate, number, PlainDate]>([
    ['does not count the day of the event', '2026-03-02', 1, '2026-03-03'],
    ['skips a week-end', '2026-03-06', 1, '2026-03-09'],
    ['skips Spring Festival and takes the day made up before it', '2026-02-13', 2, '2026-02-24'],
    ['skips National Day 2018 and takes both days made up', '2018-09-28', 3, '2018-10-08'],
  ])('%s', (_, from, count, endsOn) => {
    expect(deadline(from, count)).toEqual(on(endsOn));
  });

  test('on the last day of an official year lies in the next, and is provisional', () => {
    expect(deadline('2026-12-31', 1)).toEqual({ ok: true, provisional: true, endsOn: '2027-01-01' });
  });
});

describe('working days between two dates', () => {
  test('are those left until a deadline, and negative once it has passed', () => {
    expect(between('2026-02-13', '2026-02-24')).toEqual({ ok: true, provisional: false, workingDays: 2 });
    expect(between('2026-02-24', '2026-02-13')).toEqual({ ok: true, provisional: false, workingDays: -2 });
    // Strict on the sign of zero: "−0 working days overdue" would be a wrong sentence.
    expect(between('2026-03-06', '2026-03-08')).toStrictEqual({ ok: true, provisional: false, workingDays: 0 });
    expect(between('2026-03-08', '2026-03-06')).toStrictEqual({ ok: true, provisional: false, workingDays: 0 });
  });

  test('undo the addition, for every start in a year with many holidays', () => {
    const wrong = daysFrom('2020-01-01', '2020-12-01').filter((from) => {
      const end = deadline(from, 7);
      const count = end.ok && between(from, end.endsOn);
      return !count || !('workingDays' in count) || count.workingDays !== 7;
    });
    expect(wrong).toEqual([]);
  });

  test('are unknown across a year without a table, provisional across 2027', () => {
    expect(between('2027-12-30', '2028-01-03')).toEqual({ ok: false, year: 2028 });
    expect(between('2026-12-31', '2027-01-01')).toEqual({ ok: true, provisional: true, workingDays: 1 });
  });
});
