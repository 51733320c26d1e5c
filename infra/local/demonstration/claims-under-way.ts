import { type PlainDate, yearOf } from '../../../shared/calendar/plain-date.ts';
import { workingDaysBefore } from './business-days.ts';
import { type ClaimPlan, cloudFacts, madridFacts } from './claim-plan.ts';
import { openPlanner } from './plan-open-claim.ts';

/** Claims of the open rounds that wait for somebody's word before approval, or ended without one. */
export const claimsUnderWay = (today: PlainDate): readonly ClaimPlan[] => {
  const { ago, on, claim, brand } = openPlanner(today);
  const reviewed = on(18, 6, 3);
  return [
    brand(
      reviewed,
      'forging',
      'provincial-quality-award',
      ago(105),
      { firstTime: true },
      {
        reaches: 'reviewed',
        signatures: 1,
      },
    ),
    brand(
      reviewed,
      'materials',
      'international-standard-lead',
      ago(95),
      { standard: 'ISO 90126', role: 'lead', nature: 'new' },
      { reaches: 'reviewed', signatures: 0 },
    ),
    brand(
      reviewed,
      'powder',
      'municipal-patent-second',
      ago(90),
      { patent: 'ZL202210900403.8', ownerRank: 1 },
      { reaches: 'reviewed', signatures: 0, movesAway: true },
    ),
    // The pot for the counties has not enough left for it.
    claim(
      reviewed,
      { reaches: 'reviewed', signatures: 0 },
      {
        round: 'cloud-late',
        claimant: 'county',
        clause: 'county-target',
        eventOn: '2019-12-31',
        facts: { county: '商河县', year: 2019, newlyOnCloud: 326, target: 300 },
      },
    ),
    brand(
      on(20, 12, 3),
      'software',
      'china-brand-500',
      ago(115),
      { firstTime: true, listPublisher: '示例品牌评价中心' },
      { reaches: 'submitted', heard: ['finance'] },
    ),
    brand(on(6, 3, 2), 'roses', 'national-ip-advantage', ago(85), {}, { reaches: 'submitted', heard: [] }),
    claim(
      on(9, 4, 2),
      { reaches: 'submitted', heard: [] },
      {
        round: 'cloud-late',
        claimant: 'instruments',
        clause: 'cloud-adoption',
        eventOn: '2019-10-16',
        facts: cloudFacts('KSZL-YUN-191001', '2019-10-16', 180_000),
      },
    ),
    brand(
      on(7, 4, 3),
      'textiles',
      'municipal-quality-award',
      ago(118),
      { firstTime: true },
      { reaches: 'submitted', heard: [] },
    ),
    brand(
      on(11, 5, 4),
      'medicine',
      'madrid-trademark',
      ago(165),
      madridFacts(1790001, ago(165), [
        ['US', 'EM', 'JP', 'BR'],
        ['US', 'EM', 'KR'],
      ]),
      { reaches: 'submitted', heard: ['science'] },
    ),
    brand(
      on(16, 11, 8),
      'textiles',
      'jinan-time-honoured',
      ago(125),
      { firstTime: true, fundPolicyOpinion: 'conforms' },
      {
        reaches: 'filed-again',
        heard: ['finance'],
        by: 'commerce',
        corrections: [{ target: 'evidence:certificate', kind: 'wrong', words: '证书扫描件缺背面，请核对。' }],
        explanation: '该证书为单页证书，无背面内容。',
      },
    ),
    brand(
      on(12, 8, 7),
      'software',
      'well-known-trademark',
      ago(135),
      { firstTime: true, recognition: 'administrative' },
      {
        reaches: 'returned',
        by: 'market-supervision',
        corrections: [
          { target: 'evidence:award-document', kind: 'missing', words: '认定文件缺第2页，请补齐后重新上传。' },
          { target: 'eventOn', kind: 'wrong', words: '成果日期应为认定文件的印发日期。' },
        ],
      },
    ),
    brand(
      on(13, 9, 6),
      'institute',
      'national-brand-zone',
      ago(128),
      { zone: '全国知名品牌示范区（泉域检测产业园）' },
      {
        reaches: 'returned',
        by: 'finance',
        corrections: [
          { target: 'evidence:bank-account-proof', kind: 'outdated', words: '账户证明已超过一年，请换新。' },
        ],
      },
    ),
    brand(
      on(24, 18, 14),
      'instruments',
      'shandong-famous-brand',
      ago(145),
      { firstTime: true },
      {
        reaches: 'refused',
        against: 'market-supervision',
        condition: 'first-time',
        words: '证书所载企业为母公司，本单位不是获得单位。',
      },
    ),
    brand(
      on(24, 18, 14),
      'textiles',
      'shandong-famous-brand',
      ago(148),
      { firstTime: true },
      {
        reaches: 'refused',
        against: 'market-supervision',
        condition: 'first-time',
        words: '认定文件载明为到期复评。',
        reviewAsked: {
          on: workingDaysBefore(today, 5),
          reason: '复评为另一商标，本次认定为首次，已附认定机构说明。',
        },
      },
    ),
    brand(
      on(14, 11, 10),
      'steel',
      'jinan-time-honoured',
      ago(155),
      { firstTime: true, fundPolicyOpinion: 'conforms' },
      { reaches: 'withdrawn', reason: '老字号注册商标正在转让，办结后再申报。' },
    ),
    brand(
      on(5, 3, 2),
      'forging',
      'china-patent-gold',
      ago(80),
      { patent: 'ZL202010900404.1', ownerRank: 1 },
      { reaches: 'draft', papers: 2 },
    ),
    brand(
      on(4, 3, 2),
      'workshop',
      'municipal-patent-first',
      ago(75),
      { patent: 'ZL202120900405.6' },
      { reaches: 'draft', papers: 0 },
    ),
    brand(on(4, 3, 2), 'logistics', 'madrid-trademark', ago(92), madridFacts(1795001, ago(92), [['US', 'EM']]), {
      reaches: 'draft',
      papers: 1,
    }),
    brand(
      on(4, 3, 2),
      'medicine',
      'national-standards-leader',
      ago(88),
      { listYear: yearOf(ago(88)) },
      { reaches: 'draft', papers: 4 },
    ),
  ];
};
