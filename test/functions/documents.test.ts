import { beforeEach, describe, expect, test } from 'vitest';
import { listDocuments } from '../../functions/documents/list-documents.ts';
import { readDecisionNotice } from '../../functions/documents/read-decision-notice.ts';
import { readFilingReceipt } from '../../functions/documents/read-filing-receipt.ts';
import { askReview } from '../../functions/enterprise/ask-review.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import { refuseClaim } from '../../functions/review/refuse-claim.ts';
import { returnClaim } from '../../functions/review/return-claim.ts';
import { viewReview } from '../../functions/review/view-review.ts';
import { decidedIn } from '../../shared/claim/decided.ts';
import { issuedNotice } from '../../shared/claim/issued-notice.ts';
import type { Ruling } from '../../shared/claim/notice-shape.ts';
import { proposedNotice } from '../../shared/claim/proposed-notice.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wan } from '../../shared/money/fen.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { readDecisions, readFiling } from '../../shared/store/claim-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { fonts, readPdf } from '../document/sample-papers.ts';
import { actorNow, type Begun, becomes, begunClaim, claimNow, opinionOf, staff, submit, writeDraft } from './city.ts';
import { on } from './noticed-claims.ts';
import { call, codeOf, doneValue } from './requests.ts';
import { admit, fillPot, registerPerson, today } from './reviewed-claim.ts';

type Query = { readonly entry?: number };

const notice = readDecisionNotice(fonts);
const receipt = readFilingReceipt(fonts);

let begun: Begun;
let table: Table;
let claim: string;
let quality: Actor;
let money: Actor;
let lin: Actor;

beforeEach(async () => {
  begun = await begunClaim();
  ({ table, claim } = begun);
  await fillPot(table, 'brand', wan(1000));
  quality = await staff(table, 'quality-1', { reviewer: 'quality' });
  money = await staff(table, 'money-1', { reviewer: 'finance' });
  lin = await staff(table, 'lin', 'approver');
  doneValue(await submit(begun));
});

const agree = async (who: Actor, department: string) => {
  const { ceilingFen = 0 } = await claimNow(table, claim);
  return doneValue(await opinionOf(table, who, claim, department, { amountFen: ceilingFen }));
};

const bothAgree = async () => {
  await agree(quality, 'quality');
  await agree(money, 'finance');
};

const look = async (who: Actor) =>
  routes['view-review'].answer.parse(doneValue(await call(viewReview, table, who, { path: { claim } })));

const approve = async (who: Actor, amountFen: number, reason = '仅部分区域达标') => {
  const { assessmentHash, contentRevision } = await look(who);
  const body = { contentRevision, assessmentHash, amountFen, reason };
  return doneValue(await call(approveClaim, table, who, { path: { claim }, body }));
};

const refuse = async (who: Actor) => {
  const { contentRevision } = await claimNow(table, claim);
  const reasons = [{ condition: 'registered-in-jinan', words: '注册地已迁出。' }];
  return doneValue(await call(refuseClaim, table, who, { path: { claim }, body: { contentRevision, reasons } }));
};

const noticeFor = (who: Actor, query: Query = {}, of = claim) =>
  call(notice, table, who, { path: { claim: of }, query });
const receiptFor = (who: Actor, query: Query = {}, of = claim) =>
  call(receipt, table, who, { path: { claim: of }, query });
const documentsFor = (who: Actor, of = claim) => call(listDocuments, table, who, { path: { claim: of } });

const readFor = async (read: ReturnType<typeof noticeFor>) => (await readPdf(doneValue(await read).bytes)).whole;

