import { potNameOf, usePotWords } from '../pots/words.ts';
import { useListWords } from './words.ts';

/** Which pots a list is of, in words. */
export const usePotsOf = (): ((pots: readonly string[]) => string) => {
  const { t, locale } = useListWords();
  const words = usePotWords();
  return (pots) =>
    pots.length === 0 ? t('allPots') : pots.map((pot) => potNameOf(words.t, pot)).join(locale === 'zh' ? '、' : ', ');
};
