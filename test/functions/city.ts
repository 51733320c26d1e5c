import { createDraft } from '../../functions/enterprise/create-draft.ts';
import { saveDraft } from '../../functions/enterprise/save-draft.ts';
import { submitClaim } from '../../functions/enterprise/submit-claim.ts';
import { createList } from '../../functions/finance/create-list.ts';
import { fillList } from '../../functions/finance/fill-list.ts';
import { giveOpinion } from '../../functions/review/give-opinion.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import type { Person, Role } from '../../shared/claim/person.ts';
import type { RoundContent } from '../../shared/claim/round.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { wan } from '../../shared/money/fen.ts';
import { type Aggregate, headItem, readHead } from '../../shared/store/aggregate.ts';
import { claims, departments, persons, rounds } from '../../shared/store/aggregates.ts';
import { evidenceItem, roundVersionItem } from '../../shared/store/claim-store.ts';
import type { AggregateName } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table, TableAction } from '../../shared/store/table.ts';
import { call, doneValue } from './requests.ts';
import {
  admit,
  fillPot,
  moment,
  openOwnTable,
  registerPerson,
  reviewedClaim,
  roundOf,
  today,
} from './reviewed-claim.ts';

type Hat = Exclude<Role, 'reviewer'> | { readonly reviewer: string };

export const staff = (table: Table, id: string, ...hats: Hat[]): Promise<Actor> =>
  registerPerson(table, {
    id,
    roles: hats.map((hat) =>
      typeof hat === 'string'
        ? { role: hat, appointedOn: today }
        : { role: 'reviewer', department: hat.reviewer, appointedOn: today },
    ),
  });

/** A city where claims are granted and paid: who does it, and a full pot of 2019. */
export const cityAtWork = async () => {
  const table = await openOwnTable();
  const actors = {
    lin: await staff(table, 'lin', 'approver'),
    gao: await staff(table, 'gao', 'approver'),
    he: await staff(table, 'he', 'officer'),
    bai: await staff(table, 'bai', 'finance'),
    tang: await staff(table, 'tang', 'finance'),
  };
  await fillPot(table, 'brand', wan(1000), 2019);
  return { table, ...actors };
};

const headOf = async <Head>(table: Table, aggregate: Aggregate<Head>, id: string): Promise<Head> => {
  const stored = await readHead(table, aggregate, id);
  if (!stored) throw new Error(`${aggregate.kind} ${id} is not in the table.`);
  return stored.head;
};

export const claimNow = (table: Table, id: string): Promise<Claim> => headOf(table, claims, id);

/** The person with the roles and bindings he has now. */
export const actorNow = async (table: Table, id: string): Promise<Actor> => {
  const stored = await readHead(table, persons, id);
  if (!stored) throw new Error(id);
  return { person: stored.head, revision: stored.revision };
};

/** As an administrator's act would leave him. */
export const becomes = async (table: Table, { person }: Actor, change: Partial<Person>): Promise<void> => {
  const stored = await readHead(table, persons, person.id);
  if (!stored) throw new Error(person.id);
  const { head, revision } = stored;
  await table.transact([
    headItem(persons, person.id, { ...stored, head: { ...head, ...change }, revision: revision + 1 }),
  ]);
};

export const publishedRound = (table: Table, version: number, content: RoundContent) => {
  const head = { id: 'r2019', state: 'published' as const, version, content };
  return table.transact([
    headItem(rounds, 'r2019', { head, revision: version, entries: 0, chainHash: null }),
    roundVersionItem({ round: 'r2019', version, content, hash: contentHash(content) }),
  ]);
};

const enterprise = (at: string): string => `91370100MA3${at.padStart(7, '0')}`;

/** A claim for a national brand zone, whose grant is a ceiling, where every department has agreed. */
export const claimIn = (table: Table, at: string, more: Partial<Parameters<typeof reviewedClaim>[1]> = {}) =>
  admit(table, enterprise(at)).then((claimant) =>
    reviewedClaim(table, { clause: 'national-brand-zone', claimant, facts: { zone: `区 ${at}` }, ...more }),
  );

/** What a claim of one 万元 is once lin approved it and its notice is over. */
export const payable: Partial<Claim> = { state: 'payable', approvedFen: wan(1), approvers: ['lin'] };

