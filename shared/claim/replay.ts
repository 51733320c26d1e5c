import { findClause } from '../policy/documents/index.ts';
import { factsSchema } from '../policy/facts.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { assessContent } from './assess-content.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import type { Decision, Filing } from './filing.ts';
import { policyHash } from './policy-hash.ts';

/** What is judged of a filing: all but the account. */
export type Judged = Omit<Filing, 'account' | 'accountSalt'>;

/** Where the frozen and the recomputed differ; either is undefined where it has nothing there. */
export type Difference = { readonly at: string; readonly frozen: unknown; readonly recomputed: unknown };

export type Replayed = {
  readonly of: 'filing' | 'decision';
  readonly number: number;
  /** Length of the canonical JSON of the frozen assessment. */
  readonly bytes: number;
  readonly differences: readonly Difference[];
};

const membersOf = (value: unknown): Map<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;

/** The smallest parts that are not the same bytes. */
const differencesOf = (frozen: unknown, recomputed: unknown, at: string): Difference[] => {
  if (canonicalJson({ is: frozen }) === canonicalJson({ is: recomputed })) return [];
  const [before, now] = [membersOf(frozen), membersOf(recomputed)];
  if (!before || !now) return [{ at, frozen, recomputed }];
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .flatMap((name) => differencesOf(before.get(name), now.get(name), `${at}.${name}`));
};

type Standing = { readonly registeredInJinan?: boolean | undefined; readonly awarded: Filing['awarded'] };

const recompute = (clause: PreparedClause, filing: Judged, { registeredInJinan, awarded }: Standing) =>
  assessContent(clause, { kind: filing.claimant.kind, registeredInJinan }, filing, {
    readings: filing.round.content.readings,
    scheme: filing.scheme,
    awarded,
  });

const compared = (
  filing: Judged,
  standing: Standing,
  frozen: { readonly assessment: Filing['assessment']; readonly assessmentHash?: string },
): Difference[] => {
  const { policy } = filing.round.content;
  const clause = findClause(policy, filing.clause);
  if (!clause) return [{ at: 'clause', frozen: `${policy} ${filing.clause}`, recomputed: undefined }];
  const law = policyHash(clause.document);
  const differences = differencesOf(filing.policyHash, law, 'policyHash');
  if (frozen.assessmentHash !== undefined)
    differences.push(...differencesOf(frozen.assessmentHash, contentHash(frozen.assessment), 'assessmentHash'));
  if (!factsSchema(clause).safeParse(filing.facts).success)
    return [...differences, { at: 'facts', frozen: filing.facts, recomputed: undefined }];
  return [...differences, ...differencesOf(frozen.assessment, recompute(clause, filing, standing), 'assessment')];
};

const sizeOf = (assessment: Filing['assessment']): number => Buffer.byteLength(canonicalJson(assessment));

/** The first assessment, made again from what was frozen at submission. */
export const replayFiling = (filing: Judged): Replayed => ({
  of: 'filing',
  number: filing.number,
  bytes: sizeOf(filing.assessment),
  differences: compared(
    filing,
    { registeredInJinan: filing.claimant.registeredInJinan, awarded: filing.awarded },
    filing,
  ),
});

/** The second assessment, made again from what was filed and from the awards and the registration it saw. */
export const replayDecision = (decision: Decision, filings: readonly Judged[]): Replayed => {
  const filing = filings.find(({ number }) => number === decision.filing);
  return {
    of: 'decision',
    number: decision.number,
    bytes: sizeOf(decision.assessment),
    differences: filing
      ? compared(filing, decision, decision)
      : [{ at: 'filing', frozen: decision.filing, recomputed: undefined }],
  };
};
