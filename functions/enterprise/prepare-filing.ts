import { randomBytes } from 'node:crypto';
import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { EvidencePaper, Filing } from '../../shared/claim/filing.ts';
import { maskedIdNumber } from '../../shared/claim/id-number.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import { evidenceAsked, windowIsOpen } from '../../shared/claim/round.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import { type FilingGrounds, whatStandsAgainst } from '../../shared/contract/what-stands-against.ts';
import { achievementYear } from '../../shared/policy/assess.ts';
import { assessWorkingCopy, type ClaimContext } from '../../shared/store/claim-context.ts';
import { readEvidence } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

export type Submitter = { readonly person: string; readonly today: string; readonly locale: Locale };

const inTime = (claim: Claim, { round: { content } }: ClaimContext, today: string): Result<undefined> => {
  if (content.policy !== claim.policy || !content.clauses.includes(claim.clause)) return failed('clause-not-open');
  // A returned claim has its own date and does not ask for the window.
  if (claim.state === 'returned') {
    const overdue = claim.correctionDueOn !== undefined && today > claim.correctionDueOn;
    return overdue ? failed('correction-overdue', { dueOn: claim.correctionDueOn }) : { ok: true, value: undefined };
  }
  return windowIsOpen(content, today)
    ? { ok: true, value: undefined }
    : failed('window-closed', { from: content.windowFrom, until: content.windowUntil });
};

const filingGrounds = ({ clause, claimant, round: { content }, schemes, awards }: ClaimContext): FilingGrounds => ({
  clause,
  claimant,
  readings: content.readings,
  schemes,
  awarded: awards.awarded,
  years: content,
  asked: evidenceAsked(content, clause, claimant.kind),
});

const paperOf = ({ id, kind, fileName, contentType, sizeBytes, sha256 }: EvidencePaper): EvidencePaper => ({
  id,
  kind,
  fileName,
  contentType,
  sizeBytes,
  sha256,
});

/** Everything checked and frozen: what will be judged from now on. */
export const prepareFiling = async (
  table: Table,
  claim: Claim,
  context: ClaimContext,
  by: Submitter,
): Promise<Result<Filing>> => {
  const timely = inTime(claim, context, by.today);
  if (!timely.ok) return timely;
  const papers = await readEvidence(table, claim.id);
  const against = whatStandsAgainst(filingGrounds(context), context.draft, papers, by.locale);
  if (against) return { ok: false, failure: against };
  const { clause, claimant, draft, round, awards } = context;
  const assessed = assessWorkingCopy(context);
  if (!assessed.ok) return assessed;
  const { assessment, eventOn, scheme } = assessed.value;
  const year = achievementYear(clause, eventOn, draft.facts);
  if (year === undefined || !claimant.account) return failed('not-ready');
  const { id, kind, name, creditCode, idNumber, registeredInJinan, county } = claimant;
  const idNumberMasked = idNumber && maskedIdNumber(idNumber);
  return {
    ok: true,
    value: {
      claim: claim.id,
      number: claim.contentRevision + 1,
      clause: clause.id,
      claimant: { id, kind, name, creditCode, idNumberMasked, registeredInJinan, county },
      account: claimant.account,
      accountSalt: randomBytes(16).toString('hex'),
      eventOn,
      achievementYear: year,
      facts: draft.facts,
      unitRegisteredInJinan: draft.unitRegisteredInJinan,
      evidence: papers.map(paperOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
      explanations: draft.explanations,
      policyHash: policyHash(clause.document),
      round,
      scheme,
      awarded: awards.awarded,
      assessment: assessment as Filing['assessment'],
      submittedBy: by.person,
      submittedOn: by.today,
    },
  };
};
