import type { Fen } from './fen.ts';

export type Waiting = { readonly claim: string; readonly fullFen: Fen };

export type Share = Waiting & { readonly shareFen: Fen };

/** Exactly `numerator` fen for every `denominator` fen approved. */
export type Rate = { readonly numerator: Fen; readonly denominator: Fen };

const byClaim = (a: Waiting, b: Waiting): number => (a.claim < b.claim ? -1 : 1);

const positive = ({ claim, fullFen }: Waiting): bigint => {
  if (!Number.isSafeInteger(fullFen) || fullFen < 1) throw new RangeError(`${claim} waits for ${fullFen} fen.`);
  return BigInt(fullFen);
};

const fullOf = (waiting: readonly Waiting[]): Fen => {
  const full = waiting.reduce((sum, each) => sum + positive(each), 0n);
  if (full > Number.MAX_SAFE_INTEGER) throw new RangeError('The claims add up to more than a sum can be told.');
  return Number(full);
};

/** Everybody in full when the fund is enough, else the fund over all that was approved. */
export const rateOf = (fundFen: Fen, fullFen: Fen): Rate => ({
  numerator: Math.min(fundFen, fullFen),
  denominator: fullFen,
});

/** "83.3333%", cut and not rounded: the text never promises more than the fraction. */
export const rateText = ({ numerator, denominator }: Rate): string => {
  const digits = ((BigInt(numerator) * 1_000_000n) / BigInt(denominator)).toString().padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${decimals && `.${decimals}`}%`;
};

/**
 * Shares a fund out in proportion 同比例 (济政字〔2017〕39号, article 四（二）, read so): each share rounded down to the
 * fen, and the fen left over go one each to the first claims in the order of their ids, so that the parts sum exactly
 * to the fund, or to what was approved when the fund is enough. Whole products pass 2^53, hence BigInt inside.
 */
export const shareOut = <W extends Waiting>(fundFen: Fen, waiting: readonly W[]): (W & Share)[] => {
  if (!Number.isSafeInteger(fundFen) || fundFen < 0) throw new RangeError(`A fund of ${fundFen} fen.`);
  const { numerator, denominator } = rateOf(fundFen, fullOf(waiting));
  const ordered = [...waiting].sort(byClaim);
  const down = ordered.map(({ fullFen }) => Number((BigInt(fullFen) * BigInt(numerator)) / BigInt(denominator)));
  const leftFen = numerator - down.reduce((sum, fen) => sum + fen, 0);
  return ordered.map((each, at) => ({ ...each, shareFen: (down[at] ?? 0) + (at < leftFen ? 1 : 0) }));
};
