import type { Answer } from '../../api/call.ts';
import { RadioField, TextField } from '../../parts/form/field.tsx';
import { questionsFor } from '../opinion/check.ts';
import type { Draft, DraftChange } from '../opinion/draft.ts';
import { conditionTitle } from './condition-title.ts';
import { useDeskWords } from './words.ts';

type Props = {
  readonly view: Answer<'view-review'>;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly department: string;
};

/** What the text leaves to a person: answered before anything else, each with its basis. */
export const Questions = ({ view, draft, change, department }: Props) => {
  const { t, locale } = useDeskWords();
  if (view.questions.length === 0) return null;
  const asked = view.actions.includes('give-opinion') ? questionsFor(view, department) : [];
  const left = asked.filter(({ condition }) => draft.answers[condition] === undefined);
  const others = view.questions.filter((question) => !asked.includes(question));
  return (
    <section className="desk-questions" aria-labelledby="questions-title">
      <h3 id="questions-title">{t('questions')}</h3>
      {asked.length > 0 && (
        <p role="status">{left.length > 0 ? t('questionsLeft', { count: left.length }) : t('questionsDone')}</p>
      )}
      {asked.map(({ condition, sentence }) => {
        const answer = draft.answers[condition];
        return (
          <div key={condition} className="desk-question">
            <RadioField<'yes' | 'no'>
              path={`answers.${condition}`}
              label={conditionTitle(condition, locale)}
              hint={sentence}
              value={answer === undefined ? undefined : answer ? 'yes' : 'no'}
              change={(value) => change({ answers: { ...draft.answers, [condition]: value === 'yes' } })}
              choices={[
                { value: 'yes', word: t('answerYes') },
                { value: 'no', word: t('answerNo') },
              ]}
            />
            <TextField
              path={`basis.${condition}`}
              label={t('basis')}
              hint={t('basisHint')}
              value={draft.basis[condition] ?? ''}
              change={(words) => change({ basis: { ...draft.basis, [condition]: words } })}
            />
          </div>
        );
      })}
      {others.map(({ condition, sentence, answered }) => (
        <p key={condition}>
          {sentence} — {answered ? t('answered') : t('questionsOfOthers')}
        </p>
      ))}
    </section>
  );
};
