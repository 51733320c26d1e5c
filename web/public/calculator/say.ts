import type { Locale } from '../../../shared/claim/shapes.ts';
import { choiceLabels, factLabels } from '../../../shared/policy/fact-labels.ts';
import type { FactName } from '../../../shared/policy/fact-vocabulary.ts';
import type { ClaimantKind } from '../../../shared/policy/vocabulary.ts';
import { amountText } from '../../format/amount.ts';
import { dayInWords } from '../../format/day.ts';
import { readAmount } from '../../format/read-amount.ts';
import { fill, wordsIn } from '../words.ts';
import type { Answers } from './answers.ts';
import type { Question } from './conversation.ts';
import { clauseById } from './prior-awards.ts';
import type { ClauseQuestion } from './question.ts';
import { unsure } from './read-answer.ts';
import type { Change } from './what-if.ts';

type Ask = ReturnType<typeof wordsIn>['calculator']['ask'];

const askName = ({ field, kind }: ClauseQuestion): keyof Ask => {
  if (field === 'on') return kind === 'year' ? 'onYear' : 'onEvent';
  if (field === 'year') return 'targetYear';
  return field as keyof Ask;
};

const nameOf = (question: Question, who: Answers['who']): keyof Ask => {
  if (question.name === 'jinan') return who === 'individual' ? 'jinanPerson' : 'jinan';
  return 'field' in question ? askName(question) : question.name;
};

export const askedInWords = (question: Question, who: Answers['who'], locale: Locale): string =>
  wordsIn(locale).calculator.ask[nameOf(question, who)];

export const hintInWords = (question: Question, who: Answers['who'], locale: Locale): string | undefined => {
  const { ask } = wordsIn(locale).calculator;
  const name = `${nameOf(question, who)}Hint`;
  return name in ask ? ask[name as keyof Ask] : undefined;
};

/** The words for each value one may choose. */
export const choiceInWords = (question: ClauseQuestion, value: string, locale: Locale): string => {
  const { calculator } = wordsIn(locale);
  if (question.kind === 'truth') return value === 'yes' ? calculator.yes : calculator.no;
  if (question.kind === 'rank') return value === '1' ? calculator.rank.one : calculator.rank.two;
  return choiceLabels[value]?.[locale] ?? value;
};

const clauseAnswer = (question: ClauseQuestion, text: string, locale: Locale): string => {
  switch (question.kind) {
    case 'day':
      return dayInWords(text, locale);
    case 'money':
      return amountText(readAmount(text) ?? 0, locale);
    case 'truth':
    case 'rank':
    case 'choice':
      return choiceInWords(question, text, locale);
    default:
      return text;
  }
};

const hadInWords = (had: Answers['had'], locale: Locale): string => {
  const { calculator } = wordsIn(locale);
  if (had === undefined || had === unsure || had.length === 0)
    return had === unsure ? calculator.unsure : calculator.ask.hadNone;
  return had
    .map(({ clause, year, fen }) => {
      const title = clauseById(clause)?.title[locale] ?? clause;
      return `${title} ${year}${fen > 1 ? ` ${amountText(fen, locale)}` : ''}`;
    })
    .join(locale === 'zh' ? '；' : '; ');
};

/** An answer as it stands above the next question. */
export const answerInWords = (question: Question, answers: Answers, locale: Locale): string => {
  const { calculator, kinds } = wordsIn(locale);
  switch (question.name) {
    case 'who':
      return answers.who === undefined || answers.who === unsure ? calculator.unsure : kinds[answers.who];
    case 'jinan':
      return calculator[answers.jinan ?? unsure];
    case 'got':
      return answers.got?.map(({ title }) => title[locale]).join(kinds.joined) || calculator.unsure;
    case 'had':
      return hadInWords(answers.had, locale);
    default: {
      const text = answers.of[question.clause.id]?.[question.field];
      return text === undefined || text === unsure ? calculator.unsure : clauseAnswer(question, text, locale);
    }
  }
};

const ifInWords = ({ what, value = '' }: Change, locale: Locale): string => {
  const { calculator, kinds } = wordsIn(locale);
  const said: Readonly<Record<string, string>> = calculator.if;
  const exact = said[`${what}.${value}`];
  if (exact !== undefined) return exact;
  if (what === 'kind') return fill(calculator.if.kind, { kind: kinds[value as ClaimantKind] });
  if (said[what] !== undefined) return said[what];
  const fact = factLabels[what as FactName]?.[locale] ?? what;
  if (what === 'listYear') return fill(calculator.if.year, { value });
  if (value === '') return fill(calculator.if.text, { fact });
  return fill(calculator.if.value, { fact, value: choiceLabels[value]?.[locale] ?? value });
};

export const changeInWords = (change: Change, locale: Locale): string =>
  fill(wordsIn(locale).calculator.effect[change.effect], {
    if: ifInWords(change, locale),
    amount: amountText(change.fen, locale),
  });
