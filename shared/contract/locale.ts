import type { Locale } from '../claim/shapes.ts';

/** English only when it is asked for before Chinese. */
export const localeOf = (acceptLanguage = ''): Locale => {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.weight - a.weight)[0];
  return wanted?.tag.startsWith('en') ? 'en' : 'zh';
};
