import { Link } from '@tanstack/react-router';
import type { PotPart } from '../../../../shared/claim/pot-part.ts';
import { yuanText } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import type { Answer } from '../../api/call.ts';
import { usePotFigures } from '../../parts/pot/words.ts';
import { usePotWords } from './words.ts';

export type PotShown = Answer<'list-pots'>['pots'][number];

/** In text what the bar draws, and whether it is true. */
export const PotEquation = ({ pot }: { readonly pot: PotShown }) => {
  const { t, locale } = usePotWords();
  const { t: figure } = usePotFigures();
  const { appropriatedFen, availableFen, heldFen, paidFen, recoveredFen } = pot;
  const sumFen = availableFen + heldFen + paidFen - recoveredFen;
  const term = (sign: string, part: PotPart | 'available', fen: number) => (
    <span className="pot-equation-term">
      {sign}{' '}
      {part === 'available' ? (
        figure('available')
      ) : (
        <Link to="/finance/pots/$pot" params={{ pot: pot.id }} search={{ part }}>
          {figure(part)}
        </Link>
      )}{' '}
      {yuanText(fen)}
    </span>
  );
  return (
    <>
      <p className="pot-equation">
        <span className="pot-equation-term">
          {figure('appropriated')} {yuanText(appropriatedFen)}
        </span>
        {term('=', 'available', availableFen)}
        {term('+', 'held', heldFen)}
        {term('+', 'paid', paidFen)}
        {term('−', 'recovered', recoveredFen)}
        {pot.balances && <span className="pot-balanced">✓ {t('balanced')}</span>}
      </p>
      {!pot.balances && (
        <p className="problem" role="alert">
          {t('notBalanced', {
            appropriated: amountText(appropriatedFen, locale),
            sum: amountText(sumFen, locale),
            difference: amountText(Math.abs(appropriatedFen - sumFen), locale),
          })}
        </p>
      )}
    </>
  );
};
