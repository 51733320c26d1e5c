import type { Claim } from '../../shared/claim/claim.ts';
import type { Role } from '../../shared/claim/person.ts';
import { wan } from '../../shared/money/fen.ts';
import { readHead, readJournal } from '../../shared/store/aggregate.ts';
import { pots } from '../../shared/store/aggregates.ts';
import type { AggregateName } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { claimIn, claimNow, staff } from '../functions/city.ts';
import { fillPot } from '../functions/reviewed-claim.ts';
import { expected } from './use-case.ts';

/** A person with one role, by whom a scene's command is given. */
export const one = (table: Table, id: string, role: Exclude<Role, 'reviewer'>): Promise<Actor> =>
  staff(table, id, role);

export const twoOfFinance = async (table: Table) => ({
  bai: await one(table, 'bai', 'finance'),
  tang: await one(table, 'tang', 'finance'),
});

/** Claims of 1 wan each in one state, and the pot that holds their money, or has paid it. */
export const claimsHeld = async (table: Table, names: readonly string[], change: Partial<Claim>): Promise<Claim[]> => {
  const sum = wan(1) * names.length;
  const isPaid = change.state === 'paid';
  await fillPot(table, 'brand', wan(10), 2019, {
    availableFen: wan(10) - sum,
    heldFen: isPaid ? 0 : sum,
    paidFen: isPaid ? sum : 0,
  });
  return Promise.all(
    names.map((at) => claimIn(table, at, { change: { approvedFen: wan(1), approvers: ['lin'], ...change } })),
  );
};

export const stateIs = async (table: Table, claim: string, state: Claim['state']): Promise<string[]> =>
  expected(`claim ${claim}`, (await claimNow(table, claim)).state, state);

/** How often the journal says that this was done. */
export const doneTimes = async (
  table: Table,
  kind: AggregateName,
  id: string,
  act: string,
  times = 1,
): Promise<string[]> => {
  const found = (await readJournal(table, kind, id)).filter((entry) => entry.act === act).length;
  return expected(`times ${act} of ${kind} ${id}`, found, times);
};

export const potIs = async (table: Table, wanted: { readonly heldFen: number; readonly paidFen: number }) => {
  const { heldFen, paidFen } = (await readHead(table, pots, 'brand-2019'))?.head ?? {};
  return expected('pot', { heldFen, paidFen }, { heldFen: wanted.heldFen, paidFen: wanted.paidFen });
};
