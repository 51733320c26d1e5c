import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { wan } from '../../shared/money/fen.ts';
import { type Books, readBooks } from '../../shared/store/books/books.ts';
import { checkBooks } from '../../shared/store/books/check-books.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';
import { engineEndpoint } from '../engine.ts';
import { call, doneValue } from '../functions/requests.ts';
import { admit, approver, fillPot, openOwnTable, reviewedClaim } from '../functions/reviewed-claim.ts';

const client = async () =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: await engineEndpoint(),
      region: 'local',
      credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' },
    }),
  );

let table: Table;
let items: Item[];
let claim: string;

const madrid = { marks: [{ registration: '1450001', designations: ['US', 'DE'], registeredOn: '2019-03-01' }] };

beforeAll(async () => {
  table = await openOwnTable();
  await fillPot(table, 'brand', wan(100));
  const gao = await approver(table, 'gao');
  const company = await admit(table, '91370100MA3C0000X1');
  const reviewed = await reviewedClaim(table, { clause: 'madrid-trademark', claimant: company, facts: madrid });
  claim = reviewed.id;
  doneValue(
    await call(approveClaim, table, gao, {
      path: { claim },
      body: { contentRevision: 1, amountFen: 400_000, assessmentHash: reviewed.assessmentHash },
    }),
  );
  items = [];
  for await (const item of wholeTable(await client(), table.name)) items.push(item);
});

/** The fixtures put money into a pot and claims into review without the acts that lead there. */
const staged = new Set(['pot-appropriated', 'steps', 'hats']);

const rulesBroken = async (change: (item: Item) => Item | undefined = (item) => item): Promise<string[]> => {
  const changed = items.flatMap((item): Item[] => {
    const kept = change(structuredClone(item));
    return kept ? [kept] : [];
  });
  const books: Books = await readBooks(table.name, changed);
  return [...new Set(checkBooks(books).map(({ rule }) => rule))].filter((rule) => !staged.has(rule)).sort();
};

const isPot = ({ pk }: Item): boolean => pk === 'POT#brand-2019';
const isHead = ({ pk, sk }: Item): boolean => pk === `CLAIM#${claim}` && sk === 'HEAD';

describe('the books', () => {
  test('hold after an approval', async () => {
    expect(items.length).toBeGreaterThan(10);
    expect(await rulesBroken()).toEqual([]);
  });

  const planted: readonly [string, string[], (item: Item) => Item | undefined][] = [
    [
      'a fen too much available',
      ['pot-equation'],
      (item) => (isPot(item) ? { ...item, availableFen: Number(item.availableFen) + 1 } : item),
    ],
    [
      'a fen held for nobody',
      ['pot-held'],
      (item) =>
        isPot(item)
          ? { ...item, heldFen: Number(item.heldFen) + 1, availableFen: Number(item.availableFen) - 1 }
          : item,
    ],
    ['a counter below zero', ['shape'], (item) => (isPot(item) ? { ...item, availableFen: -1 } : item)],
    ['the pot gone', ['pot'], (item) => (isPot(item) ? undefined : item)],
    ['an award without its keys', ['key-held'], (item) => (String(item.pk).startsWith('KEY#') ? undefined : item)],
    [
      'a key held by a claim that has no award',
      ['key-free', 'key-held'],
      (item) =>
        String(item.pk).startsWith('KEY#') && item.sk === 'AWARD' ? { ...item, claim: 'SOMEBODYELSE0000' } : item,
    ],
    ['an award record gone', ['award-record'], (item) => (String(item.sk).startsWith('AWARD#') ? undefined : item)],
    [
      'an award of another sum',
      ['award-record'],
      (item) => (String(item.sk).startsWith('AWARD#') ? { ...item, fen: 399_999 } : item),
    ],
    [
      'awards over the cap',
      ['award-record', 'cap'],
      (item) => (String(item.sk).startsWith('AWARD#') ? { ...item, fen: wan(6) } : item),
    ],
    ['no decision', ['decision'], (item) => (String(item.sk).startsWith('DECIDED#') ? undefined : item)],
    [
      'a decision of another sum',
      ['award-decided'],
      (item) => (String(item.sk).startsWith('DECIDED#') ? { ...item, amountFen: 400_001 } : item),
    ],
    [
      'a changed entry',
      ['chain'],
      (item) =>
        String(item.sk).startsWith('J#') && item.kind === 'claim' ? { ...item, businessOn: '2019-12-03' } : item,
    ],
    [
      'an entry cut off',
      ['chain'],
      (item) => (String(item.sk).startsWith('J#') && item.kind === 'claim' ? undefined : item),
    ],
    [
      'a claim set back by hand',
      ['key-free', 'award-record', 'pot-held'].sort(),
      (item) => (isHead(item) ? { ...item, state: 'reviewed' } : item),
    ],
    [
      'a claim listed on no list',
      ['line'],
      (item) => (isHead(item) ? { ...item, state: 'listed', list: 'NOLIST' } : item),
    ],
  ];

  test.each(planted)('%s is found', async (_what, rules, change) => {
    expect(await rulesBroken(change)).toEqual(rules);
  });
});
