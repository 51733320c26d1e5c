import { contentInput } from '../claim/assess-content.ts';
import type { Claim } from '../claim/claim.ts';
import type { Claimant } from '../claim/claimant.ts';
import { contentHash } from '../claim/content-hash.ts';
import type { Filing } from '../claim/filing.ts';
import { assess } from '../policy/assess.ts';
import type { Assessment } from '../policy/assessment.ts';
import type { AssessmentInput } from '../policy/assessment-input.ts';
import type { PreparedClause } from '../policy/prepare-clause.ts';
import { readHead } from './aggregate.ts';
import { claimants } from './aggregates.ts';
import { clauseOf } from './claim-context.ts';
import { type Awards, readAwards, readFiling } from './claim-store.ts';
import type { Table } from './table.ts';

/** What was filed, judged on this moment's awards and registration; nothing else moved since. */
export type SecondAssessment = {
  readonly clause: PreparedClause;
  readonly filing: Filing;
  readonly claimant: Claimant;
  readonly claimantRevision: number;
  readonly awards: Awards;
  readonly input: AssessmentInput;
  readonly assessment: Assessment;
  readonly hash: string;
};

export const assessAgain = async (table: Table, claim: Claim): Promise<SecondAssessment> => {
  const [filing, stored, awards] = await Promise.all([
    readFiling(table, claim.id, claim.contentRevision),
    readHead(table, claimants, claim.claimant),
    readAwards(table, claim.claimant),
  ]);
  if (!stored) throw new Error(`The claimant ${claim.claimant} of claim ${claim.id} is not in the table.`);
  const clause = clauseOf(claim);
  const input = contentInput(clause, stored.head, filing, {
    readings: filing.round.content.readings,
    scheme: filing.scheme,
    awarded: awards.awarded,
  });
  const assessment = assess(input);
  return {
    clause,
    filing,
    claimant: stored.head,
    claimantRevision: stored.revision,
    awards,
    input,
    assessment,
    hash: contentHash(assessment),
  };
};
