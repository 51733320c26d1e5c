import { wan } from '../../../shared/money/fen.ts';
import type { AdoptionScheme } from '../../../shared/policy/inputs.ts';
import type { Cast } from './cast.ts';
import { type Filed, fileClaim } from './filing.ts';
import { digits, type Story } from './story.ts';

export type Claims = Readonly<Record<'quality' | 'madrid' | 'demonstration' | 'cloud' | 'personal' | 'refused', Filed>>;

export type Cloud = { readonly scheme: AdoptionScheme; readonly paidOn: string };

/** Ten marks of three countries each: 30 units of 2,000 yuan, which the year's cap cuts to 50,000. */
const thirtyUnits = (year: number) =>
  Array.from({ length: 10 }, () => ({
    registration: digits(9),
    designations: ['US', 'DE', 'JP'],
    registeredOn: `${year}-05-20`,
  }));

export const cloudFacts = (paidOn: string, tag: string) => ({
  contract: `HT-${tag}`,
  provider: '山东示例云计算有限公司',
  serviceClass: 'saas',
  listPriceFen: wan(10),
  providerDiscountFen: wan(2),
  paidFen: wan(8),
  paidOn,
  invoices: [
    { number: digits(20), issuer: '山东示例云计算有限公司' },
    { number: digits(20), issuer: '山东示例云计算有限公司' },
  ],
});

/** Of 80,000 yuan paid. */
export const cloudSumFen = ({ rateBasisPoints, perClaimantYearCapFen }: AdoptionScheme): number =>
  Math.min(Math.floor((wan(8) * rateBasisPoints) / 10_000), perClaimantYearCapFen);

/** Everybody files; each sum is said here, and the platform must come to the same. */
export const fileAll = async (
  story: Story,
  cast: Cast,
  rounds: { readonly brand: string; readonly cloud: string },
  { scheme, paidOn }: Cloud,
): Promise<Claims> => {
  const { achievementYear: year, tag } = story;
  const brand = { round: rounds.brand, eventOn: `${year}-09-10` };
  return {
    quality: await fileClaim(story, {
      ...brand,
      party: cast.company,
      clause: 'china-quality-award',
      facts: { firstTime: true },
      sumFen: wan(300),
    }),
    madrid: await fileClaim(
      story,
      {
        ...brand,
        party: cast.company,
        clause: 'madrid-trademark',
        facts: { marks: thirtyUnits(year) },
        sumFen: wan(5),
      },
      /上限/,
    ),
    demonstration: await fileClaim(story, {
      ...brand,
      party: cast.institution,
      clause: 'national-standardization-demonstration',
      facts: { project: `泉水保护标准化示范 ${tag}`, accepted: true },
      sumFen: wan(40),
    }),
    cloud: await fileClaim(story, {
      party: cast.shop,
      round: rounds.cloud,
      clause: 'cloud-adoption',
      eventOn: paidOn,
      facts: cloudFacts(paidOn, tag),
      sumFen: cloudSumFen(scheme),
    }),
    personal: await fileClaim(story, {
      ...brand,
      party: cast.person,
      clause: 'quality-award-individual',
      facts: { award: 'china-quality-award' },
      unitRegisteredInJinan: true,
      sumFen: wan(30),
    }),
    refused: await fileClaim(story, {
      ...brand,
      party: cast.rival,
      clause: 'jinan-famous-brand',
      facts: { firstTime: true },
      sumFen: wan(10),
    }),
  };
};
