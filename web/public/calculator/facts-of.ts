import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { FactName, Facts } from '../../../shared/policy/fact-vocabulary.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { readAmount } from '../../format/read-amount.ts';
import { type ClauseQuestion, clauseQuestions } from './question.ts';
import { unsure } from './read-answer.ts';

/** Answers of one clause by field, each as it stands in the address. */
export type ClauseAnswers = Readonly<Record<string, string>>;

/** Stands for a number the sum does not depend on; it never reaches a draft. */
const atHand = '—';

type Valued = Partial<Record<FactName, string | number | boolean>>;

const factFrom = (question: ClauseQuestion, text: string): string | number | boolean | undefined => {
  switch (question.kind) {
    case 'truth':
      return text === 'yes';
    case 'rank':
    case 'year':
    case 'count':
      return Number(text);
    case 'money':
      return readAmount(text);
    default:
      return text;
  }
};

const isFact = (clause: PreparedClause, field: string): field is FactName =>
  clause.facts.some(({ name, kind }) => name === field && kind !== 'list');

/** The facts that were truly stated, as a draft may take them. */
export const statedFacts = (clause: PreparedClause, answers: ClauseAnswers): Valued => {
  const facts: Valued = {};
  for (const question of clauseQuestions(clause)) {
    const text = answers[question.field];
    if (text === undefined || text === unsure || !isFact(clause, question.field)) continue;
    const value = factFrom(question, text);
    if (value !== undefined) facts[question.field] = value;
  }
  return facts;
};

/** So many marks of the year, each in one country: numbers nobody has to look up for a sum. */
export const unitFacts = (of: 'marks' | 'registrations', units: number, on: PlainDate): Facts =>
  of === 'marks'
    ? {
        marks: [
          {
            registration: '1',
            designations: Array.from({ length: units }, (_, at) => `${at + 1}`),
            registeredOn: on,
            filedOn: on,
          },
        ],
      }
    : {
        registrations: Array.from({ length: units }, (_, at) => ({
          registration: `${at + 1}`,
          country: '1',
          registeredOn: on,
        })),
      };

const papersFacts = (stated: Valued, answers: ClauseAnswers): Facts => ({
  ...(answers.papers === 'yes' && {
    contract: atHand,
    provider: atHand,
    serviceClass: 'iaas',
    invoices: [{ number: atHand, issuer: atHand }],
  }),
  ...(typeof stated.paidFen === 'number' &&
    typeof stated.providerDiscountFen === 'number' && { listPriceFen: stated.paidFen + stated.providerDiscountFen }),
});

/** The facts the engine judges: what was stated, and what follows from it. */
export const factsOf = (clause: PreparedClause, answers: ClauseAnswers, eventOn: PlainDate): Facts => {
  const stated = statedFacts(clause, answers);
  const { sum } = clause.grant;
  const units = sum.kind === 'units' ? answers[sum.of] : undefined;
  return {
    ...(stated as Facts),
    ...(sum.kind === 'units' && units !== undefined && units !== unsure && unitFacts(sum.of, Number(units), eventOn)),
    ...(sum.kind === 'rate' && papersFacts(stated, answers)),
  };
};

/** The deciding day as it was stated; a claim is not begun with a day that nobody said. */
export const statedDay = (clause: PreparedClause, answers: ClauseAnswers): string | undefined => {
  const when = clauseQuestions(clause)[0];
  const text = when && answers[when.field];
  return when?.kind === 'day' && text !== unsure ? text : undefined;
};

/** The deciding day; of a year alone its last day, or today where it is not over. Undefined while it is not known. */
export const eventDay = (clause: PreparedClause, answers: ClauseAnswers, today: PlainDate): PlainDate | undefined => {
  const when = clauseQuestions(clause)[0];
  const text = when && answers[when.field];
  if (when === undefined || text === undefined || text === unsure) return undefined;
  if (when.kind !== 'year') return text;
  return text === today.slice(0, 4) ? today : `${text}-12-31`;
};
