/** Money is a whole number of fen (分); 1 元 = 100 fen, 1 万元 = 1,000,000 fen. */
export type Fen = number;

/** Fen in `amount` 万元, the unit of the policy documents. */
export const wan = (amount: number): Fen => {
  const fen = Math.round(amount * 1_000_000);
  if (Math.abs(fen - amount * 1_000_000) > 1e-6) throw new RangeError(`${amount} 万元 is not a whole number of fen`);
  return fen;
};

/**
 * floor(fen × basisPoints / 10,000) without leaving exact integers: the product itself may pass 2^53.
 * `basisPoints` 0 … 10,000.
 */
export const shareOf = (fen: Fen, basisPoints: number): Fen => {
  const rest = fen % 10_000;
  return ((fen - rest) / 10_000) * basisPoints + Math.floor((rest * basisPoints) / 10_000);
};

/** "50,000.00": yuan with two decimals and thousands, made from the digits, never through a fraction. */
export const yuanText = (fen: Fen): string => {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}${yuan}.${digits.slice(-2)}`;
};
