import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportTargets } from '../../functions/officer/report-targets.ts';
import { viewTargetReport } from '../../functions/officer/view-target-report.ts';
import { viewTargets } from '../../functions/officer/view-targets.ts';
import { progressIn } from '../../shared/claim/target-progress.ts';
import {
  type Measure,
  type Reporter,
  reporter,
  reportId,
  type TargetReport,
  type TargetYear,
} from '../../shared/claim/target-report.ts';
import { wan } from '../../shared/money/fen.ts';
import { industryTargets, targetYears } from '../../shared/policy/targets/jinan-cloud-2017.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { staff } from './city.ts';
import { atTheBorder, call, codeOf, doneValue, tally } from './requests.ts';
import { fillPot, openOwnTable, today } from './reviewed-claim.ts';

let table: Table;
let he: Actor;
beforeEach(async () => {
  table = await openOwnTable();
  he = await staff(table, 'he', 'officer');
});

type Body = {
  readonly counts: Partial<Record<Measure, number>>;
  readonly asOf?: string;
  readonly document?: string;
  readonly reason?: string;
  readonly revision?: number;
};

const report = async (county: Reporter, year: TargetYear, body: Body, by = he) => {
  const path = { county, year };
  const { revision } = doneValue(await call(viewTargetReport, table, he, { path }));
  return call(reportTargets, table, by, {
    path,
    body: { revision, asOf: `${year}-06-30`, document: `${county} 1号`, ...body },
  });
};

const look = async (year: TargetYear, county?: Exclude<Reporter, 'city'>) => {
  const { measures, total, ...rest } = doneValue(
    await call(viewTargets, table, he, { query: { year, ...(county && { county }) } }),
  );
  const of = (measure: Measure) => measures.find((each) => each.measure === measure);
  return { measures, total, of, ...rest };
};

const issuesOf = (result: Awaited<ReturnType<typeof report>>) => (result.ok ? 'done' : result.failure.issues);

describe('progress', () => {
  test('adds up counties and the years so far, and says to which day', async () => {
    doneValue(await report('lixia', 2017, { counts: { industry: 10, logistics: 1 }, asOf: '2017-12-31' }));
    doneValue(await report('lixia', 2018, { counts: { industry: 20 } }));
    doneValue(await report('huaiyin', 2018, { counts: { industry: 5 }, asOf: '2018-09-30' }));
    doneValue(await report('lixia', 2019, { counts: { industry: 400 } }));
    const { of, total, reports } = await look(2018);
    expect(of('industry')).toMatchObject({ done: 35, asOf: '2018-09-30' });
    expect(of('industry')?.missing.length).toBe(22 - 3);
    expect(total).toMatchObject({ done: 36, asOf: '2018-09-30' });
    expect(reports.map(({ id }) => id)).toEqual(['lixia-2018', 'huaiyin-2018']);
    const lixia = await look(2018, 'lixia');
    expect(lixia.of('industry')).toMatchObject({ done: 30, missing: [] });
    expect(lixia.of('logistics')).toMatchObject({ done: 1, missing: [{ county: 'lixia', year: 2018 }] });
    expect(lixia.total.missing).toEqual([
      { county: 'lixia', year: 2017 },
      { county: 'lixia', year: 2018 },
    ]);
  });

  test('what nobody reported is not 0, and a reported 0 is', async () => {
    doneValue(await report('huaiyin', 2017, { counts: { agriculture: 0 } }));
    const { of, total } = await look(2017);
    expect(of('agriculture')).toMatchObject({ done: 0, asOf: '2017-06-30' });
    expect(of('industry')).not.toHaveProperty('done');
    expect(of('industry')).not.toHaveProperty('asOf');
    expect(of('industry')?.missing).toContainEqual({ county: 'huaiyin', year: 2017 });
    expect(total.done).toBe(0);
    expect((await look(2017, 'lixia')).total).not.toHaveProperty('done');
  });

  test('the share of high-tech enterprises is taken where both were reported', async () => {
    doneValue(await report('lixia', 2017, { counts: { science: 100, 'high-tech': 71 } }));
    doneValue(await report('huaiyin', 2017, { counts: { science: 900 } }));
    const { of } = await look(2017);
    expect(of('high-tech')).toMatchObject({ done: 71, of: 100 });
    expect(of('science')).toMatchObject({ done: 1000 });
  });

  test('platforms and providers are counted for the whole city', async () => {
    doneValue(await report('city', 2017, { counts: { 'cloud-providers': 1, 'application-providers': 30 } }));
    expect((await look(2017)).of('application-providers')).toMatchObject({ done: 30, missing: [] });
    expect((await look(2017, 'lixia')).of('application-providers')).toBeUndefined();
    expect(issuesOf(await report('lixia', 2017, { counts: { 'cloud-providers': 1 } }))).toEqual([
      { path: 'counts.cloud-providers', code: 'not-known', value: 'cloud-providers' },
    ]);
    expect(issuesOf(await report('city', 2017, { counts: { industry: 1 } }))).toMatchObject([
      { path: 'counts.industry', code: 'not-known' },
    ]);
  });

  test('the fund is shown once it is appropriated', async () => {
    expect(await look(2019)).not.toHaveProperty('fund');
    await fillPot(table, 'cloud', wan(2000), 2019);
    expect((await look(2019)).fund).toMatchObject({ appropriatedFen: wan(2000), availableFen: wan(2000) });
  });
});

