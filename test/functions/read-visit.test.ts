import { describe, expect, test } from 'vitest';
import { readVisit } from '../../functions/public/read-visit.ts';
import { addressIn, isOwnAddress } from '../../web/public/visit.ts';

describe('the address of a page', () => {
  test.each(['/en//evil.example/x', '/en/\\evil.example/x', '//evil.example/x', '/\\/evil.example/x'])(
    '%s leads nowhere else in the other language',
    (path) => {
      const visit = readVisit({ rawPath: path, rawQueryString: '' }, '2026-11-23');
      expect(addressIn('zh', visit.path)).toBe('/evil.example/x');
    },
  );

  test.each([
    ['/policies?for=company', true],
    ['/', true],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['https://evil.example', false],
    ['/中', false],
    ['/\u0001', false],
  ])('%s is one to go back to: %s', (address, own) => {
    expect(isOwnAddress(address)).toBe(own);
  });
});
