import { describe, expect, test } from 'vitest';
import { assessLine } from '../../shared/policy/assess-line.ts';
import { caseFiles, casesOf } from './read-cases.ts';

describe.each(caseFiles)('the cases of %s', (file) => {
  const cases = casesOf(file);

  test('are there', () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, expect: expected, name }) => {
    const answer = assessLine(text);
    if ('error' in answer) {
      expect(answer.error.code).toBe(expected.error);
      const paths = answer.error.issues.map((issue) => issue.path);
      if (expected.paths !== undefined) expect(paths.toSorted()).toEqual([...expected.paths].sort());
      expect(paths.length).toBeGreaterThan(0);
      return;
    }
    expect(answer.name).toBe(name);
    expect({ verdict: answer.verdict, fen: answer.amount?.fen ?? null }).toEqual({
      verdict: expected.verdict,
      fen: expected.fen,
    });
    expect(answer.steps.at(-1)?.fen ?? null).toBe(expected.fen);
    expect(answer.steps.filter((step) => step.text.includes('受此限制'))).toHaveLength(answer.amount === null ? 0 : 1);
    for (const part of [...answer.steps, ...answer.conditions]) expect(part.citation).toMatch(/号 [三四]（[一二]）/);
  });
});

describe('a line', () => {
  test.each(['', 'nothing', '[]', '5', 'null', '"text"', '{"name": "cut off"', '\ufeff{}'])(
    '%j is no JSON object',
    (text) => {
      expect(assessLine(text)).toEqual({
        name: null,
        error: { code: 'invalid-input', issues: [{ path: '', message: 'must be a JSON object' }] },
      });
    },
  );

  test('without a name is answered without one', () => {
    expect(assessLine('{}')).toMatchObject({ name: null, error: { code: 'invalid-input' } });
  });

  test('with an unknown property that is null has no such property', () => {
    const text =
      '{"policy":"jinan-brand-2017","clause":"jinan-famous-brand","eventOn":"2019-04-10","claimant":{"kind":"company","registeredInJinan":true,"x":null},"facts":{"firstTime":true,"y":null},"z":null}';
    expect(assessLine(text)).toMatchObject({
      name: null,
      verdict: 'payable',
      amount: { kind: 'fixed', fen: 10_000_000 },
    });
  });

  test('keeps line separators that JSON allows inside text', () => {
    const text = `{"name":"a\u2028b","policy":"jinan-brand-2017","clause":"jinan-famous-brand","eventOn":"2019-04-10","claimant":{"kind":"company"}}`;
    expect(assessLine(text)).toMatchObject({ name: 'a\u2028b', verdict: 'incomplete' });
  });
});
