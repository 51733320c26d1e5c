import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { unbindPerson } from '../../functions/administration/unbind-person.ts';
import { readJournal } from '../../functions/audit/read-journal.ts';
import { completeEvidence } from '../../functions/enterprise/complete-evidence.ts';
import { createDraft } from '../../functions/enterprise/create-draft.ts';
import { removeEvidence } from '../../functions/enterprise/remove-evidence.ts';
import { saveProfile } from '../../functions/enterprise/save-profile.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import type { Correction } from '../../shared/claim/claim.ts';
import { withIdCheckDigit } from '../../shared/claim/id-number.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import type { Act } from '../../shared/http/act.ts';
import { wan } from '../../shared/money/fen.ts';
import { evidenceItem, readFilings, readPaper } from '../../shared/store/claim-store.ts';
import type { EvidenceStore } from '../../shared/store/evidence-store.ts';
import { assessAgain } from '../../shared/store/second-assessment.ts';
import {
  actorNow,
  type Begun,
  begunClaim,
  claimNow,
  opinionOf,
  publishedRound,
  staff,
  submit,
  writeDraft,
} from './city.ts';
import { atTheBorder, call, codeOf, doneValue, issuePaths } from './requests.ts';
import {
  admit,
  approver,
  fillPot,
  moment,
  openOwnTable,
  registerPerson,
  reviewedClaim,
  roundOf,
  today,
} from './reviewed-claim.ts';

const madrid = (...marks: { registration: string; designations: string[] }[]) => ({
  marks: marks.map((mark) => ({ ...mark, registeredOn: '2019-03-01' })),
});

describe('filing', () => {
  test('takes a claim that has everything', async () => {
    const begun = await begunClaim();
    expect(codeOf(await submit(begun))).toBe('done');
    expect(await claimNow(begun.table, begun.claim)).toMatchObject({ state: 'submitted', contentRevision: 1 });
  });

  test('takes no claim for a clause that the next publication of the round closed', async () => {
    const begun = await begunClaim();
    await publishedRound(begun.table, 2, roundOf({ clauses: ['provincial-quality-base'] }));
    expect(codeOf(await submit(begun))).toBe('clause-not-open');
    expect(await readFilings(begun.table, begun.claim)).toEqual([]);
  });

  test('says that a department of the round is missing, and not by its code', async () => {
    const result = await submit(await begunClaim({ round: { extraDepartments: ['nowhere'] } }));
    expect(codeOf(result)).toBe('round-incomplete');
    expect(result.ok ? '' : problemOf(result.failure, 'zh').title).not.toMatch(/[a-z]/);
  });

  test.each([
    ['one country of a mark', madrid({ registration: '1450001', designations: ['US', 'us', 'Ｕs', 'U S'] })],
    [
      'one mark',
      madrid({ registration: 'G1450001', designations: ['US'] }, { registration: 'g 1450001', designations: ['US'] }),
    ],
  ])('does not take %s written in two ways', async (_what, facts) => {
    expect(codeOf(await submit(await begunClaim({ clause: 'madrid-trademark', facts })))).toBe('units-repeated');
  });

  test('of one draft under one key is one claim, and the key is good for no other', async () => {
    const { table, clerk, claimant } = await begunClaim({
      round: { clauses: ['national-brand-zone', 'madrid-trademark'] },
    });
    const begin = (clause: string) =>
      call(createDraft, table, clerk, { path: { claimant }, body: { round: 'r2019', clause }, idempotencyKey: 'K' });
    const drafts = await Promise.all([begin('national-brand-zone'), begin('national-brand-zone')]);
    expect(drafts[0]).toEqual(drafts[1]);
    expect(codeOf(await begin('madrid-trademark'))).toBe('idempotency-key-reused');
  });
});

