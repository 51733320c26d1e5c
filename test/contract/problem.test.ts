import { describe, expect, test } from 'vitest';
import { type Failure, failureCodes } from '../../shared/claim/failure.ts';
import { claimStates } from '../../shared/claim/lifecycle.ts';
import { stateWords } from '../../shared/claim/lifecycle-words.ts';
import { issueSentence } from '../../shared/contract/issue-codes.ts';
import { openApiDocument } from '../../shared/contract/openapi.ts';
import { faultBody, problemOf } from '../../shared/contract/problem.ts';

/** What the throw sites put beside a code, as codes and figures. */
const details: Readonly<Record<string, unknown>> = {
  what: 'sizeBytes',
  found: 'unknown',
  state: 'in-notice',
  missing: ['tiers', 'departments'],
  departments: ['market-supervision'],
  targets: ['fact:zone', 'evidence:certificate'],
  conditions: ['fund-policy-opinion', 'first-time'],
  kinds: ['营业执照'],
  pot: 'brand-2019',
  key: '示例区',
  claim: '0123456789ABCDEF',
  fileName: '证书',
  name: '某公司',
  year: 2019,
  from: '2019-01-01',
  until: '2019-12-31',
  dueOn: '2019-12-31',
  availableFen: 1,
  missingFen: 1,
  heldFen: 1,
  amountFen: 2,
  sumFen: 1,
  ceilingFen: 1,
  lowestFen: 1,
  signedFen: 1,
  differenceFen: 1,
  differenceCount: 1,
};

const titleOf = (failure: Failure, locale: 'zh' | 'en' = 'zh'): string => problemOf(failure, locale).title;

const own = (state: string) => (stateWords as Record<string, { en: string } | undefined>)[state];

/** Names a program's author must read as they are. */
const ofPrograms = /application\/json|Idempotency-Key|JSON|PDF|PNG|JPEG|KB|sizeBytes/g;

describe('the sentence of a failure', () => {
  test.each(failureCodes)('%s holds no code in Chinese and nothing undefined', (code) => {
    for (const given of [details, {}]) {
      const title = titleOf({ code, details: given });
      expect(title).toMatch(/[。]$/);
      expect(`${title}${titleOf({ code, details: given }, 'en')}`).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(titleOf({ code, details }).replace(ofPrograms, '')).not.toMatch(/[a-z]{3,}/);
  });

  test.each([
    ...claimStates,
    'open',
    'sealed',
    'dropped',
    'settled',
    'booking',
    'filling',
    'published',
    'ended',
    'asked',
  ])('calls the state %s by its word', (state) => {
    expect(titleOf({ code: 'not-in-this-state', details: { state } })).not.toMatch(/[a-z]/);
    const word = own(state)?.en ?? state;
    expect(titleOf({ code: 'not-in-this-state', details: { state } }, 'en')).toContain(`“${word}”`);
  });

  test('names a role, a pot and what a round lacks in the language of the reader', () => {
    const what = { zh: '赵敏的审核员职责', en: 'The role reviewer of 赵敏' };
    expect(titleOf({ code: 'already-exists', details: { what } })).toBe('赵敏的审核员职责 已存在。');
    expect(titleOf({ code: 'already-exists', details: { what } }, 'en')).toBe(
      'The role reviewer of 赵敏 exists already.',
    );
    expect(titleOf({ code: 'pot-missing', details: { pot: 'cloud-2020' } })).toContain(
      '2020 年企业上云资金池未下达预算',
    );
    expect(titleOf({ code: 'round-incomplete', details: { missing: ['tiers'] } })).toContain('金额分级');
  });

  test('keeps the codes in the details, for programs', () => {
    const departments = ['market-supervision'];
    expect(problemOf({ code: 'opinion-against', details: { departments } }, 'zh').details).toEqual({ departments });
  });

  test('promises no more than is so: of several steps some may be done', () => {
    for (const title of [titleOf({ code: 'busy' }), faultBody('ABCD', 'zh').title]) {
      expect(title).toContain('可能已完成一部分');
      expect(title).toContain('同一编号');
    }
  });

  test('of an issue follows the language', () => {
    expect(issueSentence('successor-ring', 'zh', 'quality')).toBe('承接关系成环，最终又回到：quality。');
  });
});

test('every route of the document names its 500, and each with a body or a key its 400', () => {
  const { paths = {} } = openApiDocument();
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(item) as [string, { responses: object; requestBody?: object }][]) {
      expect([path, method, Object.keys(operation.responses)]).toEqual([path, method, expect.arrayContaining(['500'])]);
      if (operation.requestBody) expect(Object.keys(operation.responses)).toContain('400');
    }
});
