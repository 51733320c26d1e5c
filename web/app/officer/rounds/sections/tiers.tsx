import { Button } from 'antd';
import { useState } from 'react';
import type { AmountTier } from '../../../../../shared/money/tiers.ts';
import { AmountField } from '../../../parts/form/amount-field.tsx';
import { ChoiceField } from '../../../parts/form/field.tsx';
import { fieldId } from '../../../parts/issue-list.tsx';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';
import './tiers.css';

/** A tier while it is written: the bound may be missing, where null says there is none. */
type Row = {
  readonly key: number;
  readonly upToFen: number | null | undefined;
  readonly signatures: number | undefined;
};

const signatures = ['1', '2', '3', '4', '5'] as const;

export const Tiers = ({ written, change, issues }: SectionProps) => {
  const { t } = useRoundWords();
  const [rows, setRows] = useState<readonly Row[]>(() => (written.tiers ?? []).map((tier, key) => ({ key, ...tier })));
  const set = (next: readonly Row[]): void => {
    setRows(next);
    // What is missing is found by the schema when it is saved.
    change({ tiers: next.map(({ upToFen, signatures: count }) => ({ upToFen, signatures: count }) as AmountTier) });
  };
  const put = (at: number, tier: Partial<Row>): void =>
    set(rows.map((row, index) => (index === at ? { ...row, ...tier } : row)));
  const add = (): void =>
    set([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, upToFen: null, signatures: undefined }]);
  const whole = issues.at('content.tiers');
  return (
    <div id={fieldId('content.tiers')} tabIndex={-1}>
      <p className="hint">{t('tiers.hint')}</p>
      {rows.length === 0 && <p>{t('tiers.none')}</p>}
      {whole && <p className="field-error">{whole}</p>}
      <ol className="tiers">
        {rows.map((row, at) => (
          <li key={row.key}>
            <fieldset className="tiers-row">
              <legend>{t('tiers.nth', { n: at + 1 })}</legend>
              <label className="tiers-open">
                <input
                  type="checkbox"
                  checked={row.upToFen === null}
                  onChange={({ target }) => put(at, { upToFen: target.checked ? null : undefined })}
                />
                {t('tiers.unbounded')}
              </label>
              {row.upToFen !== null && (
                <div>
                  <AmountField
                    path={`content.tiers[${at}].upToFen`}
                    label={t('tiers.upTo')}
                    required
                    value={row.upToFen}
                    change={(upToFen) => put(at, { upToFen })}
                    error={issues.at(`content.tiers[${at}].upToFen`)}
                  />
                </div>
              )}
              <ChoiceField
                path={`content.tiers[${at}].signatures`}
                label={t('tiers.signatures')}
                none={t('create.choose')}
                required
                value={row.signatures === undefined ? '' : (String(row.signatures) as (typeof signatures)[number])}
                change={(count) => put(at, { signatures: count === '' ? undefined : Number(count) })}
                choices={signatures.map((count) => ({ value: count, word: t('tiers.people', { count }) }))}
                error={issues.at(`content.tiers[${at}].signatures`)}
              />
              <button
                type="button"
                className="link-button"
                onClick={() => set(rows.filter(({ key }) => key !== row.key))}
              >
                {t('tiers.remove', { n: at + 1 })}
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      {rows.length < 10 && <Button onClick={add}>{t('tiers.add')}</Button>}
    </div>
  );
};