describe('a report', () => {
  test('is carried on by a later day, and corrected with a reason', async () => {
    const first = await report('lixia', 2018, { counts: { industry: 20, logistics: 4 }, asOf: '2018-03-31' });
    expect(codeOf(first)).toBe('done');
    expect(codeOf(await report('lixia', 2018, { counts: { industry: 50 }, asOf: '2018-06-30' }))).toBe('done');
    const required = [{ path: 'reason', code: 'required' }];
    const fewer: Body = { counts: { industry: 45 }, asOf: '2018-09-30' };
    expect(issuesOf(await report('lixia', 2018, fewer))).toEqual(required);
    expect(issuesOf(await report('lixia', 2018, { counts: { industry: 60 }, asOf: '2018-06-30' }))).toEqual(required);
    expect(issuesOf(await report('lixia', 2018, { counts: { industry: 60 }, asOf: '2018-05-31' }))).toEqual(required);
    expect(codeOf(await report('lixia', 2018, { ...fewer, document: '更正 1号', reason: '重复统计' }))).toBe('done');
    const { of } = await look(2018, 'lixia');
    expect([of('industry'), of('logistics')]).toMatchObject([
      { done: 45, asOf: '2018-09-30' },
      { done: 4, asOf: '2018-03-31' },
    ]);
  });

  test('shows every entry of its journal, who made it, and what stands now', async () => {
    doneValue(await report('lixia', 2018, { counts: { science: 9 } }));
    doneValue(await report('lixia', 2018, { counts: { science: 8, models: 1 }, document: '更正 1号', reason: '误报' }));
    const shown = doneValue(await call(viewTargetReport, table, he, { path: { county: 'lixia', year: 2018 } }));
    expect(shown.history).toMatchObject([
      { number: 1, by: 'he', on: today, counts: { science: 9 }, asOf: '2018-06-30', document: 'lixia 1号' },
      { number: 2, by: 'he', counts: { science: 8, models: 1 }, document: '更正 1号', reason: '误报' },
    ]);
    expect(shown.history[0]).not.toHaveProperty('reason');
    expect(shown.figures).toEqual({
      science: { count: 8, asOf: '2018-06-30', document: '更正 1号' },
      models: { count: 1, asOf: '2018-06-30', document: '更正 1号' },
    });
    const other = await call(viewTargetReport, table, he, { path: { county: 'lixia', year: 2017 } });
    expect(doneValue(other)).toEqual({ revision: 0, figures: {}, history: [] });
  });

  test('a part is no larger than its industry, and not known without it', async () => {
    const tooLarge = (path: string) => [{ path, code: 'part-too-large' }];
    expect(issuesOf(await report('lixia', 2018, { counts: { industry: 5, 'above-scale': 6 } }))).toEqual(
      tooLarge('counts.above-scale'),
    );
    expect(issuesOf(await report('lixia', 2018, { counts: { 'high-tech': 0 } }))).toEqual(tooLarge('counts.high-tech'));
    doneValue(await report('lixia', 2018, { counts: { science: 5, 'high-tech': 5 } }));
    const lower: Body = { counts: { science: 4 }, reason: '重复统计' };
    expect(issuesOf(await report('lixia', 2018, lower))).toEqual(tooLarge('counts.science'));
  });

  test('is of a day that has come, in the year or after it', async () => {
    const counts = { industry: 1 };
    expect(codeOf(await report('lixia', 2019, { counts, asOf: today }))).toBe('done');
    expect(issuesOf(await report('lixia', 2018, { counts, asOf: '2019-12-03' }))).toEqual([
      { path: 'asOf', code: 'not-yet', value: '2019-12-03' },
    ]);
    expect(issuesOf(await report('lixia', 2018, { counts, asOf: '2017-12-31' }))).toEqual([
      { path: 'asOf', code: 'before-year', value: '2018' },
    ]);
  });

  test('is taken only on what was seen: of two at once the second is stale', async () => {
    const wu = await staff(table, 'wu', 'officer');
    const one: Body = { counts: { industry: 1 }, revision: 0 };
    const both = await Promise.all([report('lixia', 2018, one), report('lixia', 2018, one, wu)]);
    expect(tally(both)).toEqual({ done: 1, stale: 1 });
    expect(codeOf(await report('lixia', 2018, { counts: { logistics: 1 }, revision: 0 }))).toBe('stale');
    expect((await look(2018, 'lixia')).of('industry')).toMatchObject({ done: 1 });
  });

  test('sent again under the same key is one entry', async () => {
    const given = {
      path: { county: 'lixia' as const, year: 2018 as const },
      body: { revision: 0, counts: { industry: 1 }, asOf: '2018-06-30', document: '1号' },
      idempotencyKey: 'again',
    };
    const first = doneValue(await call(reportTargets, table, he, given));
    expect(doneValue(await call(reportTargets, table, he, given))).toEqual(first);
    const { history } = doneValue(await call(viewTargetReport, table, he, { path: given.path }));
    expect(history.length).toBe(1);
  });

  test.each([
    ['no figures at all', 'counts', { counts: {} }],
    ['a figure below 0', 'counts.industry', { counts: { industry: -1 } }],
    ['a measure of no plan', 'counts.fishery', { counts: { industry: 1, fishery: 1 } }],
    ['no document', 'document', { counts: { industry: 1 }, document: ' ' }],
  ])('with %s does not pass the border', (_, path, change) => {
    const body = { revision: 0, asOf: '2018-06-30', document: '1号', ...change };
    const refused = atTheBorder('report-targets', { county: 'lixia', year: '2018' }, body);
    expect(refused.ok ? [] : refused.failure.issues?.map((issue) => issue.path)).toEqual([path]);
  });

  test.each([
    ['a year outside the plan', { county: 'lixia', year: '2020' }],
    ['a county that came later', { county: 'laiwu', year: '2019' }],
  ])('of %s does not pass the border', (_, path) => {
    const body = { revision: 0, counts: { industry: 1 }, asOf: '2018-06-30', document: '1号' };
    expect(codeOf(atTheBorder('report-targets', path, body))).not.toBe('done');
  });
});

