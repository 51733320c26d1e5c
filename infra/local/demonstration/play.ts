import { addDays, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Stores } from '../../../shared/http/act.ts';
import { makeRoot } from '../../../shared/store/make-root.ts';
import { actAs } from './act-as.ts';
import { momentOn, workingDaysAfter } from './business-days.ts';
import type { ClaimPlan } from './claim-plan.ts';
import { claims2019 } from './claims-2019.ts';
import type { BegunClaim, Scene } from './file-claim.ts';
import { approve, playClaim } from './judge-claim.ts';
import { noticeTitle, playOpenBatches } from './open-batches.ts';
import { openClaims } from './open-claims.ts';
import { confirm, endNoticesOf, list, pay, publish, seal } from './pay-claims.ts';
import { pastRounds } from './rounds.ts';
import { setUp } from './set-up.ts';
import { shareFund } from './share-fund.ts';
import { recover } from './take-back.ts';

/** Claims of one claimant one after the other, for awards bear on each other; of different ones side by side. */
const playAll = async (
  scene: Scene,
  plans: readonly ClaimPlan[],
  after: (begun: BegunClaim) => Promise<void>,
): Promise<Map<ClaimPlan, BegunClaim>> => {
  const begun = new Map<ClaimPlan, BegunClaim>();
  const playOne = async (plan: ClaimPlan): Promise<void> => {
    const claim = await playClaim(scene, plan);
    begun.set(plan, claim);
    await after(claim);
  };
  const chains = Map.groupBy(plans, ({ claimant }) => claimant);
  await Promise.all(
    [...chains.values()].map(async (chain) => {
      for (const plan of chain) await playOne(plan);
    }),
  );
  return begun;
};

const payPast = async (scene: Scene, granted: readonly BegunClaim[]): Promise<void> => {
  const noticeOn = '2020-06-01';
  await shareFund(scene, 'cloud-2019', '2020-05-26');
  for (const { id, content } of pastRounds)
    await publish(scene, id, noticeTitle(content.title.zh.replace(/申报$/, ''), content.title.en), noticeOn);
  const listOn = workingDaysAfter(await endNoticesOf(scene, noticeOn), 1);
  const made = await list(scene, ['brand-2020', 'standardization-2020', 'cloud-2019', 'county-2019'], listOn);
  await seal(scene, made, workingDaysAfter(listOn, 1));
  await pay(scene, made, '国库支付〔2020〕示例61号', workingDaysAfter(listOn, 5));
  await confirm(scene, granted, workingDaysAfter(listOn, 8));
  const granting = (claimant: ClaimPlan['claimant'], clause: string): BegunClaim[] =>
    granted.filter(({ plan }) => plan.claimant === claimant && plan.clause === clause);
  for (const claim of granting('steel', 'well-known-trademark'))
    await recover(scene, claim, { reason: '该商标的驰名认定被撤销，奖励应予追回。', parts: [4, 6] }, '2020-09-14');
  // Something is kept back from the next payment to it.
  for (const claim of granting('medicine', 'china-patent-gold'))
    await recover(scene, claim, { reason: '审计认定申报材料与实际不符，奖励应予追回。', parts: [3, 4] }, '2020-10-12');
};

/** The tick of the evening before: a root over all journals. */
const closeDay = async ({ table, roots }: Stores, today: PlainDate): Promise<void> => {
  const evening = momentOn(addDays(today, -1), '23:50');
  // A root leaves out the last two minutes, in which somebody may still be writing; here nobody is, and all was just written.
  const at = new Date(Date.parse(evening.at) + 121_000).toISOString();
  await makeRoot(table, roots, { ...evening, at });
};

/** Acts out all that was done before `today`, each by its person; gives the ids of all claims. */
export const playDemonstration = async (stores: Stores, today: PlainDate): Promise<readonly string[]> => {
  const act = actAs(stores);
  const { table } = stores;
  const scene: Scene = { act, table, claimants: await setUp(act, table, today) };

  const open = openClaims(today);
  const { toPay, toReturn, toList, toBePayable, toRevoke, toNotice, toApprove, underWay } = open;
  const soon = [...claims2019, ...toPay, ...toReturn];
  const later = [...toList, ...toBePayable, ...toRevoke, ...toNotice, ...toApprove];
  const begun = await playAll(scene, [...soon, ...underWay, ...later], async (claim) => {
    if (claim.plan.story.reaches === 'approved' && !later.includes(claim.plan)) await approve(scene, claim);
  });
  const claimsOf = (plans: readonly ClaimPlan[]): BegunClaim[] =>
    plans.flatMap((plan) => {
      const claim = begun.get(plan);
      return claim && plan.story.reaches === 'approved' ? [claim] : [];
    });
  await payPast(scene, claimsOf(claims2019));
  await playOpenBatches(scene, today, (group) => claimsOf(open[group]));
  await closeDay(stores, today);
  return [...begun.values()].map(({ id }) => id);
};
