import type { RoundWords } from './words.ts';

const tiers = Array.from({ length: 10 }, (_, at) => at);

/** What each field of a round is called, for the list of all that is wrong. */
export const roundLabels = (t: RoundWords): Readonly<Record<string, string>> => ({
  id: t('create.id'),
  'content.policy': t('create.policy'),
  'content.title.zh': t('basics.zh'),
  'content.title.en': t('basics.en'),
  'content.achievementYear': t('basics.year'),
  'content.achievementYearFrom': t('basics.yearFrom'),
  'content.fundYear': t('basics.fundYear'),
  'content.clauses': t('sections.clauses'),
  'content.windowFrom': t('window.from'),
  'content.windowUntil': t('window.until'),
  'content.noticeWorkingDays': t('terms.notice'),
  'content.correctionWorkingDays': t('terms.correction'),
  'content.reviewWorkingDays': t('terms.review'),
  'content.tiers': t('sections.tiers'),
  ...Object.fromEntries(
    tiers.flatMap((at) => [
      [`content.tiers[${at}].upToFen`, `${t('tiers.nth', { n: at + 1 })} · ${t('tiers.upTo')}`],
      [`content.tiers[${at}].signatures`, `${t('tiers.nth', { n: at + 1 })} · ${t('tiers.signatures')}`],
    ]),
  ),
});
