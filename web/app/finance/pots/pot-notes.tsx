import { Link } from '@tanstack/react-router';
import { yuanText } from '../../../../shared/money/fen.ts';
import { amountText } from '../../../format/amount.ts';
import { dayInWords } from '../../../format/day.ts';
import type { PotShown } from './pot-equation.tsx';
import { ruleName, usePotWords } from './words.ts';

/** What is asked of the pot beyond what it has, and what happens when that is too much. */
export const PotNotes = ({ pot }: { readonly pot: PotShown }) => {
  const { t, locale } = usePotWords();
  const { availableFen, underReviewFen, waitingCount, waitingFen, closedOn } = pot;
  // Those that wait will be given their shares of the same money.
  const leftFen = availableFen - waitingFen - underReviewFen;
  const figure = amountText(Math.abs(leftFen), locale);
  const parts = {
    need: yuanText(underReviewFen),
    waiting: yuanText(waitingFen),
    available: yuanText(availableFen),
  };
  const waits = waitingFen > 0;
  return (
    <p className="pot-notes">
      <span>
        {t('rule.label')}
        {locale === 'zh' ? '：' : ': '}
        {ruleName(t, pot)}
      </span>
      {underReviewFen > 0 ? (
        <span>
          <Link to="/finance/pots/$pot" params={{ pot: pot.id }} search={{ part: 'review' }}>
            {t('review')}
          </Link>
          {locale === 'zh' ? '：' : ': '}
          {leftFen < 0 ? (
            <strong className="pot-short">
              {t(waits ? 'reviewShortWaiting' : 'reviewShort', { ...parts, missing: figure })}
            </strong>
          ) : (
            t(waits ? 'reviewLeftWaiting' : 'reviewLeft', { ...parts, left: figure })
          )}
        </span>
      ) : (
        <span>{t('noReview')}</span>
      )}
      {waitingCount > 0 && (
        <Link to="/finance/pots/$pot/short" params={{ pot: pot.id }}>
          {t('waiting', { count: waitingCount, sum: amountText(waitingFen, locale) })}
        </Link>
      )}
      {pot.allocation !== undefined && <span>{t('allocating')}</span>}
      {closedOn !== undefined && <span>{t('closedOn', { day: dayInWords(closedOn, locale) })}</span>}
    </p>
  );
};
