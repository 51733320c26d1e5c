import * as z from 'zod';

/** GB 11643-1999, ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

const bodyPattern = /^\d{17}$/;
const existingDate = z.iso.date();

const checkCharacter = (body: string): string =>
  checkCharacters.charAt(weights.reduce((sum, weight, place) => sum + weight * Number(body.charAt(place)), 0) % 11);

/** What is wrong with a resident's identity number 公民身份号码; its birth date must exist, nothing more. */
export const idNumberProblem = (number: string): 'form' | 'birth-date' | 'check-digit' | undefined => {
  if (!/^\d{17}[\dX]$/.test(number)) return 'form';
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!existingDate.safeParse(birthOn).success) return 'birth-date';
  return number.charAt(17) === checkCharacter(number.slice(0, 17)) ? undefined : 'check-digit';
};

/** The number that begins with these 17 digits, for demonstration data and tests. */
export const withIdCheckDigit = (body: string): string => {
  if (!bodyPattern.test(body)) throw new RangeError('17 digits begin an identity number');
  return body + checkCharacter(body);
};

/** "3701**********002X": neither county nor birth date. Anything of another form shows nothing at all. */
export const maskedIdNumber = (number: string): string =>
  /^\d{17}[\dX]$/.test(number) ? `${number.slice(0, 4)}${'*'.repeat(10)}${number.slice(14)}` : '*'.repeat(18);