test('an officer reports, an auditor reads, others do neither', async () => {
  const auditor = await staff(table, 'shi', 'auditor');
  const approver = await staff(table, 'lin', 'approver');
  const path = { county: 'lixia', year: 2018 } as const;
  expect(codeOf(await report('lixia', 2018, { counts: { industry: 1 } }, auditor))).toBe('wrong-role');
  const acts = async (who: Actor) => [
    codeOf(await call(viewTargets, table, who, { query: { year: 2018 } })),
    codeOf(await call(viewTargetReport, table, who, { path })),
  ];
  expect(await acts(auditor)).toEqual(['done', 'done']);
  expect(await acts(approver)).toEqual(['wrong-role', 'wrong-role']);
});

const industries = industryTargets.map(({ id }) => id);

const someReports: fc.Arbitrary<TargetReport[]> = fc.uniqueArray(
  fc
    .record({
      county: fc.constantFrom(...reporter.options),
      year: fc.constantFrom(...targetYears),
      counts: fc.dictionary(fc.constantFrom(...industries), fc.nat(3000)),
      asOf: fc.constantFrom('2019-03-31', '2019-12-31', '2020-01-15'),
    })
    .map(({ county, year, counts, asOf }) => ({
      id: reportId(county, year),
      county,
      year,
      figures: Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, { count, asOf, document: '1号' }])),
    })),
  { selector: ({ id }) => id },
);

test('the city is the sum of its counties, every cell is counted or missing, and a year never takes away', () => {
  fc.assert(
    fc.property(someReports, (reports) => {
      const counties = reporter.exclude(['city']).options;
      for (const year of targetYears) {
        const { measures, total } = progressIn(reports, year, undefined);
        const each = counties.map((county) => progressIn(reports, year, county));
        const cells = counties.length * targetYears.filter((one) => one <= year).length;
        expect(total.done ?? 0).toBe(each.reduce((sum, one) => sum + (one.total.done ?? 0), 0));
        for (const measure of industries) {
          const whole = measures.find((one) => one.measure === measure);
          const known = reports.filter(
            ({ county, year: of, figures }) => county !== 'city' && of <= year && figures[measure],
          );
          expect((whole?.missing.length ?? 0) + known.length).toBe(cells);
          expect(whole?.done === undefined).toBe(known.length === 0);
          expect(whole?.done ?? 0).toBe(known.reduce((sum, { figures }) => sum + (figures[measure]?.count ?? 0), 0));
        }
      }
      const doneIn = (year: TargetYear) => progressIn(reports, year, undefined).total.done ?? 0;
      expect([doneIn(2017) <= doneIn(2018), doneIn(2018) <= doneIn(2019)]).toEqual([true, true]);
    }),
  );
});
