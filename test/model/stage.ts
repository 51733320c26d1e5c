import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { askAppropriation } from '../../functions/finance/ask-appropriation.ts';
import { confirmAppropriation } from '../../functions/finance/confirm-appropriation.ts';
import { createTable, localClient } from '../../infra/local/dynamo.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import type { Person } from '../../shared/claim/person.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { headItem } from '../../shared/store/aggregate.ts';
import { payers } from '../../shared/store/aggregates.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import type { Actor } from '../../shared/store/people.ts';
import { openTable, type Table, type TableAction } from '../../shared/store/table.ts';
import { publishedRound } from '../functions/city.ts';
import { call, doneValue } from '../functions/requests.ts';
import { admit, moment, payer, registerPerson, reviewedClaim, roundOf, today } from '../functions/reviewed-claim.ts';
import { type Snapshot, snapshotOf } from '../prove/snapshot.ts';
import {
  boundTo,
  type Claimant,
  claimants,
  clerkOf,
  country,
  funds,
  type Hat,
  oneSignatureFen,
  people,
  type Slot,
  slots,
  staffHats,
} from './cast.ts';

export const claimantId = (claimant: Claimant): string => `91370100MA3C0000${claimant}1`;

export const claimIds: readonly string[] = slots.map((_, at) => derivedId('model', `claim ${at}`));

/** A table in which the play may begin, as it was then. */
export type Stage = {
  readonly client: DynamoDBDocumentClient;
  readonly table: Table;
  readonly people: ReadonlyMap<string, Actor>;
  /** Of the assessment each claim was filed with. */
  readonly filedHashes: readonly string[];
  readonly changes: readonly string[];
  readonly prepared: Snapshot;
};

const roleOf = (hat: Hat): Person['roles'] => {
  if (hat === 'clerk') return [];
  if (hat === 'quality' || hat === 'purse')
    return [{ role: 'reviewer', department: hat === 'quality' ? 'quality' : 'finance', appointedOn: today }];
  return [{ role: hat, appointedOn: today }];
};

const register = async (table: Table): Promise<ReadonlyMap<string, Actor>> =>
  new Map(
    await Promise.all(
      people.map(async (id): Promise<[string, Actor]> => {
        const bindings = (boundTo[id] ?? []).map((claimant) => ({
          claimant: claimantId(claimant),
          as: 'clerk' as const,
        }));
        return [id, await registerPerson(table, { id, roles: (staffHats[id] ?? []).flatMap(roleOf), bindings })];
      }),
    ),
  );

/** A fixture's claim under an id that is the same in every run, so that a seed plays the same again. */
const naming = (table: Table, id: string): Table => ({
  ...table,
  transact: (actions) => {
    const made = actions.flatMap((action) => ('put' in action ? [String(action.put.pk)] : []))[0]?.split('#')[1] ?? '';
    return table.transact(JSON.parse(JSON.stringify(actions).replaceAll(made, id)) as TableAction[]);
  },
});

const factsOf = ({ zone, mark }: Slot): Record<string, unknown> => {
  if (zone !== undefined) return { zone };
  if (!mark) return { firstTime: true };
  const designations = Array.from({ length: mark.countries }, (_, at) => country(at));
  return { marks: [{ registration: mark.registration, designations, registeredOn: '2019-03-01' }] };
};

const file = async (table: Table, slot: Slot, at: number): Promise<string> => {
  const claimant = await admit(table, claimantId(slot.claimant));
  const [programme, year] = slot.pot.split('-') as ['brand' | 'cloud', string];
  const own = [clerkOf(slot.claimant)];
  const { assessmentHash } = await reviewedClaim(naming(table, claimIds[at] ?? ''), {
    clause: slot.clause,
    claimant,
    facts: factsOf(slot),
    tiers: [
      { upToFen: oneSignatureFen, signatures: 1 },
      { upToFen: null, signatures: 2 },
    ],
    change: { programme, fundYear: Number(year), editors: own, submitters: own },
  });
  return assessmentHash;
};

/** The model's first world as a real table: filed claims by the fixtures, money by the acts. */
export const openModelStage = async (endpoint: string): Promise<Stage> => {
  const name = `model-${randomUUID()}`;
  await createTable(endpoint, name);
  const client = DynamoDBDocumentClient.from(localClient(endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = openTable(name, client);
  await table.transact([
    openPayouts(table, moment),
    headItem(payers, payerId, { head: { id: payerId, inForce: payer }, revision: 1, entries: 0, chainHash: null }),
  ]);
  await publishedRound(table, 1, roundOf());
  const known = await register(table);
  const filedHashes: string[] = [];
  for (const [at, slot] of slots.entries()) filedHashes.push(await file(table, slot, at));
  const changes: string[] = [];
  const actor = (id: string): Actor => known.get(id) as Actor;
  for (const fund of funds) {
    const body = { ...fund, kind: 'appropriate' as const, document: '济财预〔2019〕示例1号' };
    const { id } = doneValue(await call(askAppropriation, table, actor('bai'), { body }));
    doneValue(await call(confirmAppropriation, table, actor('tang'), { path: { appropriation: id } }));
    changes.push(id);
  }
  for (const claimant of claimants) await admit(table, claimantId(claimant));
  return { client, table, people: known, filedHashes, changes, prepared: await snapshotOf(client, name) };
};
