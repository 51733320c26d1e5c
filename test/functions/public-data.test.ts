import { beforeAll, describe, expect, test } from 'vitest';
import { downloadNotice } from '../../functions/public/download-notice.ts';
import { listPolicies } from '../../functions/public/list-policies.ts';
import { listRounds } from '../../functions/public/list-rounds.ts';
import { readSchemes } from '../../functions/public/read-schemes.ts';
import { viewClause } from '../../functions/public/view-clause.ts';
import { routes } from '../../shared/contract/routes.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { readCsv } from '../payout/read-csv.ts';
import { publishedRound } from './city.ts';
import { onNotice } from './noticed-claims.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { openOwnTable, roundOf } from './reviewed-claim.ts';

const nobody = undefined as unknown as Actor;

let table: Table;
beforeAll(async () => {
  table = await openOwnTable();
  await publishedRound(
    table,
    1,
    roundOf({ clauses: ['china-quality-award'], evidence: { 'china-quality-award': ['certificate'] } }),
  );
});

test('a round tells its promised days and readings, and not who signs for how much', async () => {
  const { rounds } = routes['list-rounds'].answer.parse(doneValue(await call(listRounds, table, nobody, {})));
  expect(rounds[0]).toMatchObject({ noticeWorkingDays: 5, correctionWorkingDays: 10, fundYear: 2019 });
  expect(rounds[0]).not.toHaveProperty('tiers');
});

test('a guide has the papers each round asks, and the offices that answer', async () => {
  const path = { policy: 'jinan-brand-2017', clause: 'china-quality-award' };
  const guide = routes['view-clause'].answer.parse(doneValue(await call(viewClause, table, nobody, { path })));
  expect(guide.rounds[0]?.papers.map(({ kind }) => kind)).toEqual(['certificate']);
  expect(guide.evidence.length).toBeGreaterThan(1);
  expect(guide.departments.length).toBeGreaterThan(0);
});

test('the catalogue and the schemes answer as they promise, without anything published too', async () => {
  const { policies } = routes['list-policies'].answer.parse(doneValue(await call(listPolicies, table, nobody, {})));
  expect(policies.flatMap(({ clauses }) => clauses).every(({ departments }) => departments.length > 0)).toBe(true);
  expect(routes['read-schemes'].answer.parse(doneValue(await call(readSchemes, table, nobody, {})))).toEqual({
    schemes: [],
  });
});

describe('a notice as a file', () => {
  test('has its rows as they stand, in a table that spreadsheets know, and as data', async () => {
    const noticed = await onNotice({ count: 2 });
    const file = async (format: 'csv' | 'json') =>
      routes['download-notice'].answer.parse(
        doneValue(
          await call(downloadNotice, noticed.table, nobody, { path: { notice: noticed.notice }, query: { format } }),
        ),
      );
    const [csv, json] = [await file('csv'), await file('json')];
    expect(csv.fileName).toMatch(/^notice-[a-z0-9]+\.csv$/);
    const rows = readCsv(Buffer.from(csv.text));
    expect(rows.length).toBe(3);
    expect(rows[0]?.slice(0, 3)).toEqual(['序号', '申报号', '单位名称']);
    expect(JSON.parse(json.text).rows.length).toBe(2);
  });

  test('that is not there is no file', async () => {
    const result = await call(downloadNotice, table, nobody, { path: { notice: 'NONE' }, query: { format: 'csv' } });
    expect(codeOf(result)).toBe('not-found');
  });
});
