import nzh from 'nzh';
import { plainYuanText } from './amount-text.ts';
import type { Fen } from './fen.ts';

/** nzh writes 壹万亿 for 10^12 yuan and means it; above this it counts in units nobody reads. */
const largestFen: Fen = 999_999_999_999_999;

/**
 * 人民币大写 of `fen`, as 票据 want it: 人民币壹万零伍佰元整. 整 only where no jiao and no fen follow, so the digits are
 * given without trailing zeros: with them the library leaves 整 out.
 */
export const capitalYuan = (fen: Fen): string => {
  if (fen < 0 || fen > largestFen) throw new RangeError(`${fen} fen cannot be written in capitals`);
  return nzh.cn.toMoney(plainYuanText(fen).replace(/\.?0+$/, ''));
};