describe('a fact at the border', () => {
  const saved = (clause: string, facts: Record<string, unknown>) =>
    atTheBorder(
      'save-draft',
      { claim: '0123456789ABCDEF' },
      { clause, revision: 1, eventOn: '2019-06-30', facts, explanations: {} },
    );

  test.each(['', ' ', '\u3000'])('does not stand when it is blank: %j', (zone) => {
    expect(issuePaths(saved('national-brand-zone', { zone }))).toEqual(['facts.zone']);
  });

  test('is at most two hundred characters, wherever it stands', () => {
    const fits = madrid({ registration: '登'.repeat(200), designations: ['国'.repeat(200)] });
    expect(saved('madrid-trademark', fits).ok).toBe(true);
    const long = madrid({ registration: '登'.repeat(201), designations: ['US', '国'.repeat(201)] });
    expect(issuePaths(saved('madrid-trademark', long))).toEqual([
      'facts.marks[0].registration',
      'facts.marks[0].designations[1]',
    ]);
  });

  test('as long as it may be, and longer once normalised, is filed and awarded', async () => {
    const designations = Array.from({ length: 25 }, (_, at) => `${at}${'ﷺ'.repeat(190)}`);
    const facts = madrid({ registration: 'ﷺ'.repeat(200), designations });
    expect(saved('madrid-trademark', facts).ok).toBe(true);
    expect(codeOf(await submit(await begunClaim({ clause: 'madrid-trademark', facts })))).toBe('done');
    const table = await openOwnTable();
    await fillPot(table, 'brand', wan(10));
    const claimant = await admit(table, 'C1');
    const { id, assessmentHash } = await reviewedClaim(table, { clause: 'madrid-trademark', claimant, facts });
    const body = { contentRevision: 1, assessmentHash, amountFen: wan(5) };
    expect(codeOf(await call(approveClaim, table, await approver(table, 'lin'), { path: { claim: id }, body }))).toBe(
      'done',
    );
  });
});

