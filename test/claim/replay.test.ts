import { describe, expect, test } from 'vitest';
import { assessContent } from '../../shared/claim/assess-content.ts';
import { canonicalJson } from '../../shared/claim/canonical-json.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import { type Judged, replayDecision, replayFiling } from '../../shared/claim/replay.ts';
import { findClause } from '../../shared/policy/documents/index.ts';
import { roundOf } from '../functions/reviewed-claim.ts';

const clauseOf = (policy: string, id: string) => {
  const clause = findClause(policy, id);
  if (!clause) throw new Error(id);
  return clause;
};

const frozen = (of: string, facts: Record<string, unknown>): Judged => {
  const clause = clauseOf('jinan-brand-2017', of);
  const content = { eventOn: '2019-06-30', facts };
  const given = { readings: {}, scheme: undefined, awarded: [] };
  return {
    claim: '7K3M0Q2RZ8XW5B1D',
    number: 1,
    clause: clause.id,
    claimant: { id: 'C1', kind: 'company', name: '示例公司', registeredInJinan: true },
    ...content,
    achievementYear: 2019,
    evidence: [],
    explanations: {},
    policyHash: policyHash(clause.document),
    round: { round: 'r2019', version: 1, hash: contentHash('r'), content: roundOf({ clauses: [of] }) },
    awarded: [],
    assessment: assessContent(
      clause,
      { kind: 'company', registeredInJinan: true },
      content,
      given,
    ) as Judged['assessment'],
    submittedBy: 'chen',
    submittedOn: '2019-12-02',
  };
};

const filing = frozen('national-brand-zone', { zone: '示例区' });

const decided = (change: Partial<Decision> = {}): Decision => ({
  claim: filing.claim,
  number: 1,
  filing: 1,
  registeredInJinan: true,
  awarded: [],
  assessment: filing.assessment,
  assessmentHash: contentHash(filing.assessment),
  amountFen: 1,
  awardKeys: [],
  signatures: ['lin'],
  decidedBy: 'lin',
  decidedOn: '2019-12-04',
  ...change,
});

const whereDiffering = (judged: Judged): string[] => replayFiling(judged).differences.map(({ at }) => at);

describe('what was frozen is judged again', () => {
  test('to the same bytes, whatever way it came', () => {
    const back = JSON.parse(canonicalJson(filing)) as Judged;
    const bytes = Buffer.byteLength(canonicalJson(filing.assessment));
    expect(replayFiling(back)).toEqual({ of: 'filing', number: 1, bytes, differences: [] });
    expect(replayDecision(decided(), [back])).toEqual({ of: 'decision', number: 1, bytes, differences: [] });
  });

  test('a fact, a sum or an outcome that was planted is found where it stands', () => {
    const { assessment } = filing;
    const paidTwice = { ...assessment, amount: { kind: 'ceiling' as const, fen: 1 } };
    expect(replayFiling({ ...filing, assessment: paidTwice }).differences).toEqual([
      { at: 'assessment.amount.fen', frozen: 1, recomputed: assessment.amount?.fen },
    ]);
    const met = assessment.conditions.map((condition) => ({ ...condition, outcome: 'unknown' as const }));
    expect(whereDiffering({ ...filing, assessment: { ...assessment, conditions: met } })).toContain(
      'assessment.conditions.0.outcome',
    );
    expect(whereDiffering({ ...filing, facts: { zone: '另一区' } })).toEqual(['assessment.awardKeys.0']);
    expect(whereDiffering({ ...filing, facts: { zone: 7 } })).toEqual(['facts']);
    expect(whereDiffering({ ...filing, assessment: { ...assessment, amount: null } })).toEqual(['assessment.amount']);
  });

  test('on the awards and the registration that the decision saw, not on those of the filing', () => {
    const moved = replayDecision(decided({ registeredInJinan: false }), [filing]);
    expect(moved.differences.map(({ at }) => at)).toContain('assessment.verdict');
    const { facts, clause } = filing;
    const outside = assessContent(
      clauseOf('jinan-brand-2017', clause),
      { kind: 'company', registeredInJinan: false },
      { eventOn: filing.eventOn, facts },
      { readings: {}, scheme: undefined, awarded: [] },
    ) as Decision['assessment'];
    const seen = decided({ registeredInJinan: false, assessment: outside, assessmentHash: contentHash(outside) });
    expect(replayDecision(seen, [filing]).differences).toEqual([]);
  });

  test('by the law it was judged by, or it is said that this is another law', () => {
    expect(whereDiffering({ ...filing, policyHash: 'a'.repeat(64) })).toEqual(['policyHash']);
    expect(whereDiffering({ ...filing, clause: 'no-such-clause' })).toEqual(['clause']);
  });

  test('and a decision says which assessment it means, and on which filing', () => {
    const another = decided({ assessmentHash: 'a'.repeat(64) });
    expect(replayDecision(another, [filing]).differences.map(({ at }) => at)).toEqual(['assessmentHash']);
    expect(replayDecision(decided({ filing: 2 }), [filing]).differences.map(({ at }) => at)).toEqual(['filing']);
  });
});
