import { describe, expect, test } from 'vitest';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { factsBehind, papersBehind } from '../../shared/policy/condition-grounds.ts';
import { enactedPolicies } from '../../shared/policy/documents/index.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import type { Condition } from '../../shared/policy/vocabulary.ts';

const clauses = enactedPolicies.flatMap((document) => document.clauses);
const idOf = (condition: Condition): string => ('id' in condition ? condition.id : condition.kind);

test('there are clauses to look at', () => {
  expect(clauses.length).toBeGreaterThan(30);
});

describe.each(clauses)('$id', (clause) => {
  const ids = clause.conditions.map(idOf);

  test('each of its papers shows one of its conditions', () => {
    const shown = new Set(ids.flatMap((id) => papersBehind(id, clause)));
    expect(clause.evidence.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  test('each of its facts stands behind one of its conditions', () => {
    const used = new Set(ids.flatMap((id) => factsBehind(id, clause)));
    expect(clause.facts.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('each condition is shown by papers that are asked for, and of its own at most', () => {
    const asked = new Set([...requiredEvidence(clause, 'company'), ...requiredEvidence(clause, 'individual')]);
    for (const id of ids) {
      const papers = papersBehind(id, clause);
      expect([id, papers.filter((kind) => !asked.has(kind) || !(kind in evidenceKinds))]).toEqual([id, []]);
    }
  });
});

test('what nobody has to show, such as a cap, rests on no paper', () => {
  const clause = clauses.find(({ id }) => id === 'madrid-trademark');
  if (!clause) throw new Error('The clause is gone.');
  expect(papersBehind('yearly-cap', clause)).toEqual([]);
  expect(papersBehind('trademark-units', clause)).toEqual(['registration-certificates']);
});
