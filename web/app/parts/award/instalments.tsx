import { Button } from 'antd';
import type { Fen } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { AmountField } from '../form/amount-field.tsx';
import { DayField } from '../form/field.tsx';
import type { Issues } from '../form/use-issues.ts';
import { useAwardWords } from './words.ts';

export type Part = { readonly key: number; readonly dueOn: string; readonly amountFen: Fen | undefined };

type Props = {
  readonly parts: readonly Part[];
  readonly change: (parts: readonly Part[]) => void;
  readonly amountFen: Fen | undefined;
  readonly issues: Issues;
};

const sumOf = (parts: readonly Part[]): Fen => parts.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0);

/** Whether the instalments make up the sum, and by how much not. */
const Sum = ({ parts, amountFen = 0 }: Pick<Props, 'parts' | 'amountFen'>) => {
  const { t, locale } = useAwardWords();
  const sumFen = sumOf(parts);
  const sum = amountText(sumFen, locale);
  const apart = amountText(Math.abs(amountFen - sumFen), locale);
  const good = sumFen === amountFen;
  return (
    <p className={good ? undefined : 'decision-warning'} role="status">
      {good
        ? t('order.adds', { sum })
        : sumFen < amountFen
          ? t('order.short', { sum, missing: apart })
          : t('order.over', { sum, beyond: apart })}
    </p>
  );
};

export const Instalments = ({ parts, change, amountFen, issues }: Props) => {
  const { t } = useAwardWords();
  const set = (key: number, given: Partial<Part>): void =>
    change(parts.map((part) => (part.key === key ? { ...part, ...given } : part)));
  return (
    <fieldset className="decision-reasons">
      <legend>{t('order.parts')}</legend>
      <p className="hint">{t('order.dueHint')}</p>
      {parts.map(({ key, dueOn, amountFen: partFen }, place) => {
        const at = place + 1;
        return (
          <div key={key} className="award-part">
            <DayField
              path={`plan[${place}].dueOn`}
              label={t('order.partDue', { at })}
              required
              value={dueOn}
              change={(day) => set(key, { dueOn: day })}
              error={issues.at(`plan[${place}].dueOn`)}
            />
            <div>
              <AmountField
                path={`plan[${place}].amountFen`}
                label={t('order.partAmount', { at })}
                required
                value={partFen}
                change={(fen) => set(key, { amountFen: fen })}
                error={issues.at(`plan[${place}].amountFen`)}
              />
            </div>
            {parts.length > 1 && (
              <button
                type="button"
                className="link-button"
                onClick={() => change(parts.filter((part) => part.key !== key))}
              >
                {t('order.remove', { at })}
              </button>
            )}
          </div>
        );
      })}
      <Sum parts={parts} amountFen={amountFen} />
      {issues.at('plan') && <p className="field-error">{issues.at('plan')}</p>}
      {parts.length < 60 && (
        <Button
          id="field-plan"
          onClick={() => change([...parts, { key: (parts.at(-1)?.key ?? 0) + 1, dueOn: '', amountFen: undefined }])}
        >
          {t('order.add')}
        </Button>
      )}
    </fieldset>
  );
};
