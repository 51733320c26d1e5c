import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalYuan } from '../../shared/money/capitals.ts';
import { largestTotalFen } from '../../shared/payout/payout-list.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** A whole number in capitals, by a rule of its own: what stands before the largest unit counts so many times that unit. */
const readWhole = (text: string): bigint => {
  for (const unit of ['亿', '万', '仟', '佰', '拾']) {
    const at = text.lastIndexOf(unit);
    const size = units[unit];
    if (at >= 0 && size !== undefined)
      return (at === 0 ? 1n : readWhole(text.slice(0, at))) * size + readWhole(text.slice(at + 1));
  }
  return [...text].reduce((sum, digit) => {
    const value = digits.indexOf(digit);
    if (value < 0) throw new Error(`${digit} is no digit`);
    return sum * 10n + BigInt(value);
  }, 0n);
};

/** Back to fen. Throws where 整 stands with fen or is missing without jiao and fen. */
const readCapitals = (text: string): bigint => {
  const parts = /^人民币(?:(.+)元)?(整|(?:零?(.)角)?(?:零?(.)分)?)$/.exec(text);
  if (!parts) throw new Error(`${text} is no amount`);
  const [, yuan = '零', rest, jiao = '零', fen = '零'] = parts;
  if (rest === '') throw new Error(`${text} has no end`);
  return readWhole(yuan) * 100n + readWhole(jiao) * 10n + readWhole(fen);
};

describe('an amount in capitals', () => {
  test.each([
    [0, '人民币零元整'],
    [1, '人民币壹分'],
    [10, '人民币壹角'],
    [11, '人民币壹角壹分'],
    [100, '人民币壹元整'],
    [105, '人民币壹元零伍分'],
    [1_000, '人民币壹拾元整'],
    [1_050_000, '人民币壹万零伍佰元整'],
    [1_050_050, '人民币壹万零伍佰元伍角'],
    [1_050_005, '人民币壹万零伍佰元零伍分'],
    [5_000_000, '人民币伍万元整'],
    [300_000_000, '人民币叁佰万元整'],
    [2_000_000_100, '人民币贰仟万零壹元整'],
    [10_000_000_000, '人民币壹亿元整'],
    [10_001_000_100, '人民币壹亿零壹万零壹元整'],
    [10_203_040_506, '人民币壹亿零贰佰零叁万零肆佰零伍元零陆分'],
    [largestTotalFen, '人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ])('of %i fen is %s', (fen, text) => {
    expect(capitalYuan(fen)).toBe(text);
  });

  test('reads back to the fen, whatever zeros stand in it', () => {
    const digit = fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ max: 9, min: 0 }) },
    );
    const zeros = fc.array(digit, { minLength: 1, maxLength: 15 }).map((all) => Number(all.join('')));
    fc.assert(
      fc.property(fc.oneof(zeros, fc.integer({ min: 0, max: largestTotalFen })), (fen) => {
        const text = capitalYuan(fen);
        expect(readCapitals(text)).toBe(BigInt(fen));
        expect(text.endsWith('整')).toBe(fen % 100 === 0);
        if (fen > 0) expect(text).not.toMatch(/零零|零[元万亿角分]/);
      }),
      { numRuns: 5000 },
    );
  });

  test('of two sums is never the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestTotalFen }), fc.integer({ min: 1, max: 1_000_000 }), (fen, more) => {
        fc.pre(fen + more <= largestTotalFen);
        expect(capitalYuan(fen)).not.toBe(capitalYuan(fen + more));
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN, largestTotalFen + 1])('of %d fen is a mistake', (fen) => {
    expect(() => capitalYuan(fen)).toThrow(RangeError);
  });
});
