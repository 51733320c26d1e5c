import { askAppropriation } from '../../../functions/finance/ask-appropriation.ts';
import { cancelAppropriation } from '../../../functions/finance/cancel-appropriation.ts';
import { confirmAppropriation } from '../../../functions/finance/confirm-appropriation.ts';
import { createList } from '../../../functions/finance/create-list.ts';
import { dropList } from '../../../functions/finance/drop-list.ts';
import { fillList } from '../../../functions/finance/fill-list.ts';
import { payList } from '../../../functions/finance/pay-list.ts';
import { sealList } from '../../../functions/finance/seal-list.ts';
import { wan } from '../../../shared/money/fen.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { appropriations, lists, pots } from '../../../shared/store/aggregates.ts';
import type { Table } from '../../../shared/store/table.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { fillPot } from '../../functions/reviewed-claim.ts';
import { claimsHeld, doneTimes, potIs, stateIs, twoOfFinance } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

const money = {
  kind: 'appropriate' as const,
  programme: 'brand' as const,
  year: 2019,
  amountFen: wan(5),
  document: '济财预〔2019〕1号',
};

const collection = (key: string) =>
  ({ index: 'byCollection', keyName: 'collectionKey', sortName: 'collectionSort', key }) as const;

const askedFor = async (table: Table, potFen?: number) => {
  const people = await twoOfFinance(table);
  if (potFen !== undefined) await fillPot(table, 'brand', potFen);
  const { id } = doneValue(await call(askAppropriation, table, people.bai, { body: money }));
  return { ...people, appropriation: id };
};

const hasMoney =
  (fen: number) =>
  async (table: Table): Promise<string[]> => {
    const pot = (await readHead(table, pots, 'brand-2019'))?.head;
    return expected('pot', [pot?.appropriatedFen, pot?.availableFen], [fen, fen]);
  };

/** Two payable claims and a list that finance opened for them. */
const opened = async (table: Table) => {
  const people = await twoOfFinance(table);
  const made = await claimsHeld(table, ['1', '2'], { state: 'payable' });
  const list = doneValue(await call(createList, table, people.bai, { body: { pots: [] } })).id;
  return { ...people, claims: made.map(({ id }) => id), list };
};

const filled = async (table: Table) => {
  const given = await opened(table);
  doneValue(await call(fillList, table, given.bai, { path: { list: given.list } }));
  return given;
};

const sealed = async (table: Table) => {
  const given = await filled(table);
  const body = { count: 2, totalFen: wan(2) };
  doneValue(await call(sealList, table, given.tang, { path: { list: given.list }, body }));
  return given;
};

type Given = Awaited<ReturnType<typeof opened>>;

/** A list in this state with so many lines, and its claims in that one. */
const listIs =
  (state: string, count: number, ofClaims: Parameters<typeof stateIs>[2]) =>
  async (table: Table, { list, claims }: Given): Promise<string[]> => {
    const head = (await readHead(table, lists, list))?.head;
    const ofAll = await Promise.all(claims.map((claim) => stateIs(table, claim, ofClaims)));
    return [
      ...expected('list', [head?.state, head?.count, head?.totalFen], [state, count, wan(count)]),
      ...ofAll.flat(),
    ];
  };

export const financeCases = [
  useCase({
    name: 'ask-appropriation',
    route: 'ask-appropriation',
    prepare: twoOfFinance,
    run: (table, { bai }) => call(askAppropriation, table, bai, { body: money, idempotencyKey }),
    check: async (table) => expected('asked', (await table.page(collection('appropriation'), 10)).length, 1),
  }),
  useCase({
    name: 'confirm-appropriation',
    route: 'confirm-appropriation',
    prepare: (table) => askedFor(table, wan(10)),
    run: (table, { tang, appropriation }) =>
      call(confirmAppropriation, table, tang, { path: { appropriation }, idempotencyKey }),
    check: hasMoney(wan(15)),
  }),
  useCase({
    name: 'confirm-first-appropriation',
    route: 'confirm-appropriation',
    prepare: (table) => askedFor(table),
    run: (table, { tang, appropriation }) =>
      call(confirmAppropriation, table, tang, { path: { appropriation }, idempotencyKey }),
    check: hasMoney(wan(5)),
  }),
  useCase({
    name: 'cancel-appropriation',
    route: 'cancel-appropriation',
    prepare: (table) => askedFor(table),
    run: (table, { bai, appropriation }) =>
      call(cancelAppropriation, table, bai, { path: { appropriation }, idempotencyKey }),
    check: async (table, { appropriation }) =>
      expected('appropriation', (await readHead(table, appropriations, appropriation))?.head.state, 'cancelled'),
  }),
  useCase({
    name: 'create-list',
    route: 'create-list',
    prepare: twoOfFinance,
    run: (table, { bai }) => call(createList, table, bai, { body: { pots: [] }, idempotencyKey }),
    check: async (table) => expected('lists', (await table.page(collection('list'), 10)).length, 1),
  }),
  useCase({
    name: 'fill-list',
    route: 'fill-list',
    // Broken off and repeated, it tells what the repeat added.
    mayDiffer: ['added', 'hash', 'chainHash'],
    prepare: opened,
    run: (table, { bai, list }) => call(fillList, table, bai, { path: { list }, idempotencyKey }),
    check: listIs('open', 2, 'listed'),
  }),
  useCase({
    name: 'drop-list',
    route: 'drop-list',
    prepare: filled,
    run: (table, { bai, list }) => call(dropList, table, bai, { path: { list }, idempotencyKey }),
    check: listIs('dropped', 0, 'payable'),
  }),
  useCase({
    name: 'seal-list',
    route: 'seal-list',
    prepare: filled,
    run: (table, { tang, list }) =>
      call(sealList, table, tang, { path: { list }, body: { count: 2, totalFen: wan(2) }, idempotencyKey }),
    check: listIs('sealed', 2, 'listed'),
  }),
  useCase({
    name: 'pay-list',
    route: 'pay-list',
    prepare: sealed,
    run: (table, { tang, list }) =>
      call(payList, table, tang, { path: { list }, body: { document: '回单' }, idempotencyKey }),
    check: async (table, given) => [
      ...(await listIs('settled', 2, 'paid')(table, given)),
      ...(await potIs(table, { heldFen: 0, paidFen: wan(2) })),
      ...(await Promise.all(given.claims.map((claim) => doneTimes(table, 'claim', claim, 'pay')))).flat(),
    ],
  }),
];
