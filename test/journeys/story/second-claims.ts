import { wan } from '../../../shared/money/fen.ts';
import type { Cast, Party } from './cast.ts';
import { type Cloud, cloudFacts, cloudSumFen } from './claims.ts';
import { type Filed, fileClaim } from './filing.ts';
import { allAgree, approve } from './reviewing.ts';
import { openRound } from './rounds.ts';
import type { Story } from './story.ts';

export type SecondClaims = Readonly<Record<'famous' | 'pilot' | 'companyCloud' | 'rivalCloud' | 'shopCloud', Filed>>;

export type SecondRounds = { readonly brand: string; readonly cloud: string };

export const openSecondRounds = async (story: Story, late: Story): Promise<SecondRounds> => ({
  brand: await openRound(story, 'second-brand', {
    title: { zh: '品牌建设奖励第二批（示例）', en: 'Brand rewards, second batch (illustrative)' },
    policy: 'jinan-brand-2017',
    clauses: ['jinan-famous-brand', 'national-standardization-demonstration'],
    achievementYear: story.achievementYear,
    fundYear: story.fundYear,
  }),
  cloud: await openRound(late, 'second-cloud', {
    title: { zh: '企业上云补助第二批（示例）', en: 'Support for moving to the cloud, second batch (illustrative)' },
    policy: 'jinan-cloud-2017',
    clauses: ['cloud-adoption'],
    achievementYear: 2019,
    achievementYearFrom: 2017,
    fundYear: late.fundYear,
  }),
});

/** Five claims of four claimants: two first come, first served, three on a fund that is shared out at year end. */
export const fileSecond = async (
  story: Story,
  cast: Cast,
  rounds: SecondRounds,
  { scheme, paidOn }: Cloud,
): Promise<SecondClaims> => {
  const eventOn = `${story.achievementYear}-10-12`;
  const cloud = (party: Party, tag: string): Promise<Filed> =>
    fileClaim(story, {
      party,
      round: rounds.cloud,
      clause: 'cloud-adoption',
      eventOn: paidOn,
      facts: cloudFacts(paidOn, `${story.tag}-${tag}`),
      sumFen: cloudSumFen(scheme),
    });
  return {
    famous: await fileClaim(story, {
      party: cast.company,
      round: rounds.brand,
      eventOn,
      clause: 'jinan-famous-brand',
      facts: { firstTime: true },
      sumFen: wan(10),
    }),
    pilot: await fileClaim(story, {
      party: cast.institution,
      round: rounds.brand,
      eventOn,
      clause: 'national-standardization-demonstration',
      facts: { project: `智慧泉城标准化示范 ${story.tag}`, accepted: true },
      sumFen: wan(40),
    }),
    companyCloud: await cloud(cast.company, 'A'),
    rivalCloud: await cloud(cast.rival, 'B'),
    shopCloud: await cloud(cast.shop, 'C'),
  };
};

/** Everybody agrees; who claims from the year-end fund then waits for his share of it. */
export const judgeSecond = async (story: Story, claims: SecondClaims): Promise<void> => {
  for (const claim of [claims.famous, claims.pilot]) {
    await allAgree(story, claim);
    await approve(story, claim, ['approver-lin']);
  }
  for (const claim of [claims.companyCloud, claims.rivalCloud, claims.shopCloud]) {
    await allAgree(story, claim);
    await approve(story, claim, ['approver-gao'], claim.sumFen, 'awaiting-allocation');
  }
};
