import { changeRegistration } from '../../../functions/administration/change-registration.ts';
import { askReview } from '../../../functions/enterprise/ask-review.ts';
import { withdrawClaim } from '../../../functions/enterprise/withdraw-claim.ts';
import { approveClaim } from '../../../functions/review/approve-claim.ts';
import { giveOpinion } from '../../../functions/review/give-opinion.ts';
import { refuseClaim } from '../../../functions/review/refuse-claim.ts';
import { returnClaim } from '../../../functions/review/return-claim.ts';
import { viewReview } from '../../../functions/review/view-review.ts';
import type { Correction } from '../../../shared/claim/claim.ts';
import type { Moment } from '../../../shared/claim/journal.ts';
import { momentOn } from './business-days.ts';
import type { ClaimPlan } from './claim-plan.ts';
import { type BegunClaim, draftClaim, readClaim, type Scene, save, submit } from './file-claim.ts';
import { clerkOf, reviewerOf } from './people.ts';

const approvers = ['approver-lin', 'approver-gao'] as const;

const reviewer = (department: string): string => {
  const person = reviewerOf[department];
  if (person === undefined) throw new Error(`Nobody reviews for ${department}.`);
  return person;
};

/** Looks at the claim as a reviewer does, and says yes to the whole sum and to every question of his department. */
const agree = async ({ act }: Scene, id: string, department: string, moment: Moment): Promise<void> => {
  const person = reviewer(department);
  const path = { claim: id };
  const seen = await act(person, moment, 'view-review', viewReview, { path });
  const amountFen = seen.assessmentAtSubmission.amount?.fen;
  if (amountFen === undefined) throw new Error(`The claim ${id} has no sum.`);
  const asked = department === 'finance' ? [] : seen.questions;
  await act(person, moment, 'give-opinion', giveOpinion, {
    path,
    body: {
      agrees: true,
      department,
      contentRevision: seen.contentRevision,
      amountFen,
      answers: Object.fromEntries(asked.map(({ condition }) => [condition, true])),
      ...(asked.length > 0 && { reason: '已核对原件并征求主管处室意见，符合条款要求。' }),
    },
  });
};

/** Opinions an hour apart, in the order of the departments. */
const opinionTimes = ['11:00', '14:00', '15:00', '16:00'] as const;

const hear = async (
  scene: Scene,
  { id, plan }: BegunClaim,
  wanted: (department: string) => boolean = () => true,
): Promise<void> => {
  const { head } = await readClaim(scene.table, id);
  for (const [at, department] of head.departments.entries())
    if (wanted(department)) await agree(scene, id, department, momentOn(plan.judgedOn, opinionTimes[at] ?? '17:00'));
};

const sign = async ({ act }: Scene, id: string, approver: string, moment: Moment) => {
  const path = { claim: id };
  const seen = await act(approver, moment, 'view-review', viewReview, { path });
  const { amount } = seen.assessmentNow;
  if (!amount) throw new Error(`The claim ${id} cannot be approved.`);
  return act(approver, moment, 'approve-claim', approveClaim, {
    path,
    body: { contentRevision: seen.contentRevision, assessmentHash: seen.assessmentHash, amountFen: amount.fen },
  });
};

/** As many approvers sign as the amount's tier asks. */
export const approve = async (scene: Scene, { id, plan }: BegunClaim): Promise<void> => {
  for (const [at, approver] of approvers.entries()) {
    const { state } = await sign(scene, id, approver, momentOn(plan.decidedOn, at === 0 ? '16:30' : '17:00'));
    // A claim on a fund that is shared out at year end waits for its share.
    if (state === 'approved' || state === 'awaiting-allocation') return;
  }
  throw new Error(`The claim ${id} needs more approvers than there are.`);
};

const refuse = async (
  { act, table }: Scene,
  { id, plan }: BegunClaim,
  { against, condition, words, reviewAsked }: Extract<ClaimPlan['story'], { reaches: 'refused' }>,
): Promise<void> => {
  const path = { claim: id };
  const { contentRevision } = (await readClaim(table, id)).head;
  await act(reviewer(against), momentOn(plan.judgedOn, '16:30'), 'give-opinion', giveOpinion, {
    path,
    body: { agrees: false, department: against, contentRevision, reason: words },
  });
  await act('approver-lin', momentOn(plan.decidedOn, '16:30'), 'refuse-claim', refuseClaim, {
    path,
    body: { contentRevision, reasons: [{ condition, words }] },
  });
  if (reviewAsked)
    await act(clerkOf(plan.claimant), momentOn(reviewAsked.on, '10:00'), 'ask-review', askReview, {
      path,
      body: { reason: reviewAsked.reason },
    });
};

const sendBack = async (
  { act, table }: Scene,
  id: string,
  department: string,
  corrections: readonly Correction[],
  moment: Moment,
): Promise<void> => {
  const { contentRevision } = (await readClaim(table, id)).head;
  const body = { contentRevision, department, corrections: [...corrections] };
  await act(reviewer(department), moment, 'return-claim', returnClaim, { path: { claim: id }, body });
};

/** Takes a claim from nothing to where its story leaves claimant, departments and approvers; `approve` comes after. */
export const playClaim = async (scene: Scene, plan: ClaimPlan): Promise<BegunClaim> => {
  const { act, claimants } = scene;
  const begun = await draftClaim(scene, plan);
  const { id } = begun;
  const { story } = plan;
  if (story.reaches === 'draft') return begun;
  await submit(scene, begun, plan.filedOn);
  switch (story.reaches) {
    case 'withdrawn':
      await act(clerkOf(plan.claimant), momentOn(plan.judgedOn, '15:30'), 'withdraw-claim', withdrawClaim, {
        path: { claim: id },
        body: { reason: story.reason },
      });
      break;
    case 'submitted':
      await hear(scene, begun, (department) => story.heard.includes(department));
      break;
    case 'returned':
      await sendBack(scene, id, story.by, story.corrections, momentOn(plan.decidedOn, '15:30'));
      break;
    case 'filed-again':
      await hear(scene, begun, (department) => story.heard.includes(department));
      await sendBack(scene, id, story.by, story.corrections, momentOn(plan.judgedOn, '16:30'));
      await save(
        scene,
        begun,
        plan.decidedOn,
        Object.fromEntries(story.corrections.map(({ target }) => [target, story.explanation])),
      );
      await submit(scene, begun, plan.decidedOn);
      break;
    case 'refused':
      await hear(scene, begun, (department) => department !== story.against);
      await refuse(scene, begun, story);
      break;
    case 'reviewed':
      await hear(scene, begun);
      for (const approver of approvers.slice(0, story.signatures))
        await sign(scene, id, approver, momentOn(plan.decidedOn, '16:30'));
      if (story.movesAway)
        await act('admin', momentOn(plan.decidedOn, '17:00'), 'change-registration', changeRegistration, {
          path: { claimant: claimants[plan.claimant] },
          body: { registeredInJinan: false, source: '企业登记信息：住所迁出济南市' },
        });
      break;
    case 'approved':
      await hear(scene, begun);
      break;
  }
  return begun;
};
