import type { Answer, Given } from '../../api/call.ts';
import type { Say } from '../../words/words.ts';
import type { zh } from '../words/opinion/zh.ts';
import type { Draft } from './draft.ts';

type View = Answer<'view-review'>;
type Body = Given<'give-opinion'>['body'];
type T = Say<typeof zh>;

export type TitleOf = (condition: string) => string;

/** The reason as it is recorded: what was answered and on what basis, the conditions it rests on, the reviewer's words. */
export const reasonOf = (draft: Draft, view: View, titleOf: TitleOf, t: T): string => {
  const answered = view.questions.flatMap(({ condition }) => {
    const answer = draft.answers[condition];
    if (answer === undefined) return [];
    const said = t(answer ? 'answer.yes' : 'answer.no', { what: titleOf(condition) });
    const basis = draft.basis[condition]?.trim();
    return [basis ? t('answerWithBasis', { answer: said, basis }) : said];
  });
  const named = view.assessmentNow.conditions
    .filter(({ id }) => draft.reasons.includes(id))
    .map(({ id, citation }) => t('inCondition', { what: titleOf(id), citation }));
  return [...answered, ...named, draft.words.trim()].filter((part) => part !== '').join(t('comma'));
};

/** The sum of a claim whose clause grants one sum and no other. */
const fixedFen = ({ assessmentAtSubmission: { amount } }: View): number | undefined =>
  amount?.kind === 'fixed' ? amount.fen : undefined;

export const amountOf = (draft: Draft, view: View): number | undefined => fixedFen(view) ?? draft.amountFen;

/** What is sent; undefined while nothing is chosen that is an opinion. */
export const bodyOf = (draft: Draft, view: View, department: string, reason: string): Body | undefined => {
  if (draft.choice !== 'agree' && draft.choice !== 'against') return undefined;
  const asked = new Set(view.questions.map(({ condition }) => condition));
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([condition]) => asked.has(condition)));
  const about = { department, contentRevision: draft.revision ?? view.contentRevision, answers };
  return draft.choice === 'agree'
    ? { ...about, agrees: true, amountFen: amountOf(draft, view) ?? 0, ...(reason && { reason }) }
    : { ...about, agrees: false, reason };
};
