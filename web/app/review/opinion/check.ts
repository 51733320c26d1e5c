import type { Answer } from '../../api/call.ts';
import type { Issue } from '../../parts/form/use-issues.ts';
import type { Say } from '../../words/words.ts';
import type { zh } from '../words/opinion/zh.ts';
import { amountOf, type TitleOf } from './compose.ts';
import type { Draft } from './draft.ts';

type View = Answer<'view-review'>;

/** Questions that this department is asked and has not answered. */
export const questionsFor = (view: View, department: string) =>
  view.moneyDepartments.includes(department) ? [] : view.questions.filter(({ answered }) => !answered);

type Asked = {
  readonly view: View;
  readonly department: string;
  readonly reason: string;
  readonly titleOf: TitleOf;
  /** "0.01 至 50,000.00 元" */
  readonly range: string;
  readonly t: Say<typeof zh>;
};

/** Why this is no opinion yet, each point at its field; the platform checks the same again. */
export const missingIn = (draft: Draft, { view, department, reason, titleOf, range, t }: Asked): Issue[] => {
  const asked = questionsFor(view, department);
  const questions = asked.flatMap(({ condition }): Issue[] => {
    const answer = draft.answers[condition];
    const path = `answers.${condition}`;
    if (answer === undefined) return [{ path, message: t('questionOpen', { what: titleOf(condition) }) }];
    return answer || draft.choice !== 'agree' ? [] : [{ path, message: t('questionNo', { what: titleOf(condition) }) }];
  });
  if (draft.choice === undefined) return [...questions, { path: 'choice', message: t('choose') }];
  if (draft.choice === 'against')
    return [...questions, ...(reason === '' ? [{ path: 'reason', message: t('reasonMissing') }] : [])];
  const most = view.assessmentAtSubmission.amount?.fen ?? 0;
  const fen = amountOf(draft, view);
  if (fen === undefined) return [...questions, { path: 'amountFen', message: t('amountMissing', { range }) }];
  if (fen < 1 || fen > most) return [...questions, { path: 'amountFen', message: t('amountOver', { range }) }];
  return [...questions, ...(fen < most && reason === '' ? [{ path: 'reason', message: t('lowered') }] : [])];
};
