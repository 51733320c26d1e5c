import type { Fen } from './fen.ts';

/** "50000.00": yuan with two decimals as a file wants it, made from the digits, never through a fraction. */
export const plainYuanText = (fen: Fen): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is no whole number of fen`);
  const digits = Math.abs(fen).toString().padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
