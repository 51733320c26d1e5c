import * as fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { creditCodeProblem, withCheckDigit } from '../../shared/claim/credit-code.ts';
import { idNumberProblem, maskedIdNumber, withIdCheckDigit } from '../../shared/claim/id-number.ts';
import { maskedAccountNumber, maskedPersonName } from '../../shared/claim/masking.ts';

/** An independent implementation: `uscc` credit codes, `ric` identity numbers. */
const oracleAccepts = (kind: 'uscc' | 'ric', text: string): boolean => {
  const validator = stdnum.CN?.[kind];
  if (!validator) throw new Error(`stdnum no longer knows ${kind}`);
  return validator.validate(text).isValid;
};

const creditCharacters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const characters = (from: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((list) => list.join(''));
const digits = [...'0123456789'];
/** The oracle takes digits alone in the first two places. */
const creditBodies = fc
  .tuple(characters(digits, 8), characters(creditCharacters, 9))
  .map(([front, back]) => front + back);

describe('a unified social credit code', () => {
  test('with the check digit it is given satisfies an independent implementation', () => {
    fc.assert(
      fc.property(creditBodies, (body) => {
        const code = withCheckDigit(body);
        expect(creditCodeProblem(code)).toBeUndefined();
        // The oracle never accepts a check digit of 0 (it looks for the 32nd character of 31): see the next test.
        if (!code.endsWith('0')) expect(oracleAccepts('uscc', code)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('has exactly one right check digit, and the oracle refuses the thirty others', () => {
    fc.assert(
      fc.property(creditBodies, (body) => {
        const accepted = creditCharacters.filter((last) => creditCodeProblem(body + last) === undefined);
        expect(accepted).toHaveLength(1);
        const byOracle = creditCharacters.filter((last) => oracleAccepts('uscc', body + last));
        expect(byOracle).toEqual(accepted.filter((last) => last !== '0'));
      }),
      { numRuns: 200 },
    );
  });

  test('ends in 0 when the weighted sum is a multiple of 31', () => {
    expect(withCheckDigit('00000000000000000')).toBe('000000000000000000');
    // Weights 1 and 30 (places 1 and 16), a 1 in each: 1 + 30 = 31.
    expect(withCheckDigit('10000000000000010')).toBe('100000000000000100');
  });

  test('that a company has published is right', () => {
    expect(creditCodeProblem('914403001922038216')).toBeUndefined();
  });

  test('may begin with a letter, as those of rural collectives do', () => {
    expect(creditCodeProblem(withCheckDigit('N2370102MF1234567'))).toBeUndefined();
  });

  test('with one character changed, or two neighbours exchanged, is noticed', () => {
    fc.assert(
      fc.property(creditBodies, fc.nat(16), fc.constantFrom(...creditCharacters), (body, place, other) => {
        const code = withCheckDigit(body);
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        if (changed !== code) expect(creditCodeProblem(changed)).toBeDefined();
        const exchanged = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
        if (exchanged !== code) expect(creditCodeProblem(exchanged)).toBeDefined();
      }),
    );
  });

  test.each(['', '9144030019220382', '9144030019220382160', '91440300192203821a', '91I403001922038216'])(
    'written %j has not its form',
    (code) => {
      expect(creditCodeProblem(code)).toBe('form');
    },
  );

  test.each(['I', 'O', 'S', 'V', 'Z', 'a', ' ', '－'])('never holds %j', (character) => {
    expect(creditCodeProblem(`91440300192203${character}216`)).toBe('form');
  });

  test('of the first issue that is lawful although its check digit does not fit is told from a wrong form', () => {
    expect(creditCodeProblem('91350100M0001TGQXM')).toBe('check-digit');
  });

  test('is not made from something that does not begin one', () => {
    expect(() => withCheckDigit('9144030019220382')).toThrow(RangeError);
  });
});

describe('an identity number', () => {
  const births = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2020-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
  const bodies = fc.tuple(births, characters(digits, 3)).map(([birth, order]) => `370102${birth}${order}`);

  test('with the check digit it is given satisfies an independent implementation, and no other digit does', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(oracleAccepts('ric', withIdCheckDigit(body))).toBe(true);
        const accepted = [...digits, 'X'].filter((last) => idNumberProblem(body + last) === undefined);
        expect(accepted).toEqual([withIdCheckDigit(body).slice(-1)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('names a day that exists', () => {
    expect(idNumberProblem(withIdCheckDigit('37010219840229001'))).toBeUndefined();
    expect(idNumberProblem(withIdCheckDigit('37010219850229001'))).toBe('birth-date');
    expect(idNumberProblem(withIdCheckDigit('37010219851301001'))).toBe('birth-date');
    expect(idNumberProblem(withIdCheckDigit('37010219850431001'))).toBe('birth-date');
  });

  test.each(['', '370102850101001', '37010219850101001x', '3701021985010100１2'])(
    'written %j has not its form',
    (text) => {
      expect(idNumberProblem(text)).toBe('form');
    },
  );

  test('is shown without county and birth date, and not at all when it is something else', () => {
    expect(maskedIdNumber('11010519491231002X')).toBe('1101**********002X');
    expect(maskedIdNumber('110105491231002')).toBe('******************');
  });
});

describe('what the public sees', () => {
  test.each([
    ['张三', '张*'],
    ['张', '张*'],
    ['王小明', '王*'],
    ['欧阳修', '欧阳*'],
    ['诸葛孔明', '诸葛*'],
    ['司空', '司*'],
    ['阿卜杜拉·买买提', '阿*'],
    ['𬭎𠮷', '𬭎*'],
    ['John Smith', 'J*'],
    [' Émile', 'É*'],
    ['', '*'],
  ])('of the name %j is %j', (name, shown) => {
    expect(maskedPersonName(name)).toBe(shown);
  });

  test('of an account is its last four digits', () => {
    expect(maskedAccountNumber('0012345678901234567')).toBe('**** 4567');
    expect(maskedAccountNumber('123456789')).toBe('**** 6789');
  });

  test('of a number too short to hide behind four digits is nothing', () => {
    expect(maskedAccountNumber('12345678')).toBe('****');
    expect(maskedAccountNumber('')).toBe('****');
  });
});
