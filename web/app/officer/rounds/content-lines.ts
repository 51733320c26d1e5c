import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { findDocument } from '../../../../shared/policy/documents/index.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import { choiceWord, clausesOf, defaultOf, lastDayOf, openReadings } from './reading-choices.ts';
import type { Section } from './sections.ts';
import type { RoundWords } from './words.ts';

/** One setting of a round in words; lines of the same id are about the same. */
export type Line = { readonly id: string; readonly section: Section; readonly item: string; readonly value: string };

export type Telling = {
  readonly t: RoundWords;
  readonly question: (name: string) => string;
  readonly locale: Locale;
  readonly departmentName: (id: string) => string;
};

const comma = (locale: Locale): string => (locale === 'zh' ? '、' : ', ');

const paperName = (kind: string, locale: Locale): string =>
  Object.hasOwn(evidenceKinds, kind) ? evidenceKinds[kind as keyof typeof evidenceKinds][locale] : kind;

export const yearsText = (
  t: RoundWords,
  { achievementYear, achievementYearFrom }: Pick<RoundContent, 'achievementYear' | 'achievementYearFrom'>,
): string =>
  achievementYearFrom === undefined || achievementYearFrom === achievementYear
    ? String(achievementYear)
    : t('years', { from: achievementYearFrom, until: achievementYear });

export const tierText = ({ t, locale }: Telling, { upToFen, signatures }: RoundContent['tiers'][number]): string =>
  upToFen === null
    ? t('tiers.lineOpen', { count: signatures })
    : t('tiers.line', { amount: amountText(upToFen, locale), count: signatures });

const basics = (content: RoundContent, { t, locale }: Telling): Line[] => {
  const line = (id: string, item: string, value: string): Line => ({ id, section: 'basics', item, value });
  return [
    line('title.zh', t('line.titleZh'), content.title.zh),
    line('title.en', t('line.titleEn'), content.title.en),
    line('policy', t('line.policy'), findDocument(content.policy)?.title[locale] ?? content.policy),
    line('achievementYear', t('line.achievementYear'), yearsText(t, content)),
    line('fundYear', t('line.fundYear'), String(content.fundYear)),
  ];
};

const clauses = (content: RoundContent, { t, locale }: Telling): Line[] =>
  clausesOf(content).map(({ id, title }) => ({
    id: `clause ${id}`,
    section: 'clauses',
    item: title[locale],
    value: t('line.open'),
  }));

const window = ({ windowFrom, windowUntil }: RoundContent, { t, locale }: Telling): Line[] => [
  { id: 'windowFrom', section: 'window', item: t('line.windowFrom'), value: dayInWords(windowFrom, locale) },
  { id: 'windowUntil', section: 'window', item: t('line.windowUntil'), value: dayInWords(windowUntil, locale) },
];

const papers = (content: RoundContent, { t, locale }: Telling): Line[] =>
  clausesOf(content).flatMap(({ id, title }) => {
    const own = content.evidence?.[id];
    if (!own) return [];
    const value = own.map((kind) => paperName(kind, locale)).join(comma(locale));
    return [
      { id: `papers ${id}`, section: 'papers' as const, item: t('line.papersOf', { clause: title[locale] }), value },
    ];
  });

const terms = (content: RoundContent, { t }: Telling): Line[] =>
  (['notice', 'correction', 'review'] as const).map((term) => ({
    id: `terms ${term}`,
    section: 'terms',
    item: t(`line.${term}`),
    value: t('line.days', { count: content[`${term}WorkingDays`] }),
  }));

const publishers = (content: RoundContent, { t, locale }: Telling): Line[] =>
  clausesOf(content).flatMap(({ id, title }) => {
    const names = (content.readings.acceptedPublishers?.[id] ?? []).filter((name) => name !== null);
    if (names.length === 0) return [];
    const item = t('line.publishersOf', { clause: title[locale] });
    return [{ id: `publishers ${id}`, section: 'readings' as const, item, value: names.join(comma(locale)) }];
  });

const readings = (content: RoundContent, telling: Telling): Line[] => {
  const { t, question, locale } = telling;
  const on = lastDayOf(content);
  const switches = openReadings(content).flatMap((open) => {
    if (open.name === 'acceptedPublishers') return [];
    const preset = defaultOf(open.name, open, on);
    const value = content.readings[open.name] ?? preset;
    const word = value === undefined ? undefined : choiceWord(open, value, on)?.[locale];
    if (word === undefined) return [];
    const shown = value === preset ? t('line.withDefault', { choice: word }) : word;
    return [{ id: `reading ${open.id}`, section: 'readings' as const, item: question(open.name), value: shown }];
  });
  return [...switches, ...publishers(content, telling)];
};

const tiers = (content: RoundContent, telling: Telling): Line[] =>
  content.tiers.map((tier, at) => ({
    id: `tier ${at}`,
    section: 'tiers',
    item: telling.t('tiers.nth', { n: at + 1 }),
    value: tierText(telling, tier),
  }));

const departments = (content: RoundContent, { t, locale, departmentName }: Telling): Line[] => {
  const extra = content.extraDepartments ?? [];
  if (extra.length === 0) return [];
  return [
    {
      id: 'extra',
      section: 'departments',
      item: t('line.extra'),
      value: extra.map(departmentName).join(comma(locale)),
    },
  ];
};

/** All that a round sets, in words; what it leaves to the platform's default is left out, except a reading's choice. */
export const contentLines = (content: RoundContent, telling: Telling): Line[] =>
  [basics, clauses, window, papers, terms, readings, tiers, departments].flatMap((of) => of(content, telling));
