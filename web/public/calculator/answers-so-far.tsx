import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { type Answers as Given, writeAnswers } from './answers.ts';
import { isAnswered, type Question, questionsOf } from './conversation.ts';
import { answerInWords, askedInWords } from './say.ts';

type Props = { readonly visit: Visit; readonly answers: Given; readonly now?: Question | undefined };

const changeAddress = ({ visit, answers }: Props, question: Question): string => {
  const query = writeAnswers(answers);
  query.set('ask', question.name);
  return addressIn(visit.locale, '/calculator', query);
};

type Told = Props & { readonly questions: readonly Question[] };

const Answers = (props: Told) => {
  const { visit, answers, questions } = props;
  const { calculator } = wordsIn(visit.locale);
  const several = (answers.got?.length ?? 0) > 1;
  return (
    <>
      <dl>
        {questions.map((question) => {
          const asked = askedInWords(question, answers.who, visit.locale);
          return (
            <div key={question.name}>
              <dt>
                {several && 'clause' in question && (
                  <span class="so-far-clause">{question.clause.title[visit.locale]}</span>
                )}
                {asked}
              </dt>
              <dd>
                <span>{answerInWords(question, answers, visit.locale)}</span>
                <a href={changeAddress(props, question)} aria-label={fill(calculator.changeWhat, { question: asked })}>
                  {calculator.change}
                </a>
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        <a href={addressIn(visit.locale, '/calculator')}>{calculator.restart}</a>
      </p>
    </>
  );
};

/** More answers than these are folded, so that they leave room for the question, or for the result. */
const shownAbove = { question: 3, result: 8 } as const;

/** The answers so far, each with a way to change it that keeps the rest. */
export const AnswersSoFar = (props: Props) => {
  const { visit, answers, now } = props;
  const { calculator } = wordsIn(visit.locale);
  const questions = questionsOf(answers, visit.today).filter(
    (question) => question.name !== now?.name && isAnswered(question, answers),
  );
  if (questions.length === 0) return null;
  const most = now ? shownAbove.question : shownAbove.result;
  return (
    <details class="so-far" open={questions.length <= most}>
      <summary>{fill(calculator.groupCount, { group: calculator.soFar, count: questions.length })}</summary>
      <Answers {...props} questions={questions} />
    </details>
  );
};
