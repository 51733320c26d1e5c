import { wan } from '../../shared/money/fen.ts';
import type { Actor } from '../../shared/store/people.ts';
import { openTable } from '../../shared/store/table.ts';
import { admit, approver, fillPot, reviewedClaim } from '../functions/reviewed-claim.ts';
import { collecting, writeAll } from './snapshot.ts';
import { clientFor } from './table-through.ts';

/** A claim waiting for its approval, and who gives it at what sum. */
export type Waiting = {
  readonly claim: string;
  readonly assessmentHash: string;
  readonly by: Actor;
  readonly amountFen: number;
  readonly capped: boolean;
};

export type Crowd = {
  readonly waiting: readonly Waiting[];
  readonly potFen: number;
  /** How many of those under no cap the pot can pay. */
  readonly affordable: number;
  /** How many units of one mark the cap of the one claimant pays. */
  readonly underCap: number;
  readonly capFen: number;
};

const ceilingFen = wan(20);
const unitFen = 200_000;
const capFen = wan(5);

/** Claims of as many claimants over one pot; every sum is another, so that the pot's history names the claim. */
const ofMany = async (table: Parameters<typeof reviewedClaim>[0], count: number, people: readonly Actor[]) =>
  Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Waiting> => {
      const claimant = await admit(table, `M${at}`);
      const facts = { zone: `区 ${at}` };
      const { id, assessmentHash } = await reviewedClaim(table, { clause: 'provincial-quality-base', claimant, facts });
      const by = people[at % people.length] as Actor;
      return { claim: id, assessmentHash, by, amountFen: ceilingFen - at, capped: false };
    }),
  );

/** Claims of one claimant that share one yearly cap; each award changes what the next one is judged by. */
const ofOne = async (table: Parameters<typeof reviewedClaim>[0], count: number, people: readonly Actor[]) => {
  const claimant = await admit(table, 'C0');
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Waiting> => {
      const marks = [{ registration: `9${at}`, designations: ['US'], registeredOn: '2019-03-01' }];
      const { id, assessmentHash } = await reviewedClaim(table, {
        clause: 'madrid-trademark',
        claimant,
        facts: { marks },
      });
      return { claim: id, assessmentHash, by: people[at % people.length] as Actor, amountFen: unitFen, capped: true };
    }),
  );
};

/** Writes the crowd's claims in one go: it is their approval that is under proof. */
export const gatherCrowd = async (endpoint: string, name: string, approvals: number): Promise<Crowd> => {
  const client = clientFor(endpoint, 'product');
  const { table, items } = collecting(openTable(name, client));
  const people = await Promise.all(['p1', 'p2', 'p3', 'p4'].map((id) => approver(table, id)));
  const capped = Math.max(40, Math.round(approvals / 20));
  const affordable = Math.min(Math.round(approvals / 3), 1500);
  // The cap is always within the pot, and what is left when all are paid is too little for one more.
  const potFen = affordable * ceilingFen + capFen + wan(1);
  await fillPot(table, 'brand', potFen);
  const waiting = [...(await ofMany(table, approvals - capped, people)), ...(await ofOne(table, capped, people))];
  await writeAll(
    client,
    name,
    items.map((Item) => ({ PutRequest: { Item } })),
  );
  client.destroy();
  return { waiting, potFen, affordable, underCap: capFen / unitFen, capFen };
};
