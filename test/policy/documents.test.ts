import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/policy/assess.ts';
import { enactedPolicies, findClause, findDocument } from '../../shared/policy/documents/index.ts';
import { jinanBrand2017 } from '../../shared/policy/documents/jinan-brand-2017.ts';
import { prepareClause } from '../../shared/policy/prepare-clause.ts';
import type { PolicyDocument } from '../../shared/policy/vocabulary.ts';
import { validInputs } from './read-cases.ts';

const sources: Readonly<Record<string, string>> = {
  'jinan-brand-2017': 'jinan-brand-2017-9.txt',
  'jinan-cloud-2017': 'jinan-cloud-2017-39.txt',
};
const sourceOf = (document: PolicyDocument): string =>
  readFileSync(new URL(`sources/${sources[document.id]}`, import.meta.url), 'utf8').replace(/\s/gu, '');

describe.each(enactedPolicies.map((policy) => [policy.document.id, policy] as const))(
  '%s',
  (_id, { document, clauses }) => {
    const source = sourceOf(document);

    test('is the document it says', () => {
      expect(source).toContain(document.number);
      expect(source).toContain(document.title.zh.replace(/\s/gu, ''));
    });

    test.each([...document.clauses, ...document.rightsWithoutSum].map((part) => [part.title.en, part] as const))(
      '%s is quoted to the letter',
      (_title, { quotation }) => {
        expect(quotation.length).toBeGreaterThan(10);
        expect(source).toContain(quotation.replace(/\s/gu, ''));
      },
    );

    test.each(clauses.map((clause) => [clause.id, clause] as const))(
      '%s names readings that exist',
      (_clause, clause) => {
        expect(clause.readings.filter((id) => document.readings[id] === undefined)).toEqual([]);
        expect(clause.reviewedBy).toContain('finance');
      },
    );

    test('names every clause once, and uses every reading', () => {
      expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
      const used = new Set(clauses.flatMap((clause) => clause.readings));
      expect([...used].sort()).toEqual(Object.keys(document.readings).sort());
    });
  },
);

test('there are 33 clauses of the one document and 2 of the other', () => {
  expect(enactedPolicies.map(({ clauses }) => clauses.length)).toEqual([33, 2]);
});

test('a clause is found in its own document only', () => {
  expect(findClause('jinan-brand-2017', 'county-target')).toBeUndefined();
  expect(findClause('jinan-cloud-2017', 'county-target')?.citation).toBe('济政字〔2017〕39号 四（二）');
  expect(findClause('toString', 'constructor')).toBeUndefined();
  expect(findDocument('jinan-brand-2017')?.number).toBe('济政发〔2017〕9号');
});

describe('a later change of a document', () => {
  const original = jinanBrand2017.clauses.find((clause) => clause.id === 'jinan-famous-brand');
  if (original === undefined) throw new Error('the clause is gone');
  const [input] = validInputs().filter((one) => one.clause.id === original.id && assess(one).verdict === 'payable');
  if (input === undefined) throw new Error('no payable case');
  const changed = prepareClause(
    { ...jinanBrand2017, inForce: { from: '2017-06-08', until: '2020-12-31' } },
    {
      ...original,
      grant: {
        kind: 'fixed',
        sum: {
          kind: 'named',
          fen: [
            { value: 10_000_000, from: '2017-06-08', until: '2019-12-31' },
            { value: 12_000_000, from: '2020-01-01' },
          ],
        },
      },
    },
  );

  test.each([
    ['2019-12-31', 'payable', 10_000_000],
    ['2020-01-01', 'payable', 12_000_000],
    ['2020-12-31', 'payable', 12_000_000],
    ['2021-01-01', 'refused', undefined],
  ])('an event on %s is %s with %s fen', (eventOn, verdict, fen) => {
    const assessment = assess({ ...input, clause: changed, eventOn });
    expect([assessment.verdict, assessment.amount?.fen]).toEqual([verdict, fen]);
  });
});
