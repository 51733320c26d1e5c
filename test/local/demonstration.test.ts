import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewerOf } from '../../infra/local/demonstration/people.ts';
import { personas } from '../../infra/local/demonstration/personas.ts';
import { seed, type Tasks } from '../../infra/local/demonstration/seed.ts';
import { type Platform, startPlatform } from '../../infra/local/platform.ts';
import { creditCodeProblem } from '../../shared/claim/credit-code.ts';
import { firstBrokenEntry } from '../../shared/claim/journal-chain.ts';
import { type ClaimState, claimStates } from '../../shared/claim/lifecycle.ts';
import { detectedType } from '../../shared/evidence/detect-type.ts';
import { potBalances, potId } from '../../shared/money/pot.ts';
import { enactedPolicies, findClause } from '../../shared/policy/documents/index.ts';
import { conditionId } from '../../shared/policy/prepare-clause.ts';
import { type Answered, type Client, downloadFile, openClient, refusalOf } from '../journeys/client.ts';
import { afterwards } from './demonstration-afterwards.ts';

type Summary = Answered<'list-claims-to-audit'>['items'][number];
type Audited = Answered<'read-journal'>;

let platform: Platform;
let tasks: Tasks;
let client: Client;
let summaries: Summary[];
let audited: Audited[];
beforeAll(async () => {
  platform = await startPlatform({
    port: 0,
    personas,
    seed: async (begun) => {
      tasks = await seed(begun);
    },
  });
  client = openClient(platform.origin);
  const auditor = client.as('auditor-shi');
  const inStates = await Promise.all(
    claimStates.map((state) => auditor('list-claims-to-audit', { query: { state, limit: 100 } })),
  );
  summaries = inStates.flatMap(({ items }) => items);
  audited = await Promise.all(
    summaries
      .filter(({ state }) => state !== 'draft')
      .map(({ id }) => auditor('read-journal', { path: { claim: id } })),
  );
}, 300_000);
afterAll(() => platform?.stop(), 30_000);

const inState = (...states: ClaimState[]): Summary[] => summaries.filter(({ state }) => states.includes(state));

const withState = (state: ClaimState): Summary => {
  const found = summaries.find((claim) => claim.state === state);
  if (!found) throw new Error(`No claim is ${state}.`);
  return found;
};

const clauses = enactedPolicies.flatMap((policy) => policy.clauses);

describe('claims', () => {
  test.each(claimStates)('there is one that is %s', (state) => {
    expect(inState(state).length).toBeGreaterThan(0);
  });

  test('every way to make a sum was filed', () => {
    const made = new Set(
      audited.flatMap(({ claim, filings: [first] }) => {
        const policy = first?.round.content.policy ?? '';
        return findClause(policy, claim.clause)?.grant.sum.kind ?? [];
      }),
    );
    expect([...made].sort()).toEqual([...new Set(clauses.map(({ grant }) => grant.sum.kind))].sort());
  });

  test('every condition of both documents was judged', () => {
    const ids = new Set<string>(clauses.flatMap(({ conditions }) => conditions.map(conditionId)));
    const judged = new Set(
      audited.flatMap(({ filings }) =>
        filings.flatMap(({ assessment }) => assessment.conditions.map(({ id }) => id as string)),
      ),
    );
    expect([...ids].filter((id) => !judged.has(id))).toEqual([]);
    expect([...judged]).toEqual(expect.arrayContaining(['no-higher-award', 'ladder-difference']));
  });

  test('the ladder set off what the lower award of the year had brought', () => {
    const model = summaries.find(({ clause }) => clause === 'national-ip-model');
    expect(model?.approvedFen).toBe(15_000_000);
  });

  test('the yearly cap of trade marks left the second claim the rest', () => {
    const overseas = summaries.find(({ clause, round }) => clause === 'overseas-trademark' && round === 'brand-2019');
    expect(overseas?.approvedFen).toBe(2_000_000);
  });

  test('each journal holds together', () => {
    expect(audited.map(({ journal }) => firstBrokenEntry(journal)).filter((at) => at !== undefined)).toEqual([]);
    expect(audited.filter(({ firstBrokenEntry: broken }) => broken !== null)).toEqual([]);
  });

  test('the past runs forward: no act lies on an earlier business instant than the one before, and none ahead', () => {
    const now = new Date().toISOString();
    for (const { journal } of audited) {
      const instants = journal.map(({ businessAt }) => businessAt);
      expect(instants).toEqual([...instants].sort());
      expect(instants.filter((at) => at > now)).toEqual([]);
    }
  });
});

