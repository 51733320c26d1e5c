import { addDays } from '../../../shared/calendar/plain-date.ts';
import { schemeFor } from '../../../shared/claim/assess-content.ts';
import { wan } from '../../../shared/money/fen.ts';
import type { AdoptionScheme } from '../../../shared/policy/inputs.ts';
import type { Given } from '../client.ts';
import { type Story, yuan } from './story.ts';

/** Up to 1,000,000 yuan one signature, above two. */
const tiers = [
  { upToFen: wan(100), signatures: 1 },
  { upToFen: null, signatures: 2 },
];

type Content = Given<'create-round'>['body']['content'];

export const openRound = async (
  story: Story,
  name: string,
  content: Omit<Content, 'windowFrom' | 'windowUntil' | 'tiers'>,
) => {
  const officer = story.client.as('officer-he');
  const id = `journey-${name}-${story.tag}`;
  const whole = { ...content, tiers, windowFrom: story.today, windowUntil: addDays(story.today, 30) };
  const { revision } = await officer('create-round', { body: { id, content: whole } });
  await officer('publish-round', { path: { round: id }, body: { revision } });
  story.tell(
    'officer-he',
    `发布申报批次「${content.title.zh}」：${story.today} 至 ${whole.windowUntil}，公示 5 个工作日`,
  );
  return id;
};

export const openBrandRound = (story: Story): Promise<string> =>
  openRound(story, 'brand', {
    title: {
      zh: `${story.achievementYear}年度品牌建设奖励（示例）`,
      en: `Brand rewards ${story.achievementYear} (illustrative)`,
    },
    policy: 'jinan-brand-2017',
    clauses: [
      'china-quality-award',
      'madrid-trademark',
      'national-standardization-demonstration',
      'quality-award-individual',
      'jinan-famous-brand',
    ],
    achievementYear: story.achievementYear,
    fundYear: story.fundYear,
  });

/** Rounds for 2019 really took spending since 2017. */
export const openCloudRound = (story: Story): Promise<string> =>
  openRound(story, 'cloud', {
    title: { zh: '2017–2019年度企业上云补助（示例）', en: 'Support for moving to the cloud, 2017–2019 (illustrative)' },
    policy: 'jinan-cloud-2017',
    clauses: ['cloud-adoption'],
    achievementYear: 2019,
    achievementYearFrom: 2017,
    fundYear: story.fundYear,
  });

/** The sums of the scheme in force on the day of payment; where none is, the officer publishes an illustrative one. */
export const schemeInForce = async (story: Story, paidOn: string): Promise<AdoptionScheme> => {
  const officer = story.client.as('officer-he');
  const { schemes } = await officer('list-schemes', {});
  const found = schemeFor('cloud-adoption', { paidOn }, schemes)?.content;
  if (found?.clause === 'cloud-adoption') {
    story.tell('officer-he', `沿用实施细则「${found.title.zh}」`);
    return found.sums;
  }
  const sums = { rateBasisPoints: 3_000, perClaimantYearCapFen: wan(5), requireProviderShare: true };
  const title = { zh: '企业上云补助实施细则（示例）', en: 'Scheme for moving to the cloud (illustrative)' };
  await officer('publish-scheme', {
    body: {
      id: `journey-cloud-${story.tag}`,
      content: { clause: 'cloud-adoption', title, from: '2017-01-01', until: '2019-12-31', sums },
    },
  });
  story.tell('officer-he', `发布「${title.zh}」：实付金额的 30%，每年最高 ${yuan(sums.perClaimantYearCapFen)}`);
  return sums;
};
