import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Locale } from '../../../shared/claim/shapes.ts';
import { conditionTitles } from '../../../shared/policy/condition-titles.ts';
import { valueOn } from '../../../shared/policy/dated.ts';
import { findClause } from '../../../shared/policy/documents/index.ts';
import { factLabels } from '../../../shared/policy/fact-labels.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { conditionId } from '../../../shared/policy/prepare-clause.ts';
import { amountText } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { fill, type Words, wordsIn } from '../words.ts';

export type QuestionAndAnswer = { readonly ask: string; readonly say: string };

type Asked = keyof Words['questions'];
type Values = Readonly<Record<string, string | number>>;
type Answered = readonly [Asked, Values?];

const titlesOf = (clause: PreparedClause, ids: readonly string[], locale: Locale): string =>
  ids.flatMap((id) => findClause(clause.document.id, id)?.title[locale] ?? []).join(locale === 'zh' ? '”“' : ', ');

const aboutSum = (clause: PreparedClause, today: PlainDate, locale: Locale): Answered[] => {
  const { sum, kind } = clause.grant;
  switch (sum.kind) {
    case 'named': {
      const amount = amountText(valueOn(sum.fen, today), locale);
      return [[kind === 'fixed' ? 'amountFixed' : 'amountCeiling', { amount }]];
    }
    case 'units': {
      const [unitFen, capFen] = [valueOn(sum.unitFen, today), valueOn(sum.yearlyCapFen, today)];
      const cap = amountText(capFen, locale);
      return [
        ['cap', { unit: amountText(unitFen, locale), units: Math.ceil(capFen / unitFen), cap }],
        ...(sum.capSharedBy.length > 1 ? [['capShared', { cap }] as const] : []),
      ];
    }
    case 'rate':
    case 'per-enterprise':
      return [['scheme']];
    case 'share-of-award':
      return [];
  }
};

const aboutLadders = (clause: PreparedClause, locale: Locale): Answered[] => [
  ...(clause.higherClauses.length > 0
    ? [['higher', { titles: titlesOf(clause, clause.higherClauses, locale) }] as const]
    : []),
  ...(clause.lowerClauses.length > 0
    ? [['lower', { titles: titlesOf(clause, clause.lowerClauses, locale) }] as const]
    : []),
];

const aboutOnce = ({ key }: PreparedClause, locale: Locale): Answered => {
  switch (key.by) {
    case 'claimant':
      return ['onceClaimant'];
    case 'fact':
      return ['onceFact', { fact: factLabels[key.fact][locale] }];
    case 'units':
      return ['onceUnits'];
    case 'invoices':
      return ['onceInvoices'];
    case 'county-year':
      return ['onceCounty'];
  }
};

const aboutDay = (clause: PreparedClause, locale: Locale): Answered[] => {
  const plan = clause.conditions.find((condition) => condition.kind === 'paid-within-plan');
  const years = clause.conditions.find((condition) => condition.kind === 'year-within-plan');
  const said = (day: string): string => dayInWords(day, locale);
  if (plan) return [['dayPaid', { from: said(plan.period.from), until: said(plan.period.until) }]];
  if (years) return [['dayYear', { from: years.fromYear, until: years.untilYear }]];
  const from = said(clause.document.inForce.from);
  return [[clause.grant.sum.kind === 'units' ? 'dayUnits' : 'day', { from }]];
};

const personal = (clause: PreparedClause): readonly string[] =>
  clause.conditions.flatMap((condition) =>
    ('absent' in condition && condition.absent === 'needs-person') || condition.kind === 'list-publisher'
      ? [conditionId(condition)]
      : [],
  );

const aboutJudgement = (clause: PreparedClause, locale: Locale): Answered[] => {
  const titles = clause.allMet
    .filter(({ id }) => personal(clause).includes(id))
    .map(({ id }) => conditionTitles[id][locale]);
  return [
    ...(clause.facts.some(({ name }) => name === 'firstTime') ? [['firstTime'] as const] : []),
    ...(titles.length > 0 ? [['person', { titles: titles.join(locale === 'zh' ? '”“' : '”, “') }] as const] : []),
  ];
};

/** What people ask about a clause, answered from its own data: sum, ladders, once only, day, judgement. */
export const questionsAbout = (
  clause: PreparedClause,
  today: PlainDate,
  locale: Locale,
): readonly QuestionAndAnswer[] => {
  const { questions } = wordsIn(locale);
  return [
    ...aboutSum(clause, today, locale),
    ...aboutLadders(clause, locale),
    aboutOnce(clause, locale),
    ...aboutDay(clause, locale),
    ...aboutJudgement(clause, locale),
  ]
    .slice(0, 5)
    .map(([asked, values = {}]) => ({
      ask: fill(questions[asked].ask, values),
      say: fill(questions[asked].say, values),
    }));
};