describe('money', () => {
  test('the books balance, and agree with the claims', async () => {
    const { pots } = await client.as('finance-bai')('list-pots', {});
    const sumOf = (pot: string, ...states: ClaimState[]): number =>
      audited
        .filter(({ claim, filings }) => {
          const fundYear = filings.at(-1)?.round.content.fundYear ?? 0;
          return states.includes(claim.state) && potId(claim.programme, fundYear) === pot;
        })
        .reduce((sum, { claim }) => sum + (claim.allocatedFen ?? claim.approvedFen ?? 0), 0);
    expect(pots.length).toBe(6);
    for (const pot of pots) {
      expect(potBalances(pot)).toBe(true);
      const onTheWay = ['approved', 'in-notice', 'objected', 'payable', 'listed', 'payment-returned'] as const;
      expect(pot.heldFen).toBe(sumOf(pot.id, ...onTheWay));
      expect(pot.paidFen).toBe(sumOf(pot.id, 'paid', 'receipt-confirmed', 'recovering', 'recovered'));
      expect(pot.availableFen).toBe(pot.appropriatedFen - pot.heldFen - pot.paidFen + pot.recoveredFen);
    }
  });

  test('a pot is nearly empty: the approval of a claim that waits for it says how much is missing', async () => {
    const waiting = inState('reviewed').find(({ programme }) => programme === 'county');
    if (!waiting) throw new Error('No claim of a county waits for its approval.');
    const approver = client.as('approver-lin');
    const path = { claim: waiting.id };
    const { contentRevision, assessmentHash } = await approver('view-review', { path });
    const body = { contentRevision, assessmentHash, amountFen: waiting.ceilingFen ?? 0 };
    const refusal = await refusalOf(approver('approve-claim', { path, body }));
    expect(refusal.problem.code).toBe('pot-short');
  });

  test('the fund for the cloud was too small: its claims were cut in proportion, to the fen', async () => {
    const cut = inState('paid', 'receipt-confirmed').filter(({ programme }) => programme === 'cloud');
    expect(cut.length).toBe(3);
    const sumOf = (fen: (claim: Summary) => number | undefined): number =>
      cut.reduce((sum, claim) => sum + (fen(claim) ?? 0), 0);
    const fundFen = sumOf(({ allocatedFen }) => allocatedFen);
    const fullFen = sumOf(({ approvedFen }) => approvedFen);
    for (const { approvedFen = 0, allocatedFen = 0 } of cut)
      expect(Math.abs(allocatedFen - (approvedFen * fundFen) / fullFen)).toBeLessThanOrEqual(1);
    const { allocations } = await client.as('auditor-shi')('list-allocations', { path: { pot: 'cloud-2019' } });
    expect(allocations).toMatchObject([{ state: 'applied', fundFen, fullFen, count: 3, applied: 3 }]);
    expect(fundFen).toBeLessThan(fullFen);
  });
});

describe('what came of it', () => afterwards(() => client));

describe('people', () => {
  test('every claim opens for its people', async () => {
    const known = new Set(personas.map(({ id }) => id));
    const asked: Promise<unknown>[] = [];
    for (const { claim, journal } of audited) {
      const path = { claim: claim.id };
      const clerks = new Set(journal.filter(({ act }) => act === 'submit').map(({ by }) => by.person));
      for (const clerk of clerks) if (known.has(clerk)) asked.push(client.as(clerk)('view-claim', { path }));
      asked.push(client.as('approver-lin')('view-review', { path }));
      const departments = journal.find(({ act }) => act === 'submit')?.detail.departments as string[];
      for (const department of departments)
        asked.push(client.as(reviewerOf[department] ?? '')('view-review', { path }));
    }
    expect(asked.length).toBeGreaterThan(audited.length * 3);
    await Promise.all(asked);
  });

  test('a claimant sees his drafts, with what is still missing', async () => {
    const owner = client.as('owner-zhou');
    const [bound] = (await owner('view-me', {})).bindings;
    const { items } = await owner('list-claims', { path: { claimant: bound?.claimant ?? '' }, query: {} });
    const draft = items.find(({ state }) => state === 'draft');
    const { verdict } = await owner('assess-draft', { path: { claim: draft?.id ?? '' } });
    expect(verdict).toBe('incomplete');
  });

  test('every kind of persona but auditor and administrator has something to do', () => {
    const busy = Object.keys(tasks);
    const idle = personas.map(({ id }) => id).filter((id) => !busy.includes(id));
    expect(idle.sort()).toEqual(['admin', 'auditor-shi']);
  });

  test('claimants carry valid credit codes and come from every county and the High-tech Zone', async () => {
    const { items } = await client.as('admin')('list-claimants', { query: { limit: 100 } });
    const enterprises = items.filter(({ kind }) => kind !== 'individual');
    expect(enterprises.map(({ creditCode }) => creditCodeProblem(creditCode ?? '')).filter(Boolean)).toEqual([]);
    expect(new Set(enterprises.map(({ county }) => county)).size).toBe(13);
    expect(items.some(({ account }) => account === undefined)).toBe(false);
  });
});

describe('papers', () => {
  test('are real PDF files, each its own', async () => {
    const { id } = withState('receipt-confirmed');
    const reader = client.as('approver-lin');
    const { filing } = await reader('view-review', { path: { claim: id } });
    expect(new Set(filing.evidence.map(({ sha256 }) => sha256)).size).toBe(filing.evidence.length);
    for (const paper of filing.evidence) {
      const { url, sha256 } = await reader('read-evidence', { path: { claim: id, evidence: paper.id }, query: {} });
      const bytes = await downloadFile(url);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(await detectedType(bytes)).toBe('application/pdf');
      const text = bytes.toString('latin1');
      const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
      expect(text.slice(table, table + 5)).toBe('xref\n');
      const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
      expect(places.map((place, at) => text.startsWith(`${at + 1} 0 obj\n`, place))).toEqual(places.map(() => true));
    }
  });
});