describe('what the claimant reads', () => {
  test('is the receipt at once, and no notice before a decision', async () => {
    const whole = await readFor(receiptFor(begun.clerk));
    expect(whole).toContain('受理回执');
    expect(whole).toContain('quality、finance同时审核，15个工作日内（2019年12月23日前）');
    expect(codeOf(await noticeFor(begun.clerk))).toBe('not-found');
    expect(doneValue(await documentsFor(begun.clerk))).toEqual({
      receipts: [{ entry: 1, filing: 1, on: today }],
      notices: [],
    });
  });

  test('is the notice of an approval, with its place in the journal', async () => {
    await bothAgree();
    await approve(lin, wan(1));
    const whole = await readFor(noticeFor(begun.clerk));
    const journal = await readJournal(table, 'claim', claim);
    expect(whole).toContain('核定奖励10,000.00元');
    expect(whole).toContain('核定金额的理由：仅部分区域达标');
    expect(whole).toContain(journal[3]?.hash);
    expect(whole).toContain(String(journal[3]?.detail.decisionHash));
    expect(whole).toContain(String(journal[0]?.detail.contentHash));
    const { notices } = doneValue(await documentsFor(begun.clerk));
    expect(notices).toEqual([{ entry: 4, on: today, outcome: 'approved', amountFen: wan(1), stands: true }]);
  });

  test('is the same file however often it is read', async () => {
    await bothAgree();
    await approve(lin, wan(1));
    const [once, again] = [doneValue(await noticeFor(begun.clerk)), doneValue(await noticeFor(lin))];
    expect(Buffer.from(once.bytes).equals(once.bytes) && Buffer.from(once.bytes).equals(again.bytes)).toBe(true);
    expect(once.fileName).toBe(`decision-notice-${claim.toLowerCase()}-4.pdf`);
  });

  test('keeps every decision: refused, reviewed by others, approved', async () => {
    await bothAgree();
    await refuse(lin);
    const asked = { path: { claim }, body: { reason: '注册地未变' }, moment: on('2019-12-03') };
    doneValue(await call(askReview, table, begun.clerk, asked));
    await agree(await staff(table, 'quality-2', { reviewer: 'quality' }), 'quality');
    await agree(await staff(table, 'money-2', { reviewer: 'finance' }), 'finance');
    await approve(await staff(table, 'gao', 'approver'), wan(2));
    const { notices } = doneValue(await documentsFor(begun.clerk));
    expect(notices.map(({ entry, outcome, stands }) => [entry, outcome, stands])).toEqual([
      [4, 'refused', false],
      [8, 'approved', true],
    ]);
    const first = await readFor(noticeFor(begun.clerk, { entry: 4 }));
    expect(first).toContain('未符合“在济南市注册”：注册地已迁出。');
    expect(first).toContain('已于2019年12月3日申请复核');
    expect(await readFor(noticeFor(begun.clerk))).toContain('核定奖励20,000.00元');
    expect(codeOf(await noticeFor(begun.clerk, { entry: 3 }))).toBe('not-found');
  });

  test('is a receipt of each filing, and says whose opinion is asked again', async () => {
    await bothAgree();
    const body = {
      contentRevision: 1,
      corrections: [{ target: 'fact:zone', kind: 'wrong' as const, words: '名称有误' }],
    };
    doneValue(await call(returnClaim, table, lin, { path: { claim }, body }));
    await writeDraft(begun, { zone: '更名后的区' });
    doneValue(await submit(begun));
    const { receipts } = doneValue(await documentsFor(begun.clerk));
    expect(receipts.map(({ filing }) => filing)).toEqual([1, 2]);
    const [first, second] = [
      await readFor(receiptFor(begun.clerk, { entry: 1 })),
      await readFor(receiptFor(begun.clerk)),
    ];
    expect(first).not.toContain('更名后的区');
    expect(second).toContain('受理回执（第2次提交）');
    expect(second).toContain('更名后的区');
    expect(second).toContain('quality审核，15个工作日内');
  });

  test('is no notice while a signature is missing', async () => {
    const two = await begunClaim({ round: { tiers: [{ upToFen: null, signatures: 2 }] } });
    ({ table, claim } = two);
    begun = two;
    await fillPot(table, 'brand', wan(1000));
    doneValue(await submit(begun));
    for (const person of [quality, money, lin]) await registerPerson(table, person.person);
    const gao = await staff(table, 'gao', 'approver');
    await bothAgree();
    await approve(lin, wan(1));
    expect(codeOf(await noticeFor(begun.clerk))).toBe('not-found');
    await approve(gao, wan(1));
    expect(await readFor(noticeFor(begun.clerk))).toContain('2名核定人签署');
  });
});

