import { type Fen, yuanText } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { Field, TextField } from '../../parts/form/field.tsx';
import type { Issues } from '../../parts/form/use-issues.ts';
import { useDecisionWords } from '../words.ts';
import type { Draft, Write } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly write: Write;
  readonly issues: Issues;
  /** Absent where no sum follows: what was written stays. */
  readonly mostFen: Fen | undefined;
  /** No other sum may be given: the clause grants it, or it was signed before. */
  readonly settled: 'fixed' | 'asSigned' | undefined;
};

const SettledAmount = ({ fen, why }: { readonly fen: Fen; readonly why: 'fixed' | 'asSigned' }) => {
  const { t } = useDecisionWords();
  return (
    <Field path="amountFen" label={t('ruling.amount')} hint={t(`ruling.${why}`)}>
      {(control) => <input {...control} type="text" className="amount-input" readOnly value={yuanText(fen)} />}
    </Field>
  );
};

/** The sum and why: a lower one than could be approved needs words the claimant will read. */
export const ApproveFields = ({ draft, write, issues, mostFen, settled }: Props) => {
  const { t, locale } = useDecisionWords();
  const { amountFen, reason } = draft;
  const most = mostFen === undefined ? '' : amountText(mostFen, locale);
  const lowered = mostFen !== undefined && amountFen !== undefined && amountFen < mostFen;
  return (
    <>
      {mostFen !== undefined && settled && <SettledAmount fen={amountFen ?? mostFen} why={settled} />}
      {mostFen !== undefined && !settled && (
        <AmountField
          path="amountFen"
          label={t('ruling.amount')}
          hint={t('ruling.ceiling', { amount: most })}
          required
          value={amountFen}
          change={(fen) => write({ amountFen: fen })}
          error={issues.at('amountFen')}
        />
      )}
      <TextField
        path="reason"
        label={t('ruling.reason')}
        hint={lowered ? t('ruling.reasonLowered', { amount: most }) : t('ruling.reasonFree')}
        required={lowered}
        rows={3}
        value={reason}
        change={(said) => write({ reason: said })}
        error={issues.at('reason')}
      />
    </>
  );
};
