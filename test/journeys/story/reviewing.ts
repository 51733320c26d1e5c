import type { Given } from '../client.ts';
import type { Filed } from './filing.ts';
import { reviewerOf } from './staff.ts';
import { mustEqual, type Story, yuan } from './story.ts';

const reviewerFor = (department: string): string => {
  const reviewer = reviewerOf[department];
  if (reviewer === undefined) throw new Error(`Nobody reviews for ${department}.`);
  return reviewer;
};

/** One department agrees to a sum. */
export const agree = async (story: Story, { id, title, sumFen }: Filed, department: string, amountFen: number) => {
  const reviewer = reviewerFor(department);
  const caller = story.client.as(reviewer);
  const { contentRevision } = await caller('view-review', { path: { claim: id } });
  const reason = amountFen < sumFen ? { reason: '按实际投入核减' } : {};
  const body = { agrees: true, department, contentRevision, amountFen, ...reason } as const;
  const { state } = await caller('give-opinion', { path: { claim: id }, body });
  story.tell(reviewer, `出具意见：同意「${title}」 ${yuan(amountFen)}`);
  return state;
};

/** Every department that has not yet spoken agrees to the sum; the claim is then reviewed. */
export const allAgree = async (story: Story, filed: Filed, amountFen = filed.sumFen): Promise<void> => {
  const { opinions } = await story.client.as('auditor-shi')('view-review', { path: { claim: filed.id } });
  let state = 'submitted';
  for (const { department, agrees } of opinions)
    if (agrees === undefined) state = await agree(story, filed, department, amountFen);
  mustEqual(state, 'reviewed', `the state of ${filed.clause}`);
};

/** One department is against, with its reason. */
export const disagree = async (story: Story, { id, title }: Filed, department: string, reason: string) => {
  const reviewer = reviewerFor(department);
  const caller = story.client.as(reviewer);
  const { contentRevision } = await caller('view-review', { path: { claim: id } });
  await caller('give-opinion', { path: { claim: id }, body: { agrees: false, department, contentRevision, reason } });
  story.tell(reviewer, `出具意见：不同意「${title}」：${reason}`);
};

type Corrections = Given<'return-claim'>['body']['corrections'];

export const returnClaim = async (story: Story, { id, title }: Filed, department: string, corrections: Corrections) => {
  const reviewer = reviewerFor(department);
  const caller = story.client.as(reviewer);
  const { contentRevision } = await caller('view-review', { path: { claim: id } });
  const body = { contentRevision, department, corrections };
  const { state } = await caller('return-claim', { path: { claim: id }, body });
  mustEqual(state, 'returned', `the state of ${title}`);
  story.tell(
    reviewer,
    `退回补正「${title}」，一次列全 ${corrections.length} 处：${corrections.map(({ words }) => words).join('；')}`,
  );
};

/** Each approver signs what he was shown; the last signature the tier asks for approves. */
export const approve = async (
  story: Story,
  filed: Filed,
  approvers: readonly string[],
  amountFen = filed.sumFen,
  approved = 'approved',
) => {
  const { id, title } = filed;
  let state = 'reviewed';
  for (const [at, approver] of approvers.entries()) {
    mustEqual(state, 'reviewed', `the state of ${title} before signature ${at + 1}`);
    const caller = story.client.as(approver);
    const shown = await caller('view-review', { path: { claim: id } });
    mustEqual([shown.signaturesNeeded, shown.signaturesGiven], [approvers.length, at], `the signatures of ${title}`);
    const { contentRevision, assessmentHash } = shown;
    ({ state } = await caller('approve-claim', {
      path: { claim: id },
      body: { contentRevision, assessmentHash, amountFen },
    }));
    story.tell(approver, `签署「${title}」 ${yuan(amountFen)}（第 ${at + 1} 人，须 ${approvers.length} 人）`);
  }
  mustEqual(state, approved, `the state of ${title}`);
};

/** The approver refuses with a reason, and the claimant reads it. */
export const refuse = async (
  story: Story,
  { id, title, party }: Filed,
  approver: string,
  condition: string,
  words: string,
) => {
  const caller = story.client.as(approver);
  const { contentRevision } = await caller('view-review', { path: { claim: id } });
  const body = { contentRevision, reasons: [{ condition, words }] };
  const { state } = await caller('refuse-claim', { path: { claim: id }, body });
  mustEqual(state, 'refused', `the state of ${title}`);
  story.tell(approver, `不予支持「${title}」：${words}`);
  const { decision } = await story.client.as(party.actor)('view-claim', { path: { claim: id } });
  const told = [decision?.reason, decision?.reasons.map((reason) => [reason.condition, reason.words])];
  mustEqual(told, [words, [[condition, words]]], 'the reason the claimant reads');
  story.tell(party.actor, `看到「${title}」不予支持及理由`);
};
