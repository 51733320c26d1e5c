import type { Locale } from '../../shared/claim/shapes.ts';
import { type Fen, yuanText } from '../../shared/money/fen.ts';

/** "50,000.00 元", "CNY 50,000.00". */
export const amountText = (fen: Fen, locale: Locale): string =>
  locale === 'zh' ? `${yuanText(fen)} 元` : `CNY ${yuanText(fen)}`;

const tenThousand = 1_000_000;

/** "5 万元" beside an amount from 1 万元 up, exact to the fen; undefined below, and in English. */
export const wanText = (fen: Fen, locale: Locale): string | undefined => {
  if (locale !== 'zh' || Math.abs(fen) < tenThousand) return undefined;
  const digits = Math.abs(fen).toString();
  const whole = digits.slice(0, -6).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits.slice(-6).replace(/0+$/, '');
  return `${fen < 0 ? '−' : ''}${whole}${rest ? `.${rest}` : ''} 万元`;
};

/** "50,000.00 元（5 万元）". */
export const amountWithWan = (fen: Fen, locale: Locale): string => {
  const wan = wanText(fen, locale);
  return wan === undefined ? amountText(fen, locale) : `${amountText(fen, locale)}（${wan}）`;
};
