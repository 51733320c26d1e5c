import { isLimit } from '../../format/limiting.ts';
import type { Answer } from '../api/call.ts';
import { Amount } from './amount.tsx';
import { Citation } from './citation.tsx';
import { usePartsWords } from './words.ts';
import './invoice.css';

type Assessment = Answer<'assess-draft'>;

type Props = {
  readonly assessment: Pick<Assessment, 'steps' | 'amount'>;
  readonly policy: string;
  readonly clause: string;
  /** In a narrow place each citation stands below its step. */
  readonly narrow?: boolean;
};

/** The sum as an invoice: what was counted, where that is written, what it came to, and what limited it. */
export const Invoice = ({ assessment, policy, clause, narrow = false }: Props) => {
  const { t } = usePartsWords();
  const lines = assessment.steps.filter(({ id }) => id !== 'result');
  const result = assessment.steps.find(({ id }) => id === 'result');
  return (
    <table className="invoice">
      <caption className="visually-hidden">{t('sum')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('step')}</th>
          {!narrow && <th scope="col">{t('citation')}</th>}
          <th scope="col" className="number">
            {t('amountYuan')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((step, at) => (
          <tr key={step.id} className={isLimit(lines, at) ? 'invoice-bound' : undefined}>
            <td>
              {step.sentence} {isLimit(lines, at) && <strong className="invoice-mark">{t('limitedHere')}</strong>}
              {narrow && (
                <div>
                  <Citation citation={step.citation} policy={policy} clause={clause} />
                </div>
              )}
            </td>
            {!narrow && (
              <td>
                <Citation citation={step.citation} policy={policy} clause={clause} />
              </td>
            )}
            <td className="number">
              <Amount fen={step.fen} bare />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={narrow ? 1 : 2}>
            {result ? t(assessment.amount?.kind === 'fixed' ? 'toGrant' : 'atMost') : t('notPayable')}
          </th>
          <td className="number">
            <strong>
              <Amount fen={result ? (assessment.amount?.fen ?? result.fen) : undefined} />
            </strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
};
