import { assessContent } from '../../../../shared/claim/assess-content.ts';
import { decision as decisionShape, filedContentShape } from '../../../../shared/claim/filing.ts';
import { judgedParts } from '../../../../shared/claim/judged-parts.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import { factsSchema } from '../../../../shared/policy/facts.ts';
import { type Difference, differencesOf } from './differences.ts';
import { hashOf, sizeOf } from './hashing.ts';
import type { Bundle } from './read-bundle.ts';

/** 重算: an assessment made again from what was frozen; without differences it is the same bytes. */
export type Replayed = {
  readonly of: 'filing' | 'decision';
  readonly number: number;
  readonly bytes: number;
  readonly differences: readonly Difference[];
};

type Filed = ReturnType<typeof filedContentShape.parse>;
type Decided = ReturnType<typeof decisionShape.parse>;
type Standing = Pick<Decided, 'registeredInJinan' | 'awarded'>;

const compared = async (filing: Filed, standing: Standing, frozen: Filed['assessment']): Promise<Difference[]> => {
  const { readings, policy } = filing.round.content;
  const clause = findClause(policy, filing.clause);
  if (!clause) return [{ at: 'clause', frozen: `${policy} ${filing.clause}`, recomputed: undefined }];
  const differences = differencesOf(filing.policyHash, await hashOf(judgedParts(clause.document)), 'policyHash');
  if (!factsSchema(clause).safeParse(filing.facts).success)
    return [...differences, { at: 'facts', frozen: filing.facts, recomputed: undefined }];
  const claimant = { kind: filing.claimant.kind, registeredInJinan: standing.registeredInJinan };
  const given = { readings, scheme: filing.scheme, awarded: standing.awarded };
  return [...differences, ...differencesOf(frozen, assessContent(clause, claimant, filing, given), 'assessment')];
};

const replayedFiling = async (filing: Filed): Promise<Replayed> => ({
  of: 'filing',
  number: filing.number,
  bytes: sizeOf(filing.assessment),
  differences: await compared(
    filing,
    { registeredInJinan: filing.claimant.registeredInJinan, awarded: filing.awarded },
    filing.assessment,
  ),
});

const replayedDecision = async (decided: Decided, filings: readonly Filed[]): Promise<Replayed> => {
  const filing = filings.find(({ number }) => number === decided.filing);
  const { number, assessment, assessmentHash } = decided;
  const differences = differencesOf(assessmentHash, await hashOf(assessment), 'assessmentHash');
  return {
    of: 'decision',
    number,
    bytes: sizeOf(assessment),
    differences: filing
      ? [...differences, ...(await compared(filing, decided, assessment))]
      : [{ at: 'filing', frozen: decided.filing, recomputed: undefined }],
  };
};

/** Undefined where filings or decisions are not of the right form: there is nothing that could be judged again. */
export const replayed = async ({ filings, decisions }: Bundle): Promise<readonly Replayed[] | undefined> => {
  const filed = filedContentShape.array().safeParse(filings).data;
  const decided = decisionShape.array().safeParse(decisions).data;
  if (!filed || !decided) return undefined;
  return Promise.all([...filed.map(replayedFiling), ...decided.map((each) => replayedDecision(each, filed))]);
};
