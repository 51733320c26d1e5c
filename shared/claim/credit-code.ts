/** GB 32100-2015 4.3: digits and capital letters without I, O, S, V and Z; a character's place is its value. */
const charset = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015 appendix: weight of place i is 3^(i-1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Registering authority and kind, six digits of the region, nine characters of the body. */
const bodyPattern = new RegExp(`^[${charset}]{2}\\d{6}[${charset}]{9}$`);

const checkCharacter = (body: string): string => {
  const sum = weights.reduce((total, weight, place) => total + weight * charset.indexOf(body.charAt(place)), 0);
  return charset.charAt((31 - (sum % 31)) % 31);
};

/**
 * What is wrong with a unified social credit code 统一社会信用代码. `check-digit` alone is a warning, not a wall: some
 * codes of the first issue are lawful although theirs does not fit.
 */
export const creditCodeProblem = (code: string): 'form' | 'check-digit' | undefined => {
  const body = code.slice(0, 17);
  if (code.length !== 18 || !bodyPattern.test(body) || !charset.includes(code.charAt(17))) return 'form';
  return code.charAt(17) === checkCharacter(body) ? undefined : 'check-digit';
};

/** The code that begins with these 17 characters, for demonstration data and tests. */
export const withCheckDigit = (body: string): string => {
  if (!bodyPattern.test(body)) throw new RangeError(`${body} does not begin a credit code`);
  return body + checkCharacter(body);
};
