import { useEffect, useRef, useState } from 'react';
import { amountText } from '../../../../format/amount.ts';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';

/** Says a change of verdict or sum, and nothing else; what the page opened with was not a change. */
export const Spoken = () => {
  const { t, locale } = useFilingWords();
  const { shown } = useFiling();
  const said = shown
    ? t('spokenVerdict', {
        verdict: shown.verdictWord,
        sum: shown.amount ? `${t('atMost')} ${amountText(shown.amount.fen, locale)}` : t('noSum'),
      })
    : '';
  const before = useRef(said);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    setWords(said);
  }, [said]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
};
