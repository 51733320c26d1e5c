import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { createTable } from '../../infra/local/dynamo.ts';
import { assessContent } from '../../shared/claim/assess-content.ts';
import { type Claim, type Opinion, untouched } from '../../shared/claim/claim.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import { contentHash, derivedId } from '../../shared/claim/content-hash.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import type { Person } from '../../shared/claim/person.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import type { Pot } from '../../shared/claim/pot-account.ts';
import type { RoundContent } from '../../shared/claim/round.ts';
import { potId } from '../../shared/money/pot.ts';
import type { AmountTier } from '../../shared/money/tiers.ts';
import type { Payer } from '../../shared/payout/payer.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { headItem } from '../../shared/store/aggregate.ts';
import { claimants, claims, payers, persons, pots } from '../../shared/store/aggregates.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { filingItem } from '../../shared/store/claim-store.ts';
import { openPayouts } from '../../shared/store/payout-lock.ts';
import type { Actor } from '../../shared/store/people.ts';
import { openTable, type Table } from '../../shared/store/table.ts';
import { engineEndpoint } from '../engine.ts';

export const today = '2019-12-02';
export const moment = { ...momentAt(new Date('2019-12-02T01:00:00Z')) };

/** The account that payouts leave from. */
export const payer: Payer = {
  name: '示例财政国库支付中心',
  accountNumber: '370100000000000001',
  bank: '示例银行营业部',
  bankCode: '313451000019',
};

export type Middleware = (client: DynamoDBClient) => void;

const fresh = <Head>(head: Head) => ({ head, revision: 1, entries: 0, chainHash: null });

/** Payouts are open, and leave from this account. */
export const openToPay = (table: Table) =>
  table.transact([openPayouts(table, moment), headItem(payers, payerId, fresh({ id: payerId, inForce: payer }))]);

/** A table of its own on the engine of the test file. */
export const openOwnTable = async (): Promise<Table> => {
  const endpoint = await engineEndpoint();
  const name = `t-${randomUUID()}`;
  await createTable(endpoint, name);
  const table = tableOn(endpoint, name);
  await openToPay(table);
  return table;
};

/** The table again, through a client that `disturb` gets between. */
export const tableOn = (endpoint: string, name: string, disturb: Middleware = () => {}): Table => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'LOCAL' },
  });
  disturb(client);
  return openTable(name, DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }));
};

export const registerPerson = async (table: Table, person: Pick<Person, 'id'> & Partial<Person>): Promise<Actor> => {
  const head: Person = { name: person.id, kind: 'person', subjects: [person.id], roles: [], bindings: [], ...person };
  await table.transact([headItem(persons, head.id, fresh(head))]);
  return { person: head, revision: 1 };
};

export const approver = (table: Table, id: string): Promise<Actor> =>
  registerPerson(table, { id, roles: [{ role: 'approver', appointedOn: today }] });

export const fillPot = async (
  table: Table,
  programme: Pot['programme'],
  fen: number,
  year = 2019,
  more: Partial<Pot> = {},
): Promise<string> => {
  const id = potId(programme, year);
  const head: Pot = {
    id,
    programme,
    year,
    appropriatedFen: fen,
    availableFen: fen,
    heldFen: 0,
    paidFen: 0,
    recoveredFen: 0,
    rule: 'first-come',
    waitingCount: 0,
    waitingFen: 0,
    ...more,
  };
  await table.transact([headItem(pots, id, fresh(head))]);
  return id;
};

export const admit = async (table: Table, id: string, more: Partial<Claimant> = {}): Promise<Claimant> => {
  const head: Claimant = {
    id,
    kind: 'company',
    name: `单位 ${id}`,
    creditCode: id,
    registeredInJinan: true,
    admittedOn: '2019-01-02',
    ...more,
  };
  await table.transact([headItem(claimants, id, fresh(head))]);
  return head;
};

/** The round of 2019, open all year, one signature for every sum. */
export const roundOf = (change: Partial<RoundContent> = {}): RoundContent => ({
  title: { zh: '2019', en: '2019' },
  policy: 'jinan-brand-2017',
  clauses: ['national-brand-zone'],
  achievementYear: 2019,
  fundYear: 2019,
  windowFrom: '2019-01-01',
  windowUntil: '2019-12-31',
  noticeWorkingDays: 5,
  correctionWorkingDays: 10,
  reviewWorkingDays: 15,
  readings: {},
  tiers: [{ upToFen: null, signatures: 1 }],
  ...change,
});

type Wanted = {
  readonly clause: string;
  readonly claimant: Claimant;
  readonly facts: Record<string, unknown>;
  readonly eventOn?: string;
  readonly amountFen?: number;
  readonly tiers?: readonly AmountTier[];
  readonly change?: Partial<Claim>;
};

/** A claim as it stands when every department has agreed, with what was filed beside it. */
export const reviewedClaim = async (table: Table, wanted: Wanted): Promise<Claim & { assessmentHash: string }> => {
  const clause = findClause('jinan-brand-2017', wanted.clause);
  if (!clause) throw new Error(wanted.clause);
  const { claimant, facts, eventOn = '2019-06-30' } = wanted;
  const id = derivedId(ulid());
  const round = {
    round: 'r2019',
    version: 1,
    hash: contentHash('r'),
    content: roundOf({ clauses: [clause.id], ...(wanted.tiers && { tiers: [...wanted.tiers] }) }),
  };
  const assessment = assessContent(
    clause,
    claimant,
    { eventOn, facts },
    { readings: {}, scheme: undefined, awarded: [] },
  );
  const filing: Filing = {
    claim: id,
    number: 1,
    clause: clause.id,
    claimant: {
      id: claimant.id,
      kind: claimant.kind,
      name: claimant.name,
      creditCode: claimant.id,
      registeredInJinan: true,
    },
    account: { accountName: claimant.name, bank: '示例银行', accountNumber: '0012345678901234567' },
    accountSalt: 'a'.repeat(32),
    eventOn,
    achievementYear: Number(eventOn.slice(0, 4)),
    facts,
    evidence: [],
    explanations: {},
    policyHash: policyHash(clause.document),
    round,
    awarded: [],
    assessment: assessment as Filing['assessment'],
    submittedBy: 'clerk',
    submittedOn: today,
  };
  const opinion: Opinion = {
    person: 'reviewer',
    agrees: true,
    amountFen: wanted.amountFen ?? assessment.amount?.fen ?? 1,
    answers: {},
    contentRevision: 1,
    givenOn: today,
  };
  const head: Claim = {
    id,
    claimant: claimant.id,
    claimantKind: claimant.kind,
    publicName: claimant.name,
    policy: 'jinan-brand-2017',
    clause: clause.id,
    programme: clause.programme,
    round: 'r2019',
    roundVersion: 1,
    fundYear: 2019,
    state: 'reviewed',
    stateSinceOn: today,
    contentRevision: 1,
    departments: ['quality', 'finance'],
    moneyDepartments: ['finance'],
    ...untouched,
    opinions: { quality: opinion, finance: { ...opinion, person: 'reviewer-2' } },
    editors: ['clerk'],
    submitters: ['clerk'],
    reviewers: ['reviewer', 'reviewer-2'],
    ceilingFen: assessment.amount?.fen ?? 0,
    createdAt: moment.businessAt,
    ...wanted.change,
  };
  await table.transact([headItem(claims, id, fresh(head)), filingItem(filing)]);
  return { ...head, assessmentHash: contentHash(assessment) };
};
