import { expect, test } from 'vitest';
import { countriesFrom, countryCode, countryName } from '../../../web/format/country.ts';

test('one country is one, however it is named', () => {
  expect(countriesFrom('德国、DE、Germany、火星')).toEqual(['DE', 'DE', 'DE', '火星']);
  expect(countriesFrom('United States Japan')).toEqual(['US', 'JP']);
  expect(countriesFrom('欧盟；EU/EM Benelux, 非洲知识产权组织 AP')).toEqual(['EM', 'EM', 'EM', 'BX', 'OA', 'AP']);
  expect(countriesFrom('de 韩国 Republic of Korea')).toEqual(['DE', 'KR', 'KR']);
});

test('codes that were given up, and names that are no country, do not pass', () => {
  for (const word of ['ZZ', 'XA', 'DD', 'UN', '火星', 'X'])
    expect([word, countryCode(word)]).toEqual([word, undefined]);
  expect(countryCode('UK')).toBe('GB');
});

test('a reader has them in his language, and what nobody knows as it was written', () => {
  expect(['DE', 'EM', 'TW', '德国', '火星'].map((word) => countryName(word, 'zh'))).toEqual([
    '德国',
    '欧盟',
    '中国台湾',
    '德国',
    '火星',
  ]);
  expect(countryName('BX', 'en')).toBe('Benelux');
});
