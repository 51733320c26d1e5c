import { createHash } from 'node:crypto';
import { addEvidence } from '../../../functions/enterprise/add-evidence.ts';
import { completeEvidence } from '../../../functions/enterprise/complete-evidence.ts';
import { createDraft } from '../../../functions/enterprise/create-draft.ts';
import { saveDraft } from '../../../functions/enterprise/save-draft.ts';
import { submitClaim } from '../../../functions/enterprise/submit-claim.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type EvidenceKind, evidenceKinds } from '../../../shared/evidence/kinds.ts';
import { requiredEvidence } from '../../../shared/policy/required-evidence.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { claims } from '../../../shared/store/aggregates.ts';
import { clauseOf } from '../../../shared/store/claim-context.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { ActAs } from './act-as.ts';
import { momentOn, workingDaysBefore } from './business-days.ts';
import type { ClaimPlan } from './claim-plan.ts';
import { admissions } from './enterprises.ts';
import { pdfPage } from './papers.ts';
import { clerkOf } from './people.ts';
import type { ClaimantIds } from './set-up.ts';

export type Scene = { readonly act: ActAs; readonly table: Table; readonly claimants: ClaimantIds };

/** A claim that was begun, with its plan. */
export type BegunClaim = { readonly id: string; readonly plan: ClaimPlan };

export const readClaim = async (table: Table, id: string) => {
  const stored = await readHead(table, claims, id);
  if (!stored) throw new Error(`The claim ${id} is not in the table.`);
  return stored;
};

const paperBytes = (plan: ClaimPlan, claim: string, kind: EvidenceKind): Uint8Array => {
  const { name } = admissions[plan.claimant];
  const { zh, en } = evidenceKinds[kind];
  return pdfPage([
    en,
    zh,
    name,
    `Claim ${claim}`,
    `Clause ${plan.clause}, achievement of ${plan.eventOn}`,
    '演示材料，内容为虚构。',
  ]);
};

/** Posts a file with the form it was given, as a browser does. */
export const upload = async (
  form: { url: string; fields: Record<string, string> },
  bytes: Uint8Array,
): Promise<void> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', new Blob([Buffer.from(bytes)]));
  const { status } = await fetch(form.url, { method: 'POST', body });
  if (status !== 204 && status !== 201) throw new Error(`The storage answered ${status} to a file.`);
};

const handIn = async ({ act }: Scene, { id, plan }: BegunClaim, kind: EvidenceKind, day: PlainDate): Promise<void> => {
  const clerk = clerkOf(plan.claimant);
  const bytes = paperBytes(plan, id, kind);
  const paper = await act(clerk, momentOn(day, '14:00'), 'add-evidence', addEvidence, {
    path: { claim: id },
    body: {
      kind,
      fileName: `${evidenceKinds[kind].zh}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
  await upload(paper.upload, bytes);
  await act(clerk, momentOn(day, '14:10'), 'complete-evidence', completeEvidence, {
    path: { claim: id, evidence: paper.id },
  });
};

/** Saves the working copy as the plan has it. */
export const save = async (
  { act, table }: Scene,
  { id, plan }: BegunClaim,
  day: PlainDate,
  explanations: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const { clause, eventOn, facts, unitRegisteredInJinan } = plan;
  const { revision } = await readClaim(table, id);
  const body = { clause, revision, eventOn, facts, unitRegisteredInJinan, explanations };
  await act(clerkOf(plan.claimant), momentOn(day, '09:50'), 'save-draft', saveDraft, { path: { claim: id }, body });
};

export const submit = async ({ act, table }: Scene, { id, plan }: BegunClaim, day: PlainDate): Promise<void> => {
  const { revision } = await readClaim(table, id);
  await act(clerkOf(plan.claimant), momentOn(day, '10:30'), 'submit-claim', submitClaim, {
    path: { claim: id },
    body: { revision, commitment: true },
  });
};

/** Begins a claim two working days before it is to be filed, fills it in and hands in its papers. */
export const draftClaim = async (scene: Scene, plan: ClaimPlan): Promise<BegunClaim> => {
  const { act, table, claimants } = scene;
  const [begunOn, papersOn] = [workingDaysBefore(plan.filedOn, 2), workingDaysBefore(plan.filedOn, 1)];
  const { id } = await act(clerkOf(plan.claimant), momentOn(begunOn, '09:30'), 'create-draft', createDraft, {
    path: { claimant: claimants[plan.claimant] },
    body: { round: plan.round, clause: plan.clause },
  });
  const begun = { id, plan };
  await save(scene, begun, begunOn);
  const { head } = await readClaim(table, id);
  const asked = requiredEvidence(clauseOf(head), head.claimantKind);
  const brought = plan.story.reaches === 'draft' ? asked.slice(0, plan.story.papers) : asked;
  for (const kind of brought) await handIn(scene, begun, kind, papersOn);
  return begun;
};
