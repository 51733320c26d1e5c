import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Locale } from '../../../shared/claim/shapes.ts';
import { shareOf } from '../../../shared/money/fen.ts';
import { valueOn } from '../../../shared/policy/dated.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { percentText } from '../../../shared/policy/sentence-words.ts';
import { amountText, amountWithWan } from '../../format/amount.ts';
import { fill, wordsIn } from '../words.ts';

/** What a person gets for each award a share refers to, largest first. */
export const sharesOf = (clause: PreparedClause, today: PlainDate): readonly { award: string; fen: number }[] => {
  const { sum } = clause.grant;
  if (sum.kind !== 'share-of-award') return [];
  return [...clause.awardSums]
    .map(([award, full]) => ({ award, fen: shareOf(valueOn(full, today), valueOn(sum.basisPoints, today)) }))
    .sort((a, b) => b.fen - a.fen);
};

/** The sum of a clause in one line: "固定 1,000,000.00 元", "最高 …", or how it is counted. */
export const sumInWords = (clause: PreparedClause, today: PlainDate, locale: Locale): string => {
  const { sums } = wordsIn(locale);
  const { sum, kind } = clause.grant;
  switch (sum.kind) {
    case 'named': {
      const amount = amountWithWan(valueOn(sum.fen, today), locale);
      return fill(kind === 'fixed' ? sums.fixedAmount : sums.ceilingAmount, { amount });
    }
    case 'share-of-award': {
      const shares = sharesOf(clause, today);
      return fill(sums.shareRange, {
        percent: percentText(valueOn(sum.basisPoints, today)),
        least: amountText(shares.at(-1)?.fen ?? 0, locale),
        most: amountText(shares[0]?.fen ?? 0, locale),
      });
    }
    case 'units':
      return fill(sums.unit, {
        amount: amountText(valueOn(sum.unitFen, today), locale),
        cap: amountText(valueOn(sum.yearlyCapFen, today), locale),
      });
    case 'rate':
    case 'per-enterprise':
      return sums.scheme;
  }
};
