import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { beforeAll, describe, expect, test } from 'vitest';
import { downloadAllocations } from '../../functions/public/download-allocations.ts';
import { viewAllocations } from '../../functions/public/view-allocations.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { publicRoutes } from '../../shared/contract/public-routes.ts';
import { routes } from '../../shared/contract/routes.ts';
import type { Stores } from '../../shared/http/act.ts';
import { boundary } from '../../shared/http/boundary.ts';
import type { Environment } from '../../shared/http/environment.ts';
import { wan } from '../../shared/money/fen.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { readCsv } from '../payout/read-csv.ts';
import { claimIn, publishedRound } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { moment, openOwnTable, roundOf } from './reviewed-claim.ts';

const nobody = undefined as unknown as Actor;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Query = { readonly clause?: string; readonly programme?: 'brand' | 'cloud'; readonly county?: string };

const view = (table: Table, more: Query & { after?: string; limit?: number } = {}, year = 2019) =>
  call(viewAllocations, table, nobody, { path: { year }, query: { limit: 50, ...more } });

const download = async (table: Table, format: 'csv' | 'json') =>
  doneValue(await call(downloadAllocations, table, nobody, { path: { year: 2019 }, query: { format } }));

const paid = (table: Table, at: string, change: Partial<Claim> = {}) =>
  claimIn(table, at, {
    change: { state: 'paid', approvedFen: wan(3), paidOn: `2019-12-1${at}`, stateSinceOn: `2019-12-1${at}`, ...change },
  });

describe('the final allocations of a year', () => {
  let table: Table;
  const made: Claim[] = [];
  beforeAll(async () => {
    table = await openOwnTable();
    await publishedRound(table, 1, roundOf());
    made.push(
      await paid(table, '1'),
      await paid(table, '2', { state: 'receipt-confirmed', stateSinceOn: '2019-12-20' }),
      await paid(table, '3', { state: 'recovering', recoveryFen: wan(1), stateSinceOn: '2019-12-27' }),
      await paid(table, '4', { claimantKind: 'individual', publicName: '=张*', allocatedFen: wan(2) }),
    );
    await paid(table, '5', { state: 'payable' });
    await paid(table, '6', { fundYear: 2020 });
    await paid(table, '7', { state: 'revoked' });
  });

  test('show what was paid, corrections openly, and the sums by clause', async () => {
    const answer = routes['view-allocations'].answer.parse(doneValue(await view(table)));
    expect(answer.items.map(({ claim, state, amountFen, paidOn }) => [claim, state, amountFen, paidOn])).toEqual([
      [made[0]?.id, 'paid', wan(3), '2019-12-11'],
      [made[1]?.id, 'receipt-confirmed', wan(3), '2019-12-12'],
      [made[2]?.id, 'recovering', wan(3), '2019-12-13'],
      [made[3]?.id, 'paid', wan(2), '2019-12-14'],
    ]);
    expect(answer.items[2]).toMatchObject({ recoveryFen: wan(1) });
    expect(answer.totals).toMatchObject([
      { clause: 'national-brand-zone', count: 4, amountFen: wan(11), recoveryFen: wan(1) },
    ]);
    expect([answer.count, answer.lastChangedOn]).toEqual([4, '2019-12-27']);
  });

  test('come in pages that keep the sums of the whole; filters apply to both', async () => {
    const first = doneValue(await view(table, { limit: 3 }));
    const second = doneValue(await view(table, { limit: 3, after: first.next ?? '' }));
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, undefined]);
    expect(second.totals).toEqual(first.totals);
    expect(doneValue(await view(table, { clause: 'china-quality-award' }))).toMatchObject({ count: 0, totals: [] });
    expect(doneValue(await view(table, { programme: 'brand' })).count).toBe(4);
    expect(doneValue(await view(table, { county: '历下区' })).count).toBe(0);
    expect(codeOf(await view(table, { after: '0123456789ABCDEF' }))).toBe('invalid-input');
  });

  test('of a year in which nothing was paid are empty, and that is an answer', async () => {
    expect(doneValue(await view(table, {}, 2021))).toMatchObject({ items: [], totals: [], lastChangedOn: null });
  });

  test('are files whose SHA-256 the page prints, the same each time, safe in a spreadsheet', async () => {
    const page = doneValue(await view(table));
    const [csv, json] = [await download(table, 'csv'), await download(table, 'json')];
    expect([sha256(csv.text), sha256(json.text)]).toEqual([page.csvHash, page.dataHash]);
    expect(await download(table, 'csv')).toEqual(csv);
    expect(JSON.parse(json.text)).toMatchObject({ year: 2019, rows: page.items, totals: page.totals });
    expect(csv.text.startsWith('\uFEFF"申报号","名称"')).toBe(true);
    const rows = readCsv(Buffer.from(csv.text));
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual(expect.arrayContaining(["'=张*", '20000.00', '2019-12-14', '已拨付']));
    // The person is there as masked, and by no other name.
    expect(`${csv.text}${json.text}`).not.toContain(`单位 ${made[3]?.claimant}`);
  });

  test('are answered as a file to keep, named by its content', async () => {
    const open = () => ({
      environment: {} as Environment,
      stores: { table } as Stores,
      verifyToken: async () => undefined,
      now: async () => moment,
    });
    const handler = boundary('public', publicRoutes, { 'download-allocations': downloadAllocations } as never, {
      open,
    });
    const ask = async (format: string): Promise<APIGatewayProxyStructuredResultV2> =>
      handler(
        {
          routeKey: 'GET /api/allocations/{year}/data',
          pathParameters: { year: '2019' },
          queryStringParameters: { format },
          headers: {},
          isBase64Encoded: false,
        } as unknown as APIGatewayProxyEventV2,
        {} as Context,
      );
    for (const format of ['csv', 'json']) {
      const { statusCode, headers = {}, body = '' } = await ask(format);
      expect([statusCode, headers['x-content-type-options']]).toEqual([200, 'nosniff']);
      expect(headers['content-type']).toMatch(format === 'csv' ? /^text\/csv/ : /^application\/json/);
      expect(headers['content-disposition']).toBe(`attachment; filename="allocations-2019.${format}"`);
      expect(headers.etag).toBe(`"${sha256(body)}"`);
    }
    expect((await ask('xml')).statusCode).toBe(422);
  });
});
