import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type ClaimPlan, cloudFacts, madridFacts, overseasFacts, type Story } from './claim-plan.ts';
import { claimsUnderWay } from './claims-under-way.ts';
import { openPlanner } from './plan-open-claim.ts';

const approved: Story = { reaches: 'approved' };

/** Approved claims by how far they are to go on: each group is on a public notice of its own. */
export type OpenClaims = {
  readonly toPay: readonly ClaimPlan[];
  /** Listed with those that are paid; the bank gives them back. */
  readonly toReturn: readonly ClaimPlan[];
  readonly toList: readonly ClaimPlan[];
  readonly toBePayable: readonly ClaimPlan[];
  /** Approved, and taken back by two people before a notice names them. */
  readonly toRevoke: readonly ClaimPlan[];
  readonly toNotice: readonly ClaimPlan[];
  readonly toApprove: readonly ClaimPlan[];
  readonly underWay: readonly ClaimPlan[];
};

/** Claims of the open rounds, in every state. Days of filing, opinion and decision are working days before `today`. */
export const openClaims = (today: PlainDate): OpenClaims => {
  const { ago, on, claim, brand } = openPlanner(today);
  const toPay = on(30, 26, 22);
  const toList = on(28, 22, 16);
  const toBePayable = on(25, 15, 9);
  const toNotice = on(22, 10, 3);
  const toApprove = on(20, 8, 1);

  return {
    toPay: [
      claim(toPay, approved, {
        claimant: 'qian',
        clause: 'municipal-patent-third',
        eventOn: ago(190),
        facts: { patent: 'ZL202120900401.2', ownerRank: 1 },
        unitRegisteredInJinan: true,
      }),
      brand(toPay, 'instruments', 'jinan-famous-brand', ago(120), { firstTime: true }),
      brand(toPay, 'institute', 'provincial-standardization-demonstration', ago(150), {
        project: '山东省标准化示范（检验检测）',
        accepted: true,
      }),
    ],
    toReturn: [
      brand(toPay, 'workshop', 'municipal-patent-third', ago(185), { patent: 'ZL202120900406.4', ownerRank: 1 }),
      brand(toPay, 'sauces', 'madrid-trademark', ago(180), madridFacts(1782001, ago(180), [['US', 'EM', 'JP', 'KR']])),
    ],
    toList: [
      brand(
        toList,
        'forging',
        'madrid-trademark',
        ago(200),
        madridFacts(1780001, ago(200), [
          ['US', 'DE', 'JP', 'KR', 'VN', 'TH', 'TR', 'RU', 'IN', 'MX'],
          ['US', 'DE', 'JP', 'KR', 'VN', 'TH', 'TR', 'RU', 'IN', 'MX'],
          ['US', 'DE', 'JP', 'KR', 'VN', 'TH', 'TR', 'RU', 'IN', 'MX'],
        ]),
      ),
      brand(toList, 'materials', 'national-committee', ago(170), { committee: 'SAC/TC 901 示例标准化技术委员会' }),
    ],
    toBePayable: [
      brand(toBePayable, 'medicine', 'china-design-gold', ago(140), { patent: 'ZL202330900402.7', ownerRank: 1 }),
      brand(toBePayable, 'software', 'national-subcommittee', ago(130), { committee: 'SAC/TC 901/SC 2' }),
    ],
    toRevoke: [brand(toBePayable, 'roses', 'jinan-famous-brand', ago(135), { firstTime: true })],
    toNotice: [
      brand(toNotice, 'steel', 'municipal-quality-award', ago(110), { firstTime: true }),
      brand(
        toNotice,
        'logistics',
        'overseas-trademark',
        ago(160),
        overseasFacts(612300, ago(160), ['HK', 'TW', 'SG', 'MY', 'AU', 'NZ']),
      ),
      claim(toNotice, approved, {
        claimant: 'qian',
        clause: 'quality-award-individual',
        eventOn: ago(110),
        facts: { award: 'provincial-quality-nomination' },
        unitRegisteredInJinan: true,
      }),
    ],
    toApprove: [
      brand(toApprove, 'sauces', 'china-time-honoured', ago(100), { firstTime: true }),
      // Waits for the next sharing out of the fund.
      claim(toApprove, approved, {
        round: 'cloud-late',
        claimant: 'steel',
        clause: 'cloud-adoption',
        eventOn: '2019-11-08',
        facts: cloudFacts('ASGG-YUN-191101', '2019-11-08', 150_000),
      }),
    ],
    underWay: claimsUnderWay(today),
  };
};
