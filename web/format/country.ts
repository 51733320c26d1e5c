type Locale = 'zh' | 'en';

/** What a mark can be registered for and no list of countries knows, by WIPO's own codes (standard ST.3). */
const offices: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  EM: { zh: '欧盟', en: 'European Union' },
  BX: { zh: '比荷卢', en: 'Benelux' },
  OA: { zh: '非洲知识产权组织', en: 'OAPI' },
  AP: { zh: '非洲地区知识产权组织', en: 'ARIPO' },
};

const official: Readonly<Record<string, string>> = { HK: '中国香港', MO: '中国澳门', TW: '中国台湾' };

const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  EM: ['EU', '欧洲联盟', 'EUIPO'],
  BX: ['荷比卢', '比荷卢联盟', '比荷卢经济联盟'],
  AP: ['非洲区域知识产权组织'],
  GB: ['UK', 'Great Britain'],
  US: ['USA', 'United States of America', '美利坚合众国'],
  KR: ['Korea', 'Republic of Korea', '大韩民国'],
  KP: ['北朝鲜'],
  RU: ['Russian Federation', '俄罗斯联邦'],
  TR: ['Turkey'],
  VN: ['Viet Nam'],
  CZ: ['Czech Republic', '捷克共和国'],
  LA: ['Lao'],
  AE: ['UAE', '阿联酋'],
  SA: ['沙特'],
  BA: ['波黑'],
  PG: ['巴新'],
  NZ: ['纽西兰'],
};

/** Codes that a registry of countries gives a name to and that are none. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|[\s.’'()&-]/gu, '')
    .toLowerCase();

const namesIn = {
  zh: new Intl.DisplayNames('zh-CN', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
} as const;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A code that was given up, such as `DD`, stands for the country it became. */
const isCurrent = (code: string): boolean =>
  !noCountries.has(code) && new Intl.Locale(`und-${code}`).region === code && namesIn.en.of(code) !== undefined;

let codes: ReadonlyMap<string, string> | undefined;

const makeCodes = (): ReadonlyMap<string, string> => {
  const made = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second)).filter(isCurrent))
    for (const word of [code, namesIn.zh.of(code), namesIn.en.of(code)]) if (word) made.set(plain(word), code);
  for (const [code, { zh, en }] of Object.entries(offices))
    for (const word of [code, zh, en]) made.set(plain(word), code);
  for (const [code, name] of Object.entries(official))
    for (const word of [name, name.slice(2)]) made.set(plain(word), code);
  for (const [code, words] of Object.entries(alsoCalled)) for (const word of words) made.set(plain(word), code);
  return made;
};

/** The code of a country that is named by its code or by its name in either language. */
export const countryCode = (word: string): string | undefined => {
  codes ??= makeCodes();
  return codes.get(plain(word));
};

/** A country in the reader's language; what names none stays as it was written. */
export const countryName = (written: string, locale: Locale): string => {
  const code = countryCode(written);
  if (code === undefined) return written;
  return offices[code]?.[locale] ?? (locale === 'zh' ? official[code] : undefined) ?? namesIn[locale].of(code) ?? code;
};

const mostWords = 6;

/** `United States Japan` are two: from the left, the longest run of words that names a country. */
const countriesInWords = (words: readonly string[]): string[] => {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let count = Math.min(mostWords, words.length - at);
    while (count > 1 && countryCode(words.slice(at, at + count).join(' ')) === undefined) count -= 1;
    const named = words.slice(at, at + count).join(' ');
    found.push(countryCode(named) ?? named);
    at += count;
  }
  return found;
};

/** The countries of a cell, each by its code; a name that is not known stays, to be mended. */
export const countriesFrom = (text: string): string[] =>
  text.split(/[、,，;；/|\n]+/).flatMap((part) => countriesInWords(part.split(/\s+/).filter((word) => word !== '')));
