import type { Issue } from '../claim/failure.ts';
import type { Locale } from '../claim/shapes.ts';
import { pathText } from './issue-sentences.ts';

const longestText = 2000;
/** A fact names a thing; award keys are made from it. */
const longestFact = 200;
const longestList = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is refused.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const sentences = {
  long: { zh: `最多 ${longestText} 个字符。`, en: `At most ${longestText} characters.` },
  'long-fact': { zh: `最多 ${longestFact} 个字符。`, en: `At most ${longestFact} characters.` },
  blank: { zh: '不能为空白；不清楚请留空。', en: 'This must not be blank; leave it out if it is not known.' },
  many: { zh: `最多 ${longestList} 项。`, en: `At most ${longestList} entries.` },
  unreadable: { zh: '含有无法保存的字符。', en: 'This holds characters that cannot be kept.' },
} as const;

const faultOf = (value: unknown, inFacts: boolean): keyof typeof sentences | undefined => {
  if (Array.isArray(value)) return value.length > longestList ? 'many' : undefined;
  if (typeof value !== 'string') return undefined;
  if (inFacts && value.trim() === '') return 'blank';
  if (inFacts && value.length > longestFact) return 'long-fact';
  if (value.length > longestText) return 'long';
  return value.isWellFormed() && !control.test(value) ? undefined : 'unreadable';
};

/**
 * What the schemas let through and the table could not keep as it came: texts and lists without measure, lone
 * surrogates, control characters. Only for parsed content, whose depth the schemas bound.
 */
export const unstorable = (value: unknown, locale: Locale, path: readonly PropertyKey[] = []): Issue[] => {
  const inFacts = path[0] === 'facts';
  const fault = faultOf(value, inFacts);
  if (fault) return [{ path: pathText(path), message: sentences[fault][locale] }];
  if (value === null || typeof value !== 'object') return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => {
    // The names of a record are the caller's words too.
    const nameFault = faultOf(key, false);
    return nameFault
      ? [{ path: pathText(path), message: sentences[nameFault][locale] }]
      : unstorable(inner, locale, [...path, key]);
  });
};
