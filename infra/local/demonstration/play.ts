import { type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import type { Stores } from '../../../shared/http/act.ts';
import { potId } from '../../../shared/money/pot.ts';
import { actAs } from './act-as.ts';
import { workingDaysAfter, workingDaysBefore } from './business-days.ts';
import type { ClaimPlan } from './claim-plan.ts';
import { claims2019 } from './claims-2019.ts';
import type { BegunClaim, Scene } from './file-claim.ts';
import { approve, playClaim } from './judge-claim.ts';
import { openClaims } from './open-claims.ts';
import { confirm, endNoticesOf, list, pay, publish, seal } from './pay-claims.ts';
import { pastRounds } from './rounds.ts';
import { setUp } from './set-up.ts';

const noticeTitle = (zh: string, en: string) => ({ zh: `${zh}名单公示`, en: `Public notice: ${en}` });

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
  for (const { id, content } of pastRounds)
    await publish(scene, id, noticeTitle(content.title.zh.replace(/申报$/, ''), content.title.en), noticeOn);
  const listOn = workingDaysAfter(await endNoticesOf(scene, noticeOn), 1);
  const made = await list(scene, ['brand-2020', 'standardization-2020', 'cloud-2019', 'county-2019'], listOn);
  await seal(scene, made, workingDaysAfter(listOn, 1));
  await pay(scene, made, '国库支付〔2020〕示例61号', workingDaysAfter(listOn, 5));
  await confirm(scene, granted, workingDaysAfter(listOn, 8));
};

/** Acts out all that was done before `today`, each by its person; gives the ids of all claims. */
export const playDemonstration = async (stores: Stores, today: PlainDate): Promise<readonly string[]> => {
  const act = actAs(stores);
  const { table } = stores;
  const scene: Scene = { act, table, claimants: await setUp(act, table, today) };

  const { toPay, toList, toBePayable, toNotice, toApprove, underWay } = openClaims(today);
  const later = [...toList, ...toBePayable, ...toNotice, ...toApprove];
  const begun = await playAll(scene, [...claims2019, ...toPay, ...underWay, ...later], async (claim) => {
    if (claim.plan.story.reaches === 'approved' && !later.includes(claim.plan)) await approve(scene, claim);
  });
  const claimsOf = (plans: readonly ClaimPlan[]): BegunClaim[] =>
    plans.flatMap((plan) => {
      const claim = begun.get(plan);
      return claim && plan.story.reaches === 'approved' ? [claim] : [];
    });
  const approveAll = (plans: readonly ClaimPlan[]) =>
    Promise.all(claimsOf(plans).map((claim) => approve(scene, claim)));
  await payPast(scene, claimsOf(claims2019));

  const ago = (days: number): PlainDate => workingDaysBefore(today, days);
  const pots = (['brand', 'standardization'] as const).map((programme) => potId(programme, yearOf(today)));
  const [brandPot = '', standardizationPot = ''] = pots;
  const publishOpen = async (batch: string, en: string, day: PlainDate): Promise<void> =>
    publish(scene, 'brand-open', noticeTitle(batch, en), day);

  await publishOpen('第一批拟奖励', 'first batch of rewards', ago(21));
  await endNoticesOf(scene, ago(21));
  const paid = await list(scene, pots, ago(15));
  await seal(scene, paid, ago(14));
  await pay(scene, paid, `国库支付〔${yearOf(today)}〕示例112号`, ago(12));
  // The other two wait for a word of their claimants.
  await confirm(scene, claimsOf(toPay.filter(({ claimant }) => claimant === 'institute')), ago(10));

  await approveAll(toList);
  await publishOpen('第二批拟奖励', 'second batch of rewards', ago(14));
  await endNoticesOf(scene, ago(14));
  await seal(scene, await list(scene, [brandPot], ago(8)), ago(7));
  await list(scene, [standardizationPot], ago(6));

  await approveAll(toBePayable);
  await publishOpen('第三批拟奖励', 'third batch of rewards', ago(7));
  await endNoticesOf(scene, ago(7));
  await approveAll(toNotice);
  await publishOpen('第四批拟奖励', 'fourth batch of rewards', ago(1));
  await approveAll(toApprove);
  return [...begun.values()].map(({ id }) => id);
};