test('a paper taken out while it is being verified does not come back', async () => {
  const { table, clerk, claim } = await begunClaim();
  const bytes = Buffer.from('%PDF-1.7\n%%EOF\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = { claim, evidence: 'E999' };
  await table.transact([
    evidenceItem({
      id: path.evidence,
      kind: 'certificate',
      fileName: 'x.pdf',
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256,
      claim,
      state: 'awaiting-upload',
      addedBy: 'clerk',
      addedAt: moment.at,
    }),
  ]);
  const unasked = () => Promise.reject(new Error('Nobody asks for an address here.'));
  const evidence: EvidenceStore = {
    uploadForm: unasked,
    readingAddress: unasked,
    keep: async () => {},
    arrived: async () => {
      doneValue(await call(removeEvidence, table, clerk, { path }));
      return { sizeBytes: bytes.length, sha256, bytes };
    },
  };
  const complete: Act<'complete-evidence'> = (stores, request) => completeEvidence({ ...stores, evidence }, request);
  expect(codeOf(await call(complete, table, clerk, { path }))).toBe('not-found');
  expect(await readPaper(table, claim, path.evidence)).toBeUndefined();
});

test('who entered the account judges nothing that is paid to it, also when he acts for the claimant no more', async () => {
  const begun = await begunClaim();
  const { table, claim, claimant } = begun;
  await fillPot(table, 'brand', wan(100));
  const binding = { claimant, as: 'clerk' } as const;
  const roles = [
    { role: 'approver', appointedOn: today },
    { role: 'reviewer', department: 'finance', appointedOn: today },
  ] as const;
  const maker = await registerPerson(table, { id: 'maker', roles: [...roles], bindings: [binding] });
  const account = { accountName: `单位 ${claimant}`, bank: '他行', accountNumber: '99999999999' };
  doneValue(await call(saveProfile, table, maker, { path: { claimant }, body: { account } }));
  doneValue(await submit(begun));
  const admin = await staff(table, 'admin', 'administrator');
  doneValue(await call(unbindPerson, table, admin, { path: { person: 'maker', claimant } }));
  const unbound = await actorNow(table, 'maker');
  const amountFen = wan(50);
  expect(codeOf(await opinionOf(table, unbound, claim, 'finance', { amountFen }))).toBe('own-work');
  for (const department of ['quality', 'finance']) {
    const reviewer = await staff(table, `reviewer-${department}`, { reviewer: department });
    doneValue(await opinionOf(table, reviewer, claim, department, { amountFen }));
  }
  const { hash: assessmentHash } = await assessAgain(table, await claimNow(table, claim));
  const body = { contentRevision: 1, assessmentHash, amountFen };
  expect(codeOf(await call(approveClaim, table, unbound, { path: { claim }, body }))).toBe('own-work');
});

test('the ID number of an individual stands in no filing, and its audit shows it masked', async () => {
  const idNumber = withIdCheckDigit('37010219800101001');
  const claimant = { kind: 'individual', name: '张三', idNumber, creditCode: undefined } as const;
  const begun = await begunClaim({
    clause: 'quality-award-individual',
    facts: { award: 'china-quality-award' },
    claimant,
  });
  await writeDraft(begun, { award: 'china-quality-award' }, { unitRegisteredInJinan: true });
  doneValue(await submit(begun));
  expect(JSON.stringify(await readFilings(begun.table, begun.claim))).not.toContain(idNumber);
  const shi = await staff(begun.table, 'shi', 'auditor');
  const audit = JSON.stringify(doneValue(await call(readJournal, begun.table, shi, { path: { claim: begun.claim } })));
  expect(audit).toContain('3701**********');
  expect(audit).not.toContain(idNumber);
});

describe('a claim handed in again', () => {
  const zone = (words: string): Correction => ({ target: 'fact:zone', kind: 'wrong', words });
  const amountFen = wan(50);

  /** Both departments have spoken, and the approver sends it back. */
  const returned = async (correction: Correction, against?: string): Promise<Begun> => {
    const begun = await begunClaim();
    const { table, claim } = begun;
    doneValue(await submit(begun));
    for (const department of ['quality', 'finance']) {
      const reviewer = await staff(table, department, { reviewer: department });
      const no = department === against && { against: '名称不符' };
      doneValue(await opinionOf(table, reviewer, claim, department, { amountFen, ...no }));
    }
    const lin = await staff(table, 'lin', 'approver');
    const body = { contentRevision: 1, corrections: [correction] };
    doneValue(await call(returnClaim, table, lin, { path: { claim }, body }));
    return begun;
  };

  const standing = async ({ table, claim }: Begun) => Object.keys((await claimNow(table, claim)).opinions);

  test('with a correction neither made nor explained is not taken', async () => {
    expect(codeOf(await submit(await returned(zone('请核对'))))).toBe('corrections-open');
  });

  test.each(['quality', undefined])(
    'with an explanation is asked of the department concerned (against: %s)',
    async (against) => {
      const begun = await returned(zone('请核对'), against);
      await writeDraft(begun, { zone: '区' }, { explanations: { 'fact:zone': '更名，见文件' } });
      doneValue(await submit(begun));
      expect(await standing(begun)).toEqual(['finance']);
      const again = await actorNow(begun.table, 'quality');
      expect(codeOf(await opinionOf(begun.table, again, begun.claim, 'quality', { amountFen }))).toBe('done');
      expect((await claimNow(begun.table, begun.claim)).state).toBe('reviewed');
    },
  );

  test('asks who was against again, whatever was corrected', async () => {
    const begun = await returned(zone('请核对'), 'finance');
    await writeDraft(begun, { zone: '新区' });
    doneValue(await submit(begun));
    expect(await standing(begun)).toEqual([]);
  });

  test('with the account explained is asked of finance alone', async () => {
    const begun = await returned({ target: 'account', kind: 'wrong', words: '请核对' });
    await writeDraft(begun, { zone: '区' }, { explanations: { account: '账户无误' } });
    doneValue(await submit(begun));
    expect(await standing(begun)).toEqual(['quality']);
  });
});
