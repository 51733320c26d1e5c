import type { Step } from '../../../shared/policy/assessment.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { boundMark, stepSentence } from '../../../shared/policy/sentences.ts';
import { isLimit } from '../../format/limiting.ts';
import { Amount } from '../parts/amount.tsx';
import { Citation } from '../parts/text.tsx';
import type { Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';

type Props = { readonly visit: Visit; readonly clause: PreparedClause; readonly steps: readonly Step[] };

type LineProps = Omit<Props, 'steps'> & { readonly step: Step; readonly limits: boolean };

const Line = ({ visit, clause, step, limits }: LineProps) => {
  const { locale } = visit;
  const sentence = (
    <>
      {stepSentence(step, locale)} {limits && <strong class="bound">{boundMark[locale]}</strong>}
    </>
  );
  return (
    <tr class={step.id === 'result' ? 'result' : limits ? 'bound-row' : undefined}>
      {step.id === 'result' ? <th scope="row">{sentence}</th> : <td>{sentence}</td>}
      <td>
        <Citation locale={locale} clause={clause.id} citation={step.citation} />
      </td>
      <td class="number">
        <Amount fen={step.fen} locale={locale} bare />
      </td>
    </tr>
  );
};

/** The sum as an invoice: what was counted, where that is written, what it came to, and what limited it. */
export const Invoice = ({ visit, clause, steps }: Props) => {
  const { sums } = wordsIn(visit.locale);
  return (
    <table class="invoice">
      <caption class="visually-hidden">{sums.step}</caption>
      <thead>
        <tr>
          <th scope="col">{sums.step}</th>
          <th scope="col">{sums.citation}</th>
          <th scope="col" class="number">
            {sums.amountYuan}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <Line key={step.id} visit={visit} clause={clause} step={step} limits={isLimit(steps, at)} />
        ))}
      </tbody>
    </table>
  );
};
