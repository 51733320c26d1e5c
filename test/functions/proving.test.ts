import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readJournal } from '../../functions/audit/read-journal.ts';
import { readRoot } from '../../functions/audit/read-root.ts';
import { takeProof } from '../../functions/audit/take-proof.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { type Storage, startStorage } from '../../infra/local/storage.ts';
import { checkProof } from '../../infra/verify/check-proof.ts';
import { readProof } from '../../infra/verify/read-files.ts';
import { type ClaimProof, claimProof } from '../../shared/claim/claim-proof.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { replayDecision, replayFiling } from '../../shared/claim/replay.ts';
import { wan } from '../../shared/money/fen.ts';
import { momentAt } from '../../shared/store/business-clock.ts';
import { readFilings } from '../../shared/store/claim-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import { makeRoot } from '../../shared/store/make-root.ts';
import { openRootFiles, type RootFiles } from '../../shared/store/root-files.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import { type Begun, begunClaim, claimNow, opinionOf, staff, submit } from './city.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { approver, fillPot } from './reviewed-claim.ts';

const accountNumber = '0012345678901234567';

let storage: Storage;
let files: RootFiles;
let begun: Begun;
let proof: ClaimProof;

const auditor = () => staff(begun.table, 'shi', 'auditor');

const take = async (claim = begun.claim) => {
  const shi = await auditor();
  return call<'take-proof'>((stores, asked) => takeProof({ ...stores, roots: files }, asked), begun.table, shi, {
    path: { claim },
  });
};

const judge = async (): Promise<void> => {
  const { table, claim } = begun;
  for (const department of (await claimNow(table, claim)).departments) {
    const reviewer = await staff(table, `r-${department}`, { reviewer: department });
    doneValue(await opinionOf(table, reviewer, claim, department, { amountFen: wan(10), reason: '按比例核减' }));
  }
  const { hash } = await assessAgain(table, await claimNow(table, claim));
  const body = { contentRevision: 1, assessmentHash: hash, amountFen: wan(10) };
  doneValue(await call(approveClaim, table, await approver(table, 'lin'), { path: { claim }, body }));
};

const tickOn = (day: string) => makeRoot(begun.table, files, momentAt(new Date(`${day}T01:00:00Z`)));

beforeAll(async () => {
  storage = await startStorage();
  Object.assign(process.env, {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'LOCAL',
    AWS_SECRET_ACCESS_KEY: 'LOCAL',
    AWS_ENDPOINT_URL_S3: storage.endpoint,
  });
  files = openRootFiles('local-payout', storage.endpoint);
  begun = await begunClaim();
  await fillPot(begun.table, 'brand', wan(100));
  doneValue(await submit(begun));
  await judge();
  await tickOn('2019-12-03');
  await tickOn('2019-12-04');
  proof = claimProof.parse(JSON.parse(JSON.stringify(doneValue(await take()))));
});
afterAll(() => storage.stop());

const verdictOn = (given: ClaimProof) =>
  checkProof(readProof(JSON.stringify(given))).map(({ holds, sentence }) => [holds, sentence.en]);

describe('the export of a claim', () => {
  test('is verified by a program that shares no code with the platform', () => {
    expect(proof.journal.map(({ act }) => act)).toEqual(['submit', 'give-opinion', 'give-opinion', 'approve']);
    expect(verdictOn(proof)).toEqual([
      [true, '4 entries, each following the one before.'],
      [true, 'Filings as the journal has them: 1.'],
      [true, 'Decisions as the journal has them: 1.'],
      [true, 'Roots, each following the one before: 2. They hold the entries up to 4.'],
    ]);
  });

  test('is judged again to the same bytes', () => {
    const replayed = [
      ...proof.filings.map(replayFiling),
      ...proof.decisions.map((decision) => replayDecision(decision, proof.filings)),
    ];
    expect(replayed.map(({ of, differences }) => [of, differences])).toEqual([
      ['filing', []],
      ['decision', []],
    ]);
  });

  test('has the whole decision bound into the journal', () => {
    const { detail } = proof.journal[3] ?? { detail: {} };
    expect(detail).toMatchObject({ decision: 1, decisionHash: contentHash(proof.decisions[0]) });
  });

  test('shows no account, nor the salt with which it could be tried; the filing itself proves it', async () => {
    const shi = await auditor();
    const [filing] = await readFilings(begun.table, begun.claim);
    const seen = doneValue(await call(readJournal, begun.table, shi, { path: { claim: begun.claim } }));
    for (const shown of [proof, seen])
      for (const secret of [accountNumber, filing?.accountSalt ?? accountNumber])
        expect(JSON.stringify(shown)).not.toContain(secret);
    expect(proof.filings[0]?.accountHash).toBe(contentHash([filing?.accountSalt, filing?.account]));
  });

  test('has the root whose file the auditor reads', async () => {
    const shi = await auditor();
    const read = (root: number) =>
      call<'read-root'>((stores, asked) => readRoot({ ...stores, roots: files }, asked), begun.table, shi, {
        path: { root },
      });
    expect(doneValue(await read(1)).root).toEqual(proof.roots[0]);
    expect(codeOf(await read(3))).toBe('not-found');
  });

  test('is for auditors, and there is none of a draft', async () => {
    const lin = await staff(begun.table, 'he', 'officer');
    expect(codeOf(await call(takeProof, begun.table, lin, { path: { claim: begun.claim } }))).toBe('wrong-role');
    expect(codeOf(await take('0000000000000000'))).toBe('not-found');
  });
});

test('an end that was cut off in the table itself, head and all, is missed by the root', async () => {
  const { table, claim } = begun;
  const key = headKey('claim', claim);
  const [item, entries] = [await table.get(key), await table.partition(key.pk, 'J#')];
  const last = entries[3];
  const before = proof.journal[2];
  await table.transact([
    { put: { ...item, entries: 3, chainHash: before?.hash } },
    { remove: { pk: key.pk, sk: String(last?.sk) } },
  ]);
  const cut = doneValue(await take());
  expect(cut.journal).toHaveLength(3);
  expect(verdictOn(claimProof.parse(cut)).filter(([holds]) => holds === false)).toEqual([
    [false, 'Decision 1: no entry speaks of it.'],
    [false, 'Root 1 of 2019-12-03 holds entry 4: gone.'],
  ]);
});
