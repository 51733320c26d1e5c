import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { workingDaysAfter } from './business-days.ts';
import { type ClaimPlan, cloudFacts, madridFacts, overseasFacts, type Story } from './claim-plan.ts';
import type { ClaimantName } from './enterprises.ts';

const approved: Story = { reaches: 'approved' };

const filed = (filedOn: PlainDate) => ({
  filedOn,
  judgedOn: workingDaysAfter(filedOn, 8),
  decidedOn: workingDaysAfter(filedOn, 13),
});

const brand = (
  filedOn: PlainDate,
  claimant: ClaimantName,
  clause: string,
  eventOn: PlainDate,
  facts: ClaimPlan['facts'],
  story: Story = approved,
): ClaimPlan => ({ round: 'brand-2019', claimant, clause, eventOn, facts, story, ...filed(filedOn) });

/** Claims of the rounds that were open in spring 2020; all but one were granted and paid. In order for each claimant. */
export const claims2019: readonly ClaimPlan[] = [
  brand('2020-03-04', 'forging', 'municipal-quality-award', '2019-10-18', { firstTime: true }),
  {
    ...brand('2020-03-05', 'qian', 'quality-award-individual', '2019-10-18', { award: 'municipal-quality-award' }),
    unitRegisteredInJinan: true,
  },
  brand(
    '2020-03-04',
    'software',
    'madrid-trademark',
    '2019-06-30',
    madridFacts(1450001, '2019-06-30', [
      ['US', 'DE', 'FR', 'JP', 'KR'],
      ['US', 'DE', 'GB', 'SG', 'VN'],
      ['US', 'RU', 'IN', 'TR', 'KZ'],
    ]),
  ),
  // What the claim before took of the yearly cap is missing here.
  brand(
    '2020-04-08',
    'software',
    'overseas-trademark',
    '2019-08-15',
    overseasFacts(304800, '2019-08-15', [
      'HK',
      'MO',
      'TW',
      'TH',
      'MY',
      'ID',
      'PH',
      'AE',
      'SA',
      'BR',
      'CL',
      'PE',
      'NG',
      'EG',
    ]),
  ),
  brand('2020-03-09', 'materials', 'national-standard-lead', '2019-08-30', {
    standard: 'GB/T 90719-2019',
    role: 'lead',
    nature: 'new',
  }),
  brand('2020-03-11', 'materials', 'national-standards-leader', '2019-12-20', { listYear: 2019 }),
  brand('2020-03-06', 'institute', 'national-standardization-demonstration', '2019-11-22', {
    project: '国家级服务业标准化试点（泉域）',
    accepted: true,
  }),
  brand('2020-03-16', 'institute', 'provincial-quality-base', '2019-09-27', { zone: '山东省优质产品基地（泉域检测）' }),
  brand('2020-03-10', 'sauces', 'shandong-time-honoured', '2019-05-17', {
    firstTime: true,
    fundPolicyOpinion: 'conforms',
  }),
  brand('2020-03-12', 'medicine', 'china-patent-gold', '2019-12-03', { patent: 'ZL201610900301.5', ownerRank: 1 }),
  brand('2020-03-13', 'workshop', 'municipal-patent-second', '2019-11-08', {
    patent: 'ZL201720900302.X',
    ownerRank: 1,
  }),
  brand('2020-03-04', 'powder', 'national-ip-advantage', '2019-04-26', {}),
  // The lower award of the same year is set off.
  brand('2020-04-10', 'powder', 'national-ip-model', '2019-11-29', {}),
  brand('2020-03-17', 'steel', 'well-known-trademark', '2019-07-12', {
    firstTime: true,
    recognition: 'administrative',
  }),
  brand('2020-03-18', 'forging', 'international-committee-secretariat', '2019-06-14', {
    committee: 'ISO/TC 900 示例技术委员会',
  }),
  brand(
    '2020-03-19',
    'roses',
    'shandong-famous-brand',
    '2019-12-13',
    { firstTime: true },
    {
      reaches: 'refused',
      against: 'market-supervision',
      condition: 'first-time',
      words: '认定文件载明为复评确认，不属于新获得。',
    },
  ),
  {
    round: 'cloud-2019',
    claimant: 'logistics',
    clause: 'cloud-adoption',
    eventOn: '2019-05-20',
    facts: cloudFacts('TLTD-YUN-190501', '2019-05-20', 260_000),
    story: approved,
    ...filed('2020-03-10'),
  },
  {
    round: 'cloud-2019',
    claimant: 'workshop',
    clause: 'cloud-adoption',
    eventOn: '2018-09-12',
    facts: cloudFacts('ZLGF-YUN-180901', '2018-09-12', 24_000),
    story: approved,
    ...filed('2020-04-13'),
  },
  {
    round: 'cloud-2019',
    claimant: 'branch',
    clause: 'cloud-adoption',
    eventOn: '2017-11-03',
    facts: cloudFacts('JYYC-YUN-171101', '2017-11-03', 180_000),
    story: approved,
    ...filed('2020-03-20'),
  },
  {
    round: 'county-2019',
    claimant: 'county',
    clause: 'county-target',
    eventOn: '2018-12-31',
    facts: { county: '商河县', year: 2018, newlyOnCloud: 214, target: 200 },
    story: approved,
    ...filed('2020-03-12'),
  },
];
