import type { Told } from '../told.ts';
import type { Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

type Guide = Told<'view-clause'>;
type Round = Guide['rounds'][number];

type Props = { readonly visit: Visit; readonly guide: Guide; readonly round: Round | undefined };

/** 流程与承诺时限: who does what, and within how many working days the round promises it. */
export const Flow = ({ visit, guide, round }: Props) => {
  const words = wordsIn(visit.locale);
  const { steps, ...said } = words.guide;
  const days = (count: number | undefined): string =>
    count === undefined ? steps.noTime : fill(said.days, { days: count });
  const offices = guide.departments.map(({ name }) => name[visit.locale]).join(words.kinds.joined);
  const lines = [
    [steps.submit, steps.submitBy, steps.submitTime],
    [steps.review, offices, days(round?.reviewWorkingDays)],
    [steps.correct, steps.correctBy, days(round?.correctionWorkingDays)],
    [steps.decide, steps.decideBy, steps.noTime],
    [steps.notice, steps.noticeBy, days(round?.noticeWorkingDays)],
    [steps.pay, steps.payBy, steps.afterNotice],
    [steps.receipt, steps.receiptBy, steps.noTime],
  ] as const;
  return (
    <>
      <p>{round ? fill(said.flowWhat, { round: round.title[visit.locale] }) : said.flowNoDays}</p>
      <table class="cards">
        <caption class="visually-hidden">{said.flow}</caption>
        <thead>
          <tr>
            <th scope="col">{said.step}</th>
            <th scope="col">{said.doneBy}</th>
            <th scope="col">{said.time}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([step, by, time], at) => (
            <tr key={step}>
              <th scope="row">
                {at + 1}. {step}
              </th>
              <td data-label={said.doneBy}>{by}</td>
              <td data-label={said.time}>{time}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