/** So many payable claims on a list that bai built, and tang did not. */
export const builtList = async (count: number) => {
  const table = await openOwnTable();
  const [bai, tang] = [await staff(table, 'bai', 'finance'), await staff(table, 'tang', 'finance')];
  const made: Claim[] = [];
  for (let at = 1; at <= count; at += 1) made.push(await claimIn(table, String(at), { change: payable }));
  const { id: list } = doneValue(await call(createList, table, bai, { body: { pots: [] } }));
  doneValue(await call(fillList, table, bai, { path: { list } }));
  return { table, bai, tang, made, list };
};

type Entry = { readonly kind: AggregateName; readonly act: string; readonly nth?: number };

const writes = (actions: readonly TableAction[], { kind, act }: Entry): boolean =>
  actions.some((action) => 'put' in action && action.put.kind === kind && action.put.act === act);

/** The table through which `meanwhile` happens just before this journal entry is written. */
export const beforeEntry = (table: Table, entry: Entry, meanwhile: () => Promise<unknown>): Table => {
  let seen = 0;
  return {
    ...table,
    transact: async (actions) => {
      if (writes(actions, entry)) {
        seen += 1;
        if (seen === (entry.nth ?? 1)) await meanwhile();
      }
      return table.transact(actions);
    },
  };
};

/** The table through which a command dies just before this journal entry is written. */
export const killedBefore = (table: Table, entry: Entry): Table =>
  beforeEntry(table, entry, () => Promise.reject(new Error('killed')));

export type Begun = {
  readonly table: Table;
  readonly clerk: Actor;
  readonly claimant: string;
  readonly claim: string;
  readonly clause: string;
};

type Beginning = {
  readonly clause?: string;
  readonly facts?: Record<string, unknown>;
  readonly round?: Partial<RoundContent>;
  readonly claimant?: Partial<Claimant>;
};

const paper = { fileName: 'x.pdf', contentType: 'application/pdf', sizeBytes: 1, sha256: 'a'.repeat(64) };

/** A city with its departments and one published round, and a clerk's draft with all papers, ready to be submitted. */
export const begunClaim = async (given: Beginning = {}, into?: Table): Promise<Begun> => {
  const { clause = 'national-brand-zone', facts = { zone: '区' } } = given;
  const table = into ?? (await openOwnTable());
  for (const id of ['quality', 'finance', 'industry-commerce', 'science'])
    await table.transact([
      headItem(departments, id, { head: { id, name: { zh: id, en: id } }, revision: 1, entries: 0, chainHash: null }),
    ]);
  await publishedRound(table, 1, roundOf({ clauses: [clause], ...given.round }));
  const claimant = enterprise('1');
  const accountName = given.claimant?.name ?? `单位 ${claimant}`;
  const account = { accountName, bank: '示例银行', accountNumber: '0012345678901234567' };
  await admit(table, claimant, { account, ...given.claimant });
  const clerk = await registerPerson(table, { id: 'clerk', bindings: [{ claimant, as: 'clerk' }] });
  const draft = { path: { claimant }, body: { round: 'r2019', clause } };
  const { id: claim } = doneValue(await call(createDraft, table, clerk, draft));
  await table.transact(
    Object.keys(evidenceKinds).map((kind, at) =>
      evidenceItem({ ...paper, id: `E${at}`, kind, claim, state: 'verified', addedBy: 'clerk', addedAt: moment.at }),
    ),
  );
  const begun = { table, clerk, claimant, claim, clause };
  await writeDraft(begun, facts);
  return begun;
};

export const writeDraft = async (
  { table, clerk, claim, clause }: Begun,
  facts: Record<string, unknown>,
  more: { explanations?: Record<string, string>; unitRegisteredInJinan?: boolean } = {},
): Promise<void> => {
  const stored = await readHead(table, claims, claim);
  const body = { clause, revision: stored?.revision ?? 0, eventOn: '2019-06-30', facts, explanations: {}, ...more };
  doneValue(await call(saveDraft, table, clerk, { path: { claim }, body }));
};

export const submit = async ({ table, clerk, claim }: Begun) => {
  const revision = (await readHead(table, claims, claim))?.revision ?? 0;
  return call(submitClaim, table, clerk, { path: { claim }, body: { revision, commitment: true } });
};

type Opinion = { readonly against?: string; readonly amountFen: number; readonly reason?: string };

export const opinionOf = async (table: Table, by: Actor, claim: string, department: string, given: Opinion) => {
  const { contentRevision } = await claimNow(table, claim);
  const { against, amountFen, reason } = given;
  const about = { department, contentRevision, answers: {} };
  return call(giveOpinion, table, by, {
    path: { claim },
    body:
      against === undefined
        ? { ...about, agrees: true, amountFen, ...(reason && { reason }) }
        : { ...about, agrees: false, reason: against },
  });
};
