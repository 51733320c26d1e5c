import { contentHash } from '../../shared/claim/content-hash.ts';
import type { JournalledAction } from '../../shared/claim/event-of.ts';
import type { ActedBy, JournalEntry } from '../../shared/claim/journal.ts';
import { sealEntry } from '../../shared/claim/journal-chain.ts';
import type { ClaimState } from '../../shared/claim/lifecycle.ts';

/** Words of persons, as real entries hold them. None of them may ever be read in an event. */
export const privateWords = {
  person: 'person-with-an-id',
  name: '欧阳晓燕',
  reason: '电话核实后同意，联系人王先生',
  words: '身份证复印件不清晰',
  accountNumber: '6222021602009988776',
  idNumber: '370102198001010019',
  document: '济财拨〔2020〕7号（经办人赵某）',
  idempotencyKey: 'key-of-the-client-of-zhao',
  awardKey: '赵某某个人质量奖',
} as const;

export type Step = {
  readonly act: JournalledAction;
  readonly to: ClaimState;
  readonly role: string;
  readonly department?: string;
  readonly on: string;
  readonly detail: Record<string, unknown>;
  readonly reason?: string;
};

const { words } = privateWords;
const assessmentHash = contentHash('the second assessment');
const [notice, list] = ['8GD2K5TW0QXN4B7C', 'M3V9R1ZJ6YH0A2PE'];
const departments = ['market-supervision', 'finance'];

/** Details are written as the acts of `functions/` write them. */
const submitted: Step = {
  act: 'submit',
  to: 'submitted',
  role: 'clerk',
  on: '2020-03-02',
  detail: {
    filing: 1,
    contentHash: contentHash('the first filing'),
    verdict: 'payable',
    ceilingFen: 50_000_000,
    departments,
    changed: [],
    lapsed: [],
  },
};

const opinion = (department: string, to: ClaimState, on: string): Step => ({
  act: 'give-opinion',
  to,
  role: 'reviewer',
  department,
  on,
  detail: {
    agrees: true,
    department,
    contentRevision: 2,
    amountFen: 50_000_000,
    reason: privateWords.reason,
    answers: { 'fund-policy-opinion': true },
  },
  reason: privateWords.reason,
});

const signed = (signature: number, to: ClaimState): Step => ({
  act: 'approve',
  to,
  role: 'approver',
  on: '2020-03-25',
  detail: {
    amountFen: 50_000_000,
    assessmentHash,
    signature,
    needed: 2,
    ...(to === 'approved' && { pot: 'brand-2020', awardKeys: [privateWords.awardKey] }),
  },
  reason: privateWords.reason,
});

const listed: Step = {
  act: 'list',
  to: 'listed',
  role: 'finance',
  on: '2020-04-07',
  detail: { list, amountFen: 50_000_000 },
};

/** From submission to the confirmed receipt, with one correction and one dropped list on the way. */
export const wholeLife: readonly Step[] = [
  submitted,
  {
    act: 'return-for-correction',
    to: 'returned',
    role: 'reviewer',
    department: 'market-supervision',
    on: '2020-03-09',
    detail: { corrections: [{ target: 'evidence:certificate', kind: 'missing', words }], dueOn: '2020-03-23' },
  },
  {
    ...submitted,
    on: '2020-03-11',
    detail: {
      ...submitted.detail,
      filing: 2,
      contentHash: contentHash('the second filing'),
      changed: ['evidence:certificate'],
      lapsed: ['market-supervision'],
    },
  },
  opinion('market-supervision', 'submitted', '2020-03-16'),
  opinion('finance', 'reviewed', '2020-03-18'),
  signed(1, 'reviewed'),
  signed(2, 'approved'),
  {
    act: 'publish-notice',
    to: 'in-notice',
    role: 'officer',
    on: '2020-03-27',
    detail: { notice, amountFen: 50_000_000 },
  },
  { act: 'end-notice', to: 'payable', role: 'clock', on: '2020-04-03', detail: { notice, endedOn: '2020-04-02' } },
  listed,
  { act: 'unlist', to: 'payable', role: 'finance', on: '2020-04-07', detail: { list } },
  listed,
  {
    act: 'pay',
    to: 'paid',
    role: 'finance',
    on: '2020-04-10',
    detail: { list, amountFen: 50_000_000, document: privateWords.document },
  },
  {
    act: 'confirm-receipt',
    to: 'receipt-confirmed',
    role: 'clerk',
    on: '2020-04-14',
    detail: { amountFen: 50_000_000 },
  },
];

export const withdrawnLife: readonly Step[] = [
  submitted,
  { act: 'withdraw', to: 'withdrawn', role: 'agent', on: '2020-03-04', detail: {}, reason: privateWords.reason },
];

export const refusedLife: readonly Step[] = [
  { ...submitted, detail: { ...submitted.detail, departments: ['finance'], verdict: 'needs-person' } },
  opinion('finance', 'reviewed', '2020-03-05'),
  {
    act: 'refuse',
    to: 'refused',
    role: 'approver',
    on: '2020-03-06',
    detail: { citation: '第四条第（一）项', reasons: [{ condition: 'first-time', words }] },
    reason: words,
  },
];

const [allocation, pot] = ['Q7T2M5XK9B3WZC8E', 'cloud-2019'];

