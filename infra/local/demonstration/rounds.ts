import type * as z from 'zod';
import { addDays, type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import type { roundContent } from '../../../shared/claim/round.ts';
import type { SchemeContent } from '../../../shared/claim/scheme.ts';
import { wan } from '../../../shared/money/fen.ts';
import type { PotRule, Programme } from '../../../shared/money/pot.ts';
import { jinanBrand2017 } from '../../../shared/policy/documents/jinan-brand-2017.ts';

export type PlannedRound = { readonly id: string; readonly content: z.input<typeof roundContent> };

/** Up to 500,000 yuan one approver signs, above it two. */
const tiers = [
  { upToFen: wan(50), signatures: 1 },
  { upToFen: null, signatures: 2 },
];

const brandClauses = jinanBrand2017.clauses.map(({ id }) => id);
const spring2020 = { windowFrom: '2020-03-02', windowUntil: '2020-04-30' };

export const pastRounds: readonly PlannedRound[] = [
  {
    id: 'brand-2019',
    content: {
      title: {
        zh: '2019年度品牌、标准、商标和专利奖励申报',
        en: 'Rewards for brands, standards, trade marks and patents, achievements of 2019',
      },
      policy: 'jinan-brand-2017',
      clauses: brandClauses,
      achievementYear: 2019,
      fundYear: 2020,
      ...spring2020,
      readings: {
        acceptedPublishers: { 'world-brand-500': ['示例品牌评价中心'], 'china-brand-500': ['示例品牌评价中心'] },
      },
      tiers,
    },
  },
  {
    id: 'cloud-2019',
    content: {
      title: {
        zh: '2017—2019年企业上云补助申报',
        en: 'Support for moving to the cloud, spending of 2017 to 2019',
      },
      policy: 'jinan-cloud-2017',
      clauses: ['cloud-adoption'],
      achievementYear: 2019,
      achievementYearFrom: 2017,
      fundYear: 2019,
      ...spring2020,
      tiers,
    },
  },
  {
    id: 'county-2019',
    content: {
      title: {
        zh: '2017—2019年县区上云任务奖励申报',
        en: 'Rewards for counties that reached their cloud targets of 2017 to 2019',
      },
      policy: 'jinan-cloud-2017',
      clauses: ['county-target'],
      achievementYear: 2019,
      achievementYearFrom: 2017,
      fundYear: 2019,
      ...spring2020,
      tiers,
    },
  },
];

/** Open from about two months ago for another three, for this year's and last year's achievements. */
export const openRounds = (today: PlainDate): readonly PlannedRound[] => {
  const year = yearOf(today);
  const window = { windowFrom: addDays(today, -60), windowUntil: addDays(today, 90) };
  return [
    {
      id: 'brand-open',
      content: {
        title: {
          zh: `${year - 1}—${year}年度品牌、标准、商标和专利奖励申报`,
          en: `Rewards for brands, standards, trade marks and patents, achievements of ${year - 1} and ${year}`,
        },
        policy: 'jinan-brand-2017',
        clauses: brandClauses,
        achievementYear: year,
        achievementYearFrom: year - 1,
        fundYear: year,
        ...window,
        tiers,
      },
    },
    {
      id: 'cloud-late',
      content: {
        title: {
          zh: '2017—2019年上云支出和县区任务补报',
          en: 'Late claims for cloud spending and county targets of 2017 to 2019',
        },
        policy: 'jinan-cloud-2017',
        clauses: ['cloud-adoption', 'county-target'],
        achievementYear: 2019,
        achievementYearFrom: 2017,
        fundYear: 2019,
        ...window,
        tiers,
      },
    },
  ];
};

/** The document names no rate, so these are invented, and say so. */
export const schemes: readonly { id: string; content: SchemeContent }[] = [
  {
    id: 'cloud-2017-illustrative',
    content: {
      clause: 'cloud-adoption',
      title: {
        zh: '2017—2018年企业上云补助实施细则（示例，非正式文件）',
        en: 'Scheme for moving to the cloud, 2017 and 2018 (illustrative, no official document)',
      },
      from: '2017-01-01',
      until: '2018-12-31',
      sums: { rateBasisPoints: 2000, perClaimantYearCapFen: wan(5), onceOnly: true, requireProviderShare: true },
    },
  },
  {
    id: 'cloud-2019-illustrative',
    content: {
      clause: 'cloud-adoption',
      title: {
        zh: '2019年企业上云补助实施细则（示例，非正式文件）',
        en: 'Scheme for moving to the cloud, 2019 (illustrative, no official document)',
      },
      from: '2019-01-01',
      until: '2019-12-31',
      sums: { rateBasisPoints: 3000, perClaimantYearCapFen: wan(10), requireProviderShare: true },
    },
  },
  {
    id: 'county-illustrative',
    content: {
      clause: 'county-target',
      title: {
        zh: '县区完成上云任务奖励办法（示例，非正式文件）',
        en: 'Scheme for counties that reached their cloud target (illustrative, no official document)',
      },
      from: '2017-01-01',
      until: '2019-12-31',
      sums: { perEnterpriseFen: wan(0.05), capFen: wan(50) },
    },
  },
];

type Appropriation = { programme: Programme; year: number; amountFen: number; document: string; rule?: PotRule };

/** The fund for the cloud is too small for all its claims, and that for the counties nearly empty. */
export const pastAppropriations: readonly Appropriation[] = [
  { programme: 'brand', year: 2020, amountFen: wan(1200), document: '济财预〔2020〕示例1号' },
  { programme: 'standardization', year: 2020, amountFen: wan(500), document: '济财预〔2020〕示例2号' },
  { programme: 'cloud', year: 2019, amountFen: wan(9), document: '济财预〔2019〕示例3号', rule: 'year-end' },
  { programme: 'county', year: 2019, amountFen: wan(20), document: '济财预〔2019〕示例4号', rule: 'first-come' },
];

export const openAppropriations = (year: number): readonly Appropriation[] => [
  { programme: 'brand', year, amountFen: wan(1000), document: `济财预〔${year}〕示例1号` },
  { programme: 'standardization', year, amountFen: wan(600), document: `济财预〔${year}〕示例2号` },
];

/** Asked by one, still to be confirmed by the other. */
export const waitingAppropriation = (year: number): Appropriation => ({
  programme: 'brand',
  year,
  amountFen: wan(200),
  document: `济财预〔${year}〕示例9号（追加）`,
});
