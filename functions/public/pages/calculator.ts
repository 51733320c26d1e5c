import { readAnswers, writeAnswers } from '../../../web/public/calculator/answers.ts';
import { Calculator } from '../../../web/public/calculator/calculator.tsx';
import { nextQuestion } from '../../../web/public/calculator/conversation.ts';
import { calculate } from '../../../web/public/calculator/result.ts';
import { addressIn } from '../../../web/public/visit.ts';
import { wordsIn } from '../../../web/public/words.ts';
import { type ShowPage, toldBy } from './shown.ts';

/** Same answers, same address, same page: an address written otherwise is sent on to the one way of writing it. */
export const calculatorPage: ShowPage = async ({ askIn }, visit) => {
  const { locale, today, query } = visit;
  const read = readAnswers(query, today);
  const faulty = [...read.faults.keys()][0];
  const asked = faulty?.startsWith('had.') ? 'had' : (faulty ?? query.get('ask') ?? undefined);
  const question = nextQuestion(read.answers, today, asked);
  const written = writeAnswers(read.answers);
  if (question !== undefined && question.name === query.get('ask')) written.set('ask', question.name);
  if (faulty === undefined && written.toString() !== query.toString())
    return { seeOther: addressIn(locale, '/calculator', written) };
  const ask = askIn(locale);
  const [{ rounds }, { schemes }, { policies }] = await Promise.all([
    toldBy(ask('list-rounds', {})),
    toldBy(ask('read-schemes', {})),
    toldBy(ask('list-policies', {})),
  ]);
  const result = calculate(read.answers, { today, rounds, schemes });
  const offices = Object.fromEntries(
    policies.flatMap(({ clauses }) =>
      clauses.map(({ id, departments }) => [id, departments.map(({ name }) => name[locale])]),
    ),
  );
  return {
    page: {
      title: wordsIn(locale).calculator.title,
      children: Calculator({ visit, read, question, result, offices }),
    },
  };
};