const step = (act: Step['act'], to: ClaimState, role: string, detail: Step['detail'] = {}): Step => ({
  act,
  to,
  role,
  on: '2020-05-06',
  detail: { ...detail, words: privateWords.words },
  reason: privateWords.reason,
});

const put = { ...signed(2, 'awaiting-allocation'), detail: { ...signed(2, 'awaiting-allocation').detail, pot } };

/** Refused and reviewed by others, cut by a short fund, objected to twice, paid to a wrong account, and paid back. */
export const troubledLife: readonly Step[] = [
  { ...submitted, detail: { ...submitted.detail, departments: ['finance'] } },
  opinion('finance', 'reviewed', '2020-03-05'),
  step('refuse', 'refused', 'approver', {
    citation: '第四条第（一）项',
    reasons: [{ condition: 'first-time', words }],
  }),
  step('ask-review', 'submitted', 'clerk', { departments }),
  opinion('finance', 'reviewed', '2020-05-07'),
  put,
  step('ask-revocation', 'awaiting-allocation', 'officer'),
  step('cancel-revocation', 'awaiting-allocation', 'approver'),
  step('allocate', 'approved', 'finance', { allocation, fullFen: 50_000_000, allocatedFen: 30_000_000 }),
  step('publish-notice', 'in-notice', 'officer', { notice, amountFen: 30_000_000 }),
  step('object', 'objected', 'public', { notice, objection: 1 }),
  step('dismiss-objection', 'in-notice', 'officer', { objection: 1, noticeEndsOn: '2020-05-12' }),
  step('end-notice', 'payable', 'clock', { notice, endedOn: '2020-05-12' }),
  step('list', 'listed', 'finance', { list, amountFen: 30_000_000 }),
  step('return-payment', 'payment-returned', 'finance', { list, attempt: 1, amountFen: 30_000_000 }),
  step('correct-account', 'payment-returned', 'clerk', { account: 1, accountNumber: privateWords.accountNumber }),
  step('confirm-account', 'payable', 'finance', { account: 1 }),
  step('list', 'listed', 'finance', { list, amountFen: 30_000_000 }),
  step('pay', 'paid', 'finance', { list, amountFen: 30_000_000, document: privateWords.document }),
  step('order-recovery', 'recovering', 'approver', { amountFen: 30_000_000, dueOn: '2020-06-30' }),
  step('cancel-recovery', 'paid', 'approver', { amountFen: 30_000_000 }),
  step('order-recovery', 'recovering', 'approver', { amountFen: 30_000_000, dueOn: '2020-07-31' }),
  step('receive-recovery', 'recovering', 'finance', { amountFen: 30_000_000, receivedFen: 30_000_000 }),
  step('complete-recovery', 'recovered', 'clock', { amountFen: 30_000_000 }),
];

/** An objection was right, and the award was taken back after the second decision. */
export const revokedLife: readonly Step[] = [
  ...wholeLife.slice(0, 8),
  step('object', 'objected', 'public', { notice, objection: 1 }),
  step('uphold-objection', 'reviewed', 'approver', { objection: 1, amountFen: 50_000_000, pot: 'brand-2020' }),
  signed(1, 'reviewed'),
  signed(2, 'approved'),
  step('ask-revocation', 'approved', 'approver'),
  step('revoke', 'revoked', 'approver', { amountFen: 50_000_000, pot: 'brand-2020' }),
];

/** All of it was kept back against an older debt, and then too much of it ordered back. */
export const offsetLife: readonly Step[] = [
  ...wholeLife.slice(0, 9),
  step('offset', 'paid', 'finance', { amountFen: 50_000_000 }),
  step('order-recovery', 'recovering', 'approver', { amountFen: 30_000_000, dueOn: '2020-06-30' }),
  step('reduce-recovery', 'recovering', 'approver', { amountFen: 10_000_000, orderedFen: 20_000_000 }),
];

export const everyLife: Readonly<Record<string, readonly Step[]>> = {
  '7K3M0Q2RZ8XW5B1D': wholeLife,
  '2B8FJ4N6T0V9YCHA': withdrawnLife,
  D5E1G7K9P3S2W4XZ: refusedLife,
  H4N8Q1T6W0Z3B7E2: troubledLife,
  K9R2V5Y8A1C4F7J3: revokedLife,
  M6P0S3X7D2G5T8W1: offsetLife,
};

const by = ({ role, department }: Step): ActedBy => ({
  person: role === 'clock' || role === 'public' ? role : privateWords.person,
  name: privateWords.name,
  role,
  ...(department !== undefined && { department }),
});

/** The chained journal of a claim that lived these steps. */
export const journalOf = (claim: string, steps: readonly Step[]): JournalEntry[] => {
  const entries: JournalEntry[] = [];
  for (const [index, step] of steps.entries()) {
    const before = entries.at(-1);
    entries.push(
      sealEntry({
        schema: 1,
        kind: 'claim',
        id: claim,
        number: index + 1,
        act: step.act,
        from: before?.to ?? 'draft',
        to: step.to,
        by: by(step),
        at: `${step.on}T01:30:00.000Z`,
        businessAt: `${step.on}T01:30:00.000Z`,
        businessOn: step.on,
        revision: index + 2,
        detail: step.detail,
        ...(step.reason !== undefined && { reason: step.reason }),
        idempotencyKey: privateWords.idempotencyKey,
        requestHash: contentHash(step),
        previousHash: before?.hash ?? null,
      }),
    );
  }
  return entries;
};
