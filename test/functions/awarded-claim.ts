import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import type { Pot } from '../../shared/claim/pot-account.ts';
import { potId } from '../../shared/money/pot.ts';
import { headItem, readHead } from '../../shared/store/aggregate.ts';
import { claims, pots } from '../../shared/store/aggregates.ts';
import { readBooks } from '../../shared/store/books/books.ts';
import { checkAwards } from '../../shared/store/books/check-awards.ts';
import { checkLists } from '../../shared/store/books/check-lists.ts';
import { checkPots } from '../../shared/store/books/check-pots.ts';
import type { Actor } from '../../shared/store/people.ts';
import { movePots, payFromPot } from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { wholeTable } from '../../shared/store/whole-table.ts';
import { engineEndpoint } from '../engine.ts';
import { actorNow, claimIn, claimNow } from './city.ts';
import { call, doneValue } from './requests.ts';

type Awarded = {
  readonly amountFen: number;
  readonly claimant?: Claimant;
  readonly facts?: Record<string, unknown>;
  readonly change?: Partial<Claim>;
};

/** A national brand zone for which an approver signed this sum: key, cap and pot are taken. */
export const approvedClaim = async (
  table: Table,
  lin: Actor,
  at: string,
  { amountFen, ...more }: Awarded,
): Promise<Claim> => {
  const claim = await claimIn(table, at, more);
  const body = { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen, reason: '从低核定' };
  doneValue(await call(approveClaim, table, await actorNow(table, lin.person.id), { path: { claim: claim.id }, body }));
  return claimNow(table, claim.id);
};

/** Brought here by acts that are tested elsewhere. */
export const broughtTo = async (table: Table, { id }: Claim, change: Partial<Claim>): Promise<Claim> => {
  const stored = await readHead(table, claims, id);
  if (!stored) throw new Error(id);
  const head = { ...stored.head, ...change };
  const pays = change.state === 'paid' ? movePots([payFromPot(potOf(head), head.approvedFen ?? 0)]) : [];
  await table.transact([headItem(claims, id, { ...stored, head }), ...pays]);
  return head;
};

export const paidClaim = async (table: Table, lin: Actor, at: string, awarded: Awarded): Promise<Claim> =>
  broughtTo(table, await approvedClaim(table, lin, at, awarded), { state: 'paid', attempt: 1 });

export const potOf = ({ programme, fundYear }: Claim): string => potId(programme, fundYear);

export const potNow = async (table: Table, id = 'brand-2019'): Promise<Pot> => {
  const stored = await readHead(table, pots, id);
  if (!stored) throw new Error(id);
  return stored.head;
};

/** What does not hold of pots, awards and lists; the pots of these tests were filled without an appropriation. */
export const brokenBooks = async (table: Table): Promise<string[]> => {
  const credentials = { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' };
  const client = new DynamoDBClient({ endpoint: await engineEndpoint(), region: 'local', credentials });
  const books = await readBooks(table.name, wholeTable(DynamoDBDocumentClient.from(client), table.name));
  return [...checkPots(books), ...checkAwards(books), ...checkLists(books)]
    .filter(({ rule }) => rule !== 'pot-appropriated')
    .map(({ rule, where, found }) => `${rule} ${where}: ${found}`);
};
