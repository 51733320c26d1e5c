import { claimantKinds } from '../../../shared/policy/vocabulary.ts';
import { type Choice, ErrorSummary } from '../parts/field.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { AchievementsField } from './achievements-field.tsx';
import { type Answers, type ReadAnswers, writeAnswers } from './answers.ts';
import { AwardsField } from './awards-field.tsx';
import type { Question } from './conversation.ts';
import type { ClauseQuestion } from './question.ts';
import { unsure } from './read-answer.ts';
import { askedInWords, choiceInWords, hintInWords } from './say.ts';

type Props = { readonly visit: Visit; readonly question: Question; readonly read: ReadAnswers; readonly nth: number };

const yearsOf = ({ from, until }: { from: number; until?: number }, today: string): string[] => {
  const last = until ?? Number(today.slice(0, 4));
  return Array.from({ length: last - from + 1 }, (_, at) => String(last - at));
};

const valuesOf = (question: ClauseQuestion, today: string): readonly string[] | undefined => {
  switch (question.kind) {
    case 'truth':
      return ['yes', 'no'];
    case 'rank':
      return ['1', '2'];
    case 'choice':
      return question.choices;
    case 'year':
      return yearsOf(question, today);
    default:
      return undefined;
  }
};

const choicesOf = ({ visit, question, read }: Props): readonly Choice[] | undefined => {
  const { calculator, kinds } = wordsIn(visit.locale);
  const { answers } = read;
  const choice = (value: string, label: string, now: string | undefined): Choice => ({
    value,
    label,
    checked: now === value,
  });
  const notSure = (now: string | undefined): Choice => choice(unsure, calculator.unsure, now);
  if (question.name === 'who')
    return [...claimantKinds.map((kind) => choice(kind, kinds[kind], answers.who)), notSure(answers.who)];
  if (question.name === 'jinan')
    return [
      choice('yes', calculator.yes, answers.jinan),
      choice('no', calculator.no, answers.jinan),
      notSure(answers.jinan),
    ];
  if (!('field' in question)) return undefined;
  const now = answers.of[question.clause.id]?.[question.field];
  const values = valuesOf(question, visit.today);
  return (
    values && [...values.map((value) => choice(value, choiceInWords(question, value, visit.locale), now)), notSure(now)]
  );
};

const typedKinds = {
  day: { type: 'date', class: 'short' },
  count: { type: 'text', inputmode: 'numeric', class: 'short' },
  money: { type: 'text', inputmode: 'decimal', class: 'short' },
  text: { type: 'text', maxlength: 100 },
} as const;

const givenTo = (question: ClauseQuestion, { answers, faults }: ReadAnswers): string => {
  const now = answers.of[question.clause.id]?.[question.field];
  return faults.get(question.name)?.given ?? (now === unsure || now === undefined ? '' : now);
};

const Control = (props: Props & { readonly describedBy: string | undefined }) => {
  const { visit, question, read, describedBy } = props;
  const choices = choicesOf(props);
  const described = describedBy ? { 'aria-describedby': describedBy } : {};
  if (question.name === 'got')
    return <AchievementsField visit={visit} answers={read.answers} describedBy={describedBy} />;
  if (question.name === 'had')
    return <AwardsField visit={visit} answers={read.answers} rows={question.rows} faults={read.faults} />;
  const wrong = read.faults.has(question.name) ? { 'aria-invalid': 'true' as const } : {};
  if (choices)
    return (
      <fieldset class="field" {...described}>
        <legend class="visually-hidden">{askedInWords(question, read.answers.who, visit.locale)}</legend>
        {choices.map(({ value, label, checked }, at) => (
          <div class="choice" key={value}>
            <input
              type="radio"
              id={at === 0 ? question.name : `${question.name}-${value}`}
              name={question.name}
              value={value}
              checked={checked ?? false}
            />
            <label for={at === 0 ? question.name : `${question.name}-${value}`}>{label}</label>
          </div>
        ))}
        <input type="hidden" name={`${question.name}-asked`} value="1" />
      </fieldset>
    );
  const asked = question as ClauseQuestion;
  return (
    <div class="field">
      <label class="visually-hidden" for={asked.name}>
        {askedInWords(question, read.answers.who, visit.locale)}
      </label>
      <input
        {...typedKinds[asked.kind as keyof typeof typedKinds]}
        {...described}
        {...wrong}
        id={asked.name}
        name={asked.name}
        value={givenTo(asked, read)}
        autocomplete="off"
      />
    </div>
  );
};

/** Everything answered so far goes along, so that the address says it all. */
const Kept = ({ answers, question }: { readonly answers: Answers; readonly question: Question }) => (
  <>
    {[...writeAnswers(answers)]
      .filter(([name]) => name !== question.name)
      .map(([name, value]) => (
        <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
      ))}
  </>
);

const faultsOf = ({ question, read, visit }: Props) => {
  const { calculator } = wordsIn(visit.locale);
  const most = 'most' in question ? question.most : 0;
  return [...read.faults]
    .filter(([name]) => name === question.name || (question.name === 'had' && name.startsWith('had.')))
    .map(([id, { fault }]) => ({ id, message: fill(calculator.fault[fault], { most }) }));
};

/** Whether 不确定 is a button of its own: where nothing is chosen from a list. */
const needsButton = (question: Question): boolean =>
  question.name === 'got' ||
  question.name === 'had' ||
  ('field' in question && ['day', 'count', 'money', 'text'].includes(question.kind));

/** One question, a page of its own; 不确定 is always an answer. */
export const QuestionForm = (props: Props) => {
  const { visit, question, read, nth } = props;
  const { calculator, frame } = wordsIn(visit.locale);
  const hint = hintInWords(question, read.answers.who, visit.locale);
  const wrongs = faultsOf(props);
  const wrong = question.name === 'had' ? undefined : wrongs[0]?.message;
  const describedBy = [hint && `${question.name}-hint`, wrong && `${question.name}-wrong`].filter(Boolean).join(' ');
  return (
    <form action={addressIn(visit.locale, '/calculator')} novalidate data-live>
      <ErrorSummary title={fill(frame.errorTitle, { count: wrongs.length })} wrongs={wrongs} />
      <p class="kicker">
        {fill(calculator.nth, { n: nth })}
        {'clause' in question && ` · ${question.clause.title[visit.locale]}`}
      </p>
      <h1>{askedInWords(question, read.answers.who, visit.locale)}</h1>
      {hint && (
        <p class="hint" id={`${question.name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${question.name}-wrong`}>
          {wrong}
        </p>
      )}
      <Kept answers={read.answers} question={question} />
      <Control {...props} describedBy={describedBy || undefined} />
      <p class="buttons">
        <button type="submit">{calculator.next}</button>
        {needsButton(question) && (
          <button type="submit" class="button-quiet" name={question.name} value={unsure}>
            {calculator.unsure}
          </button>
        )}
      </p>
    </form>
  );
};
