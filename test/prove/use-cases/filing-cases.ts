import { createHash } from 'node:crypto';
import { addEvidence } from '../../../functions/enterprise/add-evidence.ts';
import { completeEvidence } from '../../../functions/enterprise/complete-evidence.ts';
import { confirmReceipt } from '../../../functions/enterprise/confirm-receipt.ts';
import { createDraft } from '../../../functions/enterprise/create-draft.ts';
import { saveProfile } from '../../../functions/enterprise/save-profile.ts';
import { submitClaim } from '../../../functions/enterprise/submit-claim.ts';
import { withdrawClaim } from '../../../functions/enterprise/withdraw-claim.ts';
import { returnClaim } from '../../../functions/review/return-claim.ts';
import type { Act } from '../../../shared/http/act.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { claims } from '../../../shared/store/aggregates.ts';
import { evidenceItem, readEvidence, readFilings } from '../../../shared/store/claim-store.ts';
import type { EvidenceStore } from '../../../shared/store/evidence-store.ts';
import type { Table } from '../../../shared/store/table.ts';
import { begunClaim, submit, writeDraft } from '../../functions/city.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { approver, moment, registerPerson } from '../../functions/reviewed-claim.ts';
import { claimsHeld, doneTimes, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

const bytes = Buffer.from('%PDF-1.7\n%%EOF\n');
const sha256 = createHash('sha256').update(bytes).digest('hex');

const paper = {
  kind: 'certificate',
  fileName: 'x.pdf',
  contentType: 'application/pdf',
  sizeBytes: bytes.length,
  sha256,
};

/** A storage that always answers: the faults under proof are those of the table. */
const evidence: EvidenceStore = {
  uploadForm: async ({ id }) => ({ url: 'http://storage', fields: { key: id }, expiresAt: moment.at }),
  arrived: async () => ({ sizeBytes: bytes.length, sha256, bytes }),
  keep: async () => undefined,
  readingAddress: async () => '',
};

const announce: Act<'add-evidence'> = (stores, request) => addEvidence({ ...stores, evidence }, request);

const complete: Act<'complete-evidence'> = (stores, request) => completeEvidence({ ...stores, evidence }, request);

/** A draft ready to be submitted, with the revision at which it was seen. */
const readyDraft = async (table: Table) => {
  const { clerk, claim, claimant } = await begunClaim({}, table);
  const revision = (await readHead(table, claims, claim))?.revision ?? 0;
  return { clerk, claim, claimant, revision };
};

const returnedDraft = async (table: Table) => {
  const begun = await begunClaim({}, table);
  const { clerk, claim } = begun;
  doneValue(await submit(begun));
  const corrections = [{ target: 'fact:zone', kind: 'wrong' as const, words: '请核对' }];
  const body = { contentRevision: 1, corrections };
  doneValue(await call(returnClaim, table, await approver(table, 'lin'), { path: { claim }, body }));
  await writeDraft(begun, { zone: '新区' });
  const revision = (await readHead(table, claims, claim))?.revision ?? 0;
  return { clerk, claim, revision };
};

const mayDiffer = ['accountSalt', 'contentHash', 'hash', 'chainHash', 'previousHash'];

type Ready = Pick<Awaited<ReturnType<typeof readyDraft>>, 'clerk' | 'claim' | 'revision'>;

const submitted = (table: Table, { clerk, claim, revision }: Ready) =>
  call(submitClaim, table, clerk, { path: { claim }, body: { revision, commitment: true }, idempotencyKey });

const isSubmitted =
  (times: number) =>
  async (table: Table, { claim }: Ready) => [
    ...(await stateIs(table, claim, 'submitted')),
    ...(await doneTimes(table, 'claim', claim, 'submit', times)),
    ...expected('filings', (await readFilings(table, claim)).length, times),
  ];

const readPapers = async (table: Table, claim: string) =>
  (await readEvidence(table, claim)).filter((each) => each.sha256 === sha256).map(({ state }) => state);

export const filingCases = [
  useCase({
    name: 'save-profile',
    route: 'save-profile',
    prepare: readyDraft,
    run: (table, { clerk, claimant }) =>
      call(saveProfile, table, clerk, {
        path: { claimant },
        body: { contact: { name: '李', phone: '0531-88880000' } },
        idempotencyKey,
      }),
    check: (table, { claimant }) => doneTimes(table, 'claimant', claimant, 'save-profile'),
  }),
  useCase({
    name: 'create-draft',
    route: 'create-draft',
    prepare: readyDraft,
    run: (table, { clerk, claimant }) =>
      call(createDraft, table, clerk, {
        path: { claimant },
        body: { round: 'r2019', clause: 'national-brand-zone' },
        idempotencyKey,
      }),
    check: async (table, { claimant: key }) => {
      const own = { index: 'byClaimant', keyName: 'claimantKey', sortName: 'claimantSort', key } as const;
      return expected('drafts', (await table.page(own, 10)).length, 2);
    },
  }),
  useCase({
    name: 'add-evidence',
    route: 'add-evidence',
    prepare: readyDraft,
    run: (table, { clerk, claim }) =>
      call(announce, table, clerk, { path: { claim }, body: paper as never, idempotencyKey }),
    check: async (table, { claim }) => expected('papers', await readPapers(table, claim), ['awaiting-upload']),
  }),
  useCase({
    name: 'complete-evidence',
    route: 'complete-evidence',
    prepare: async (table) => {
      const ready = await readyDraft(table);
      const { claim } = ready;
      const record = {
        ...paper,
        id: 'E999',
        claim,
        state: 'awaiting-upload' as const,
        addedBy: 'clerk',
        addedAt: moment.at,
      };
      await table.transact([evidenceItem(record)]);
      return ready;
    },
    run: (table, { clerk, claim }) =>
      call(complete, table, clerk, { path: { claim, evidence: 'E999' }, idempotencyKey }),
    check: async (table, { claim }) => expected('papers', await readPapers(table, claim), ['verified']),
  }),
  useCase({
    name: 'submit',
    route: 'submit-claim',
    mayDiffer,
    prepare: readyDraft,
    run: submitted,
    check: isSubmitted(1),
  }),
  useCase({
    name: 'submit-again',
    route: 'submit-claim',
    mayDiffer,
    prepare: returnedDraft,
    run: submitted,
    check: isSubmitted(2),
  }),
  useCase({
    name: 'withdraw',
    route: 'withdraw-claim',
    prepare: async (table) => {
      const begun = await begunClaim({}, table);
      doneValue(await submit(begun));
      return { clerk: begun.clerk, claim: begun.claim };
    },
    run: (table, { clerk, claim }) =>
      call(withdrawClaim, table, clerk, { path: { claim }, body: { reason: '误报' }, idempotencyKey }),
    check: (table, { claim }) => stateIs(table, claim, 'withdrawn'),
  }),
  useCase({
    name: 'confirm-receipt',
    route: 'confirm-receipt',
    prepare: async (table) => {
      const [claim] = await claimsHeld(table, ['1'], { state: 'paid' });
      if (!claim) throw new Error('No claim was made.');
      const clerk = await registerPerson(table, { id: 'clerk', bindings: [{ claimant: claim.claimant, as: 'clerk' }] });
      return { clerk, claim: claim.id };
    },
    run: (table, { clerk, claim }) => call(confirmReceipt, table, clerk, { path: { claim }, idempotencyKey }),
    check: (table, { claim }) => stateIs(table, claim, 'receipt-confirmed'),
  }),
];
