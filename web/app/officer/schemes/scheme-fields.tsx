import { useState } from 'react';
import type { Fen } from '../../../../shared/money/fen.ts';
import { AmountField } from '../../parts/form/amount-field.tsx';
import { Field } from '../../parts/form/field.tsx';
import type { Issues } from '../../parts/form/use-issues.ts';
import type { SchemeClause } from './scheme-clauses.ts';
import { percentText, readPercent } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';

/** The sums while they are written, of either kind of scheme. */
export type WrittenSums = {
  readonly rateBasisPoints?: number | undefined;
  readonly perClaimantYearCapFen?: Fen | undefined;
  readonly onceOnly?: boolean | undefined;
  readonly requireProviderShare?: boolean | undefined;
  readonly perEnterpriseFen?: Fen | undefined;
  readonly capFen?: Fen | undefined;
};

type Props = {
  readonly clause: SchemeClause;
  readonly sums: WrittenSums;
  readonly change: (change: WrittenSums) => void;
  readonly issues: Issues;
};

const RateField = ({ sums, change, issues }: Omit<Props, 'clause'>) => {
  const { t } = useSchemeWords();
  const { rateBasisPoints } = sums;
  const [typed, setTyped] = useState(rateBasisPoints === undefined ? '' : percentText(rateBasisPoints));
  return (
    <Field
      path="content.sums.rateBasisPoints"
      label={t('sums.rateLabel')}
      hint={t('sums.rateHint')}
      required
      error={issues.at('content.sums.rateBasisPoints')}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="amount-input"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            change({ rateBasisPoints: readPercent(target.value) });
          }}
        />
      )}
    </Field>
  );
};

const Flags = ({ sums, change }: Omit<Props, 'clause' | 'issues'>) => {
  const { t } = useSchemeWords();
  const flags = [
    ['onceOnly', t('sums.onceOnly'), t('sums.onceOnlyHint')],
    ['requireProviderShare', t('sums.providerShare'), t('sums.providerShareHint')],
  ] as const;
  return (
    <fieldset className="choices">
      <legend>{t('sums.flags')}</legend>
      {flags.map(([flag, word, hint]) => (
        <label key={flag}>
          <input
            type="checkbox"
            checked={sums[flag] === true}
            onChange={({ target }) => change({ [flag]: target.checked || undefined })}
          />
          <span>
            {word} <span className="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** What the scheme fixes: each of its two kinds has its own sums. */
export const SchemeFields = ({ clause, sums, change, issues }: Props) => {
  const { t } = useSchemeWords();
  const amount = (name: 'perClaimantYearCapFen' | 'perEnterpriseFen' | 'capFen', label: string) => (
    <AmountField
      path={`content.sums.${name}`}
      label={label}
      required
      value={sums[name]}
      change={(fen) => change({ [name]: fen })}
      error={issues.at(`content.sums.${name}`)}
    />
  );
  if (clause === 'county-target')
    return (
      <>
        {amount('perEnterpriseFen', t('sums.each'))}
        {amount('capFen', t('sums.countyCap'))}
      </>
    );
  return (
    <>
      <RateField sums={sums} change={change} issues={issues} />
      {amount('perClaimantYearCapFen', t('sums.cap'))}
      <Flags sums={sums} change={change} />
    </>
  );
};
