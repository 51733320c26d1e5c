import type { Fen } from '../../../shared/money/fen.ts';
import { amountText, wanText } from '../../format/amount.ts';
import { usePartsWords } from './words.ts';
import './amount.css';

/** The one way an amount is shown; what is not known is a dash and a word, never 0. */
export const Amount = ({ fen, bare = false }: { readonly fen: Fen | undefined; readonly bare?: boolean }) => {
  const { t, locale } = usePartsWords();
  if (fen === undefined)
    return (
      <span className="amount">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t('unknown')}</span>
      </span>
    );
  const wan = bare ? undefined : wanText(fen, locale);
  return (
    <span className="amount">
      <span className="amount-figure">
        {bare ? amountText(fen, locale).replace(/^CNY | 元$/g, '') : amountText(fen, locale)}
      </span>
      {wan && <span className="amount-wan">（{wan}）</span>}
    </span>
  );
};
