import { useEffect, useRef } from 'react';
import type { Fen } from '../../../../../shared/money/fen.ts';
import { amountText } from '../../../../format/amount.ts';
import { useCheckWords } from '../words.ts';

export type Changed = {
  readonly version: number;
  readonly versionBefore: number;
  readonly before: Fen | undefined;
  readonly after: Fen | undefined;
};

/** Round or scheme were published anew meanwhile: what that does, in figures, before anything is submitted. */
export const RulesChanged = ({ changed }: { readonly changed: Changed | undefined }) => {
  const { t, locale } = useCheckWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (changed) panel.current?.focus();
  }, [changed]);
  if (!changed) return null;
  const { version, versionBefore, before, after } = changed;
  const sum = (fen: Fen | undefined): string => (fen === undefined ? t('none') : amountText(fen, locale));
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={panel}>
      <h2>{t('changedTitle')}</h2>
      {version !== versionBefore && <p>{t('changedRound', { version })}</p>}
      <p>
        {before === after
          ? t('sameSum', { after: sum(after) })
          : t('changedSum', { before: sum(before), after: sum(after) })}
      </p>
      <p>{t('changedHint')}</p>
    </div>
  );
};