describe('before anyone signs', () => {
  const issuedNow = async () => {
    const [journal, decisions] = [await readJournal(table, 'claim', claim), await readDecisions(table, claim)];
    const [decided] = decidedIn(journal, decisions);
    if (!decided) throw new Error('Nothing is decided.');
    return issuedNotice(decided, await readFiling(table, claim, decided.filing), (department) => department).notice;
  };

  test('the approver reads the very notice that signing makes', async () => {
    await bothAgree();
    const ruling: Ruling = {
      outcome: 'approved',
      amountFen: wan(1),
      reason: '仅部分区域达标',
      signatures: 1,
      awaitsAllocation: false,
    };
    const proposed = proposedNotice(await look(lin), ruling, today);
    await approve(lin, wan(1));
    expect(proposed).toEqual(await issuedNow());
  });

  test('and the very refusal', async () => {
    await bothAgree();
    const reasons = [{ condition: 'registered-in-jinan', words: '注册地已迁出。' }];
    const proposed = proposedNotice(await look(lin), { outcome: 'refused', reasons, reviewOpen: true }, today);
    await refuse(lin);
    expect(proposed).toEqual(await issuedNow());
  });
});

describe('who may read', () => {
  beforeEach(async () => {
    await bothAgree();
    await approve(lin, wan(1));
  });

  const readings = async (who: Actor, of = claim) => [
    await noticeFor(who, {}, of),
    await receiptFor(who, {}, of),
    await documentsFor(who, of),
  ];

  const codesFor = async (who: Actor) => new Set((await readings(who)).map(codeOf));

  test('reviewers of departments that were asked, approvers and auditors', async () => {
    const auditor = await staff(table, 'shi', 'auditor');
    for (const who of [begun.clerk, quality, money, lin, auditor])
      expect(await codesFor(who)).toEqual(new Set(['done']));
  });

  test('nobody else: to them there is no such claim', async () => {
    const foreign = '91370100MA30000009';
    await admit(table, foreign);
    const rival = await registerPerson(table, { id: 'rival', bindings: [{ claimant: foreign, as: 'clerk' }] });
    const former = await registerPerson(table, {
      id: 'former',
      bindings: [{ claimant: begun.claimant, as: 'agent', until: '2019-12-01' }],
    });
    const others = await Promise.all([
      staff(table, 'bai', 'finance'),
      staff(table, 'he', 'officer'),
      staff(table, 'admin', 'administrator'),
      staff(table, 'science-1', { reviewer: 'science' }),
    ]);
    const [none] = await readings(begun.clerk, '0000000000000000');
    expect(codeOf(none as Awaited<ReturnType<typeof noticeFor>>)).toBe('not-found');
    for (const who of [rival, former, ...others]) for (const read of await readings(who)) expect(read).toEqual(none);
  });

  test('not who lost the role, or the binding, a moment ago', async () => {
    await becomes(table, lin, { roles: [] });
    await becomes(table, begun.clerk, { bindings: [] });
    expect(await codesFor(await actorNow(table, 'lin'))).toEqual(new Set(['not-found']));
    expect(await codesFor(await actorNow(table, 'clerk'))).toEqual(new Set(['not-found']));
  });

  test('and of a draft nobody, for there is no paper yet', async () => {
    const draft = await begunClaim();
    expect(codeOf(await call(receipt, draft.table, draft.clerk, { path: { claim: draft.claim }, query: {} }))).toBe(
      'not-found',
    );
  });
});
