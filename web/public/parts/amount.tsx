import type { Locale } from '../../../shared/claim/shapes.ts';
import { type Fen, yuanText } from '../../../shared/money/fen.ts';
import { amountText, wanText } from '../../format/amount.ts';

/** The one way an amount is shown; in a table the unit stands in its header. */
export const Amount = ({ fen, locale, bare }: { fen: Fen; locale: Locale; bare?: boolean }) => {
  const wan = bare ? undefined : wanText(fen, locale);
  return (
    <>
      <span class="amount">{bare ? yuanText(fen) : amountText(fen, locale)}</span>
      {wan && <span class="amount amount-wan">（{wan}）</span>}
    </>
  );
};
