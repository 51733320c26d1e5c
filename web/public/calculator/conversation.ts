import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import type { Answers } from './answers.ts';
import { type PriorRow, priorRows } from './prior-awards.ts';
import { type ClauseQuestion, clauseQuestions } from './question.ts';

export type Question =
  | { readonly name: 'who' | 'jinan' | 'got'; readonly topic: 'claimant' | 'achievements' }
  | (ClauseQuestion & { readonly topic: 'clause' })
  | { readonly name: 'had'; readonly topic: 'awards'; readonly rows: readonly PriorRow[] };

/** Whether what is asked about an achievement could still matter to this claimant. */
export const mayClaim = (clause: PreparedClause, who: Answers['who']): boolean =>
  who === undefined ||
  who === 'unsure' ||
  clause.acceptsKind[who] ||
  (who === 'branch' && clause.accepts.branchesMayClaim !== undefined);

/** Every question these answers lead to, in the order they are asked. */
export const questionsOf = ({ who, got, of }: Answers, today: PlainDate): readonly Question[] => {
  const clauses = (got ?? []).filter((clause) => mayClaim(clause, who));
  const rows = priorRows(clauses, of, today);
  return [
    { name: 'who', topic: 'claimant' },
    { name: 'jinan', topic: 'claimant' },
    { name: 'got', topic: 'achievements' },
    ...clauses.flatMap(clauseQuestions).map((question) => ({ ...question, topic: 'clause' as const })),
    ...(rows.length > 0 ? [{ name: 'had' as const, topic: 'awards' as const, rows }] : []),
  ];
};

export const isAnswered = (question: Question, { who, jinan, got, of, had }: Answers): boolean => {
  switch (question.name) {
    case 'who':
      return who !== undefined;
    case 'jinan':
      return jinan !== undefined;
    case 'got':
      return got !== undefined;
    case 'had':
      return had !== undefined;
    default:
      return of[question.clause.id]?.[question.field] !== undefined;
  }
};

/** The one asked for, else the first without an answer; undefined when all is said. */
export const nextQuestion = (answers: Answers, today: PlainDate, asked?: string): Question | undefined => {
  const questions = questionsOf(answers, today);
  return questions.find(({ name }) => name === asked) ?? questions.find((question) => !isAnswered(question, answers));
};
