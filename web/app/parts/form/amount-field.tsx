import { useState } from 'react';
import { plainYuanText } from '../../../../shared/money/amount-text.ts';
import { capitalYuan } from '../../../../shared/money/capitals.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { readAmount } from '../../../format/read-amount.ts';
import { useLocale } from '../../words/words.ts';
import { usePartsWords } from '../words.ts';
import { Field, type FieldProps } from './field.tsx';

type Props = FieldProps & {
  readonly value: Fen | undefined;
  readonly change: (fen: Fen | undefined) => void;
};

/** Takes 50000, 50,000 or 5万, and says below how it was read. */
export const AmountField = ({ value, change, hint, error, ...field }: Props) => {
  const { t } = usePartsWords();
  const locale = useLocale();
  const [typed, setTyped] = useState(value === undefined ? '' : plainYuanText(value));
  const read = readAmount(typed);
  // Set from outside, e.g. taken from the sum: the words follow.
  const shown = read === value || typed !== '' ? typed : value === undefined ? '' : plainYuanText(value);
  const unreadable = typed.trim() !== '' && read === undefined;
  return (
    <>
      <Field
        {...field}
        hint={
          <>
            {hint} {t('amountHint')}
          </>
        }
        error={unreadable ? t('amountUnreadable') : error}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="amount-input"
            value={shown}
            onChange={({ target }) => {
              setTyped(target.value);
              change(readAmount(target.value));
            }}
          />
        )}
      </Field>
      <p className="amount-echo" aria-live="polite">
        {read !== undefined &&
          `= ${amountText(read, locale)}${locale === 'zh' ? ` · ${capitalYuan(read).replace(/^人民币/, '')}` : ''}`}
      </p>
    </>
  );
};
