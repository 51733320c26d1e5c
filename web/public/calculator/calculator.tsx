import { amountText, amountWithWan } from '../../format/amount.ts';
import { WithAmounts } from '../parts/with-amounts.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import type { ReadAnswers } from './answers.ts';
import { AnswersSoFar } from './answers-so-far.tsx';
import { isAnswered, type Question, questionsOf } from './conversation.ts';
import { QuestionForm } from './question-form.tsx';
import type { Result } from './result.ts';
import { type Offices, ResultCard } from './result-card.tsx';

type Props = {
  readonly visit: Visit;
  readonly read: ReadAnswers;
  readonly question: Question | undefined;
  readonly result: Result;
  readonly offices: Offices;
};

/** What the answers so far come to at best, beside the question from 768 px on. */
const Running = ({ visit, result }: Pick<Props, 'visit' | 'result'>) => {
  const { calculator } = wordsIn(visit.locale);
  return (
    <aside id="running" class="running" aria-live="polite">
      <h2>{calculator.running}</h2>
      {result.cards.length === 0 ? (
        <p>{calculator.runningNone}</p>
      ) : (
        <>
          <p class="big-sum">{amountText(result.atBestFen, visit.locale)}</p>
          <p class="hint">{calculator.runningWhat}</p>
        </>
      )}
    </aside>
  );
};

const Asking = ({ visit, read, question, result }: Props & { readonly question: Question }) => {
  const questions = questionsOf(read.answers, visit.today);
  const nth = questions.findIndex(({ name }) => name === question.name) + 1;
  const { calculator } = wordsIn(visit.locale);
  const begun = questions.some((one) => isAnswered(one, read.answers));
  return (
    <>
      {!begun && <p class="lead">{calculator.lead}</p>}
      <div class="asking">
        <div>
          <AnswersSoFar visit={visit} answers={read.answers} now={question} />
          <QuestionForm visit={visit} question={question} read={read} nth={nth} />
        </div>
        <Running visit={visit} result={result} />
      </div>
    </>
  );
};

const groups = ['payable', 'incomplete', 'needs-person', 'refused'] as const;

const Headline = ({ visit, result, read }: Props) => {
  const { calculator } = wordsIn(visit.locale);
  const more = result.atBestFen > result.totalFen;
  return (
    <>
      <p class="kicker">{calculator.resultTitle}</p>
      <h1>
        <WithAmounts
          text={
            result.totalFen > 0
              ? fill(calculator.atMost, { amount: amountWithWan(result.totalFen, visit.locale) })
              : calculator.nothing
          }
        />
      </h1>
      {more && (
        <p class="lead">{fill(calculator.couldBe, { amount: amountWithWan(result.atBestFen, visit.locale) })}</p>
      )}
      {result.cards.length > 1 && <p>{calculator.together}</p>}
      {read.answers.had === 'unsure' && <p>{calculator.hadUnsure}</p>}
      <p class="hint">{calculator.estimate}</p>
    </>
  );
};

const Answer = (props: Props) => {
  const { visit, read, result, offices } = props;
  const { calculator } = wordsIn(visit.locale);
  const { who, got } = read.answers;
  const inOrder = groups.flatMap((group) => result.cards.filter(({ verdict }) => verdict === group));
  const leading = inOrder.find((card) => card.mayBegin) ?? inOrder[0];
  return (
    <>
      <Headline {...props} />
      <AnswersSoFar visit={visit} answers={read.answers} />
      {got?.length === 0 && (
        <p>
          {calculator.gotUnsure}{' '}
          <a href={addressIn(visit.locale, '/policies', { for: who === 'unsure' ? undefined : who })}>
            {calculator.gotUnsureGo}
          </a>
        </p>
      )}
      {groups.map((group) => {
        const cards = result.cards.filter(({ verdict }) => verdict === group);
        if (cards.length === 0) return null;
        return (
          <section key={group}>
            <h2>{fill(calculator.groupCount, { group: calculator.groups[group], count: cards.length })}</h2>
            {cards.map((card) => (
              <ResultCard
                key={card.clause.id}
                visit={visit}
                card={card}
                answers={read.answers}
                offices={offices}
                leads={card === leading}
              />
            ))}
          </section>
        );
      })}
    </>
  );
};

export const Calculator = (props: Props) =>
  props.question ? <Asking {...props} question={props.question} /> : <Answer {...props} />;
