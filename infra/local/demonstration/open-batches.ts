import { type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import type { Bilingual } from '../../../shared/claim/shapes.ts';
import { potId } from '../../../shared/money/pot.ts';
import { answerList } from './answer-list.ts';
import { workingDaysBefore } from './business-days.ts';
import { nameAnotherAccount } from './correct-accounts.ts';
import type { BegunClaim, Scene } from './file-claim.ts';
import { approve } from './judge-claim.ts';
import type { OpenClaims } from './open-claims.ts';
import { confirm, endNoticesOf, list, publish, seal } from './pay-claims.ts';
import { dismiss, object } from './settle-objections.ts';
import { revoke } from './take-back.ts';

export const noticeTitle = (zh: string, en: string): Bilingual => ({
  zh: `${zh}名单公示`,
  en: `Public notice: ${en}`,
});

type ClaimsOf = (group: Exclude<keyof OpenClaims, 'underWay'>) => readonly BegunClaim[];

const claimOf = (claims: readonly BegunClaim[], claimant: BegunClaim['plan']['claimant']): BegunClaim => {
  const found = claims.find(({ plan }) => plan.claimant === claimant);
  if (!found) throw new Error(`Nothing was begun for ${claimant}.`);
  return found;
};

/** The first batch of the open rounds: the bank pays it but for two, and one of these has named another account. */
const payFirstBatch = async (scene: Scene, today: PlainDate, claimsOf: ClaimsOf, pots: string[]): Promise<void> => {
  const ago = (days: number): PlainDate => workingDaysBefore(today, days);
  const [returned, paid] = [claimsOf('toReturn'), claimsOf('toPay')];
  const made = await list(scene, pots, ago(15));
  await seal(scene, made, ago(14));
  const [shop, sauces] = [claimOf(returned, 'workshop'), claimOf(returned, 'sauces')];
  const reasons = new Map([
    [shop.id, '户名与账号不符'],
    [sauces.id, '收款账户已销户'],
  ]);
  await answerList(scene, made, reasons, ago(12));
  // The other two wait for a word of their claimants.
  await confirm(scene, [claimOf(paid, 'institute')], ago(10));
  await nameAnotherAccount(scene, sauces, '6228480000000060161', ago(9));
};

/** What was approved in the open rounds, batch by batch as far as each goes by `today`. */
export const playOpenBatches = async (scene: Scene, today: PlainDate, claimsOf: ClaimsOf): Promise<void> => {
  const ago = (days: number): PlainDate => workingDaysBefore(today, days);
  const pots = (['brand', 'standardization'] as const).map((programme) => potId(programme, yearOf(today)));
  const [brandPot = '', standardizationPot = ''] = pots;
  const approveAll = (claims: readonly BegunClaim[]) => Promise.all(claims.map((claim) => approve(scene, claim)));
  const publishOpen = (batch: string, en: string, day: PlainDate): Promise<void> =>
    publish(scene, 'brand-open', noticeTitle(batch, en), day);

  await publishOpen('第一批拟奖励', 'first batch of rewards', ago(21));
  await endNoticesOf(scene, ago(21));
  await payFirstBatch(scene, today, claimsOf, pots);

  await approveAll(claimsOf('toList'));
  await publishOpen('第二批拟奖励', 'second batch of rewards', ago(14));
  await endNoticesOf(scene, ago(14));
  // Sealed, and the bank has not answered yet.
  await seal(scene, await list(scene, [brandPot], ago(8)), ago(7));
  await list(scene, [standardizationPot], ago(6));

  await approveAll([...claimsOf('toBePayable'), ...claimsOf('toRevoke')]);
  for (const claim of claimsOf('toRevoke')) await revoke(scene, claim, '核查发现认定文件已被发证机关撤销。', ago(8));
  await publishOpen('第三批拟奖励', 'third batch of rewards', ago(7));
  const doubted = claimOf(claimsOf('toBePayable'), 'software');
  const competitor = { as: 'unit', name: '济南示例同业有限公司', reason: '该秘书处由两家单位共同承担。' } as const;
  await object(scene, doubted, competitor, ago(6));
  await endNoticesOf(scene, ago(7));
  // Its four days left begin again, for this row alone.
  await dismiss(scene, doubted, '经向标委会核实，批复文件所载承担单位仅此一家。', ago(2));

  await approveAll(claimsOf('toNotice'));
  await publishOpen('第四批拟奖励', 'fourth batch of rewards', ago(1));
  const neighbour = { as: 'person', name: '王示例', reason: '该企业今年有质量处罚，请核实。' } as const;
  await object(scene, claimOf(claimsOf('toNotice'), 'steel'), neighbour, ago(1));
  await approveAll(claimsOf('toApprove'));
};
