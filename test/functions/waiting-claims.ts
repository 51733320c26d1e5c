import type { Claim } from '../../shared/claim/claim.ts';
import type { Pot } from '../../shared/claim/pot-account.ts';
import { potBalances } from '../../shared/money/pot.ts';
import { readHead, readHeads } from '../../shared/store/aggregate.ts';
import { claims, pots } from '../../shared/store/aggregates.ts';
import type { Table, TableAction } from '../../shared/store/table.ts';
import { claimIn } from './city.ts';
import { fillPot } from './reviewed-claim.ts';

export const cloudPot = 'cloud-2019';

/** Claims that were approved at these sums and wait for the fund to be shared out. */
export const waitingClaims = async (table: Table, fullFen: readonly number[], fundFen: number, more?: Partial<Pot>) => {
  const sumFen = fullFen.reduce((sum, fen) => sum + fen, 0);
  const waiting = { rule: 'year-end' as const, waitingCount: fullFen.length, waitingFen: sumFen };
  await fillPot(table, 'cloud', fundFen, 2019, { ...waiting, ...more });
  const wait = (approvedFen: number, at: number) =>
    claimIn(table, String(at), {
      change: { state: 'awaiting-allocation', programme: 'cloud', approvedFen, approvers: ['lin'] },
    });
  const made: Claim[] = [];
  for (let start = 0; start < fullFen.length; start += 20)
    made.push(...(await Promise.all(fullFen.slice(start, start + 20).map((fen, at) => wait(fen, start + at)))));
  return made.sort((a, b) => (a.id < b.id ? -1 : 1));
};

export const potNow = async (table: Table): Promise<Pot> => {
  const stored = await readHead(table, pots, cloudPot);
  if (!stored) throw new Error(cloudPot);
  return stored.head;
};

export const headsOf = async (table: Table, made: readonly Pick<Claim, 'id'>[]): Promise<Claim[]> =>
  (
    await readHeads(
      table,
      claims,
      made.map(({ id }) => id),
    )
  ).map(({ head }) => head);

/** What must hold of the pot and its claims between any two writes; what does not. */
export const brokenBooks = async (table: Table, made: readonly Pick<Claim, 'id'>[]): Promise<string[]> => {
  const pot = await potNow(table);
  const heads = await headsOf(table, made);
  const sum = (state: Claim['state'], fen: (claim: Claim) => number | undefined): number =>
    heads.filter((claim) => claim.state === state).reduce((total, claim) => total + (fen(claim) ?? 0), 0);
  const equations = {
    balances: [potBalances(pot), true],
    held: [pot.heldFen, sum('approved', ({ allocatedFen }) => allocatedFen)],
    waiting: [pot.waitingFen, sum('awaiting-allocation', ({ approvedFen }) => approvedFen)],
    count: [pot.waitingCount, heads.filter(({ state }) => state === 'awaiting-allocation').length],
  };
  return Object.entries(equations)
    .filter(([, [found, wanted]]) => found !== wanted)
    .map(([name, [found, wanted]]) => `${name}: ${found}, not ${wanted}`);
};

/** The table through which a command dies at its nth transaction, before it is written or before its answer is heard. */
export const dyingAt = (table: Table, nth: number, when: 'before' | 'after'): Table => {
  let seen = 0;
  return {
    ...table,
    transact: async (actions: readonly TableAction[]) => {
      seen += 1;
      if (seen === nth && when === 'before') throw new Error('killed');
      const outcome = await table.transact(actions);
      if (seen === nth) throw new Error('killed');
      return outcome;
    },
  };
};

/** The table through which `look` happens after each transaction. */
export const watched = (table: Table, look: () => Promise<void>): Table => ({
  ...table,
  transact: async (actions) => {
    const outcome = await table.transact(actions);
    await look();
    return outcome;
  },
});
