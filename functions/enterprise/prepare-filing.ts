import { providerIsClaimant } from '../../shared/claim/assess-content.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { explain } from '../../shared/claim/explain.ts';
import { failed, type Issue, type Result } from '../../shared/claim/failure.ts';
import type { EvidencePaper, Filing } from '../../shared/claim/filing.ts';
import { maskedIdNumber } from '../../shared/claim/id-number.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import { windowIsOpen, yearIsOpen } from '../../shared/claim/round.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence/kinds.ts';
import { achievementYear } from '../../shared/policy/assess.ts';
import type { Assessment } from '../../shared/policy/assessment.ts';
import { keysCollide } from '../../shared/policy/award-keys.ts';
import { requiredEvidence } from '../../shared/policy/required-evidence.ts';
import { assessWorkingCopy, type ClaimContext } from '../../shared/store/claim-context.ts';
import { readEvidence } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';

export type Submitter = { readonly person: string; readonly today: string; readonly locale: Locale };

const unmet = (assessment: Assessment, locale: Locale): Issue[] =>
  explain(assessment, locale)
    .conditions.map((condition, at) => ({ condition, fact: assessment.conditions[at]?.fact }))
    .filter(({ condition }) => condition.outcome === 'not-met' || condition.outcome === 'unknown')
    .map(({ condition, fact }) => ({
      path: fact ?? condition.id,
      message: `${condition.sentence}（${condition.citation}）`,
    }));

/** The papers the round asks for this clause; a round that says nothing asks for the clause's own. */
const missingKinds = (context: ClaimContext, papers: readonly EvidencePaper[]): string[] => {
  const asked: readonly string[] =
    context.round.content.evidence?.[context.clause.id] ?? requiredEvidence(context.clause, context.claimant.kind);
  return asked.filter((kind) => !papers.some((paper) => paper.kind === kind));
};

const inTime = (claim: Claim, context: ClaimContext, today: string): Result<undefined> => {
  const { content } = context.round;
  // A returned claim has its own date and does not ask for the window.
  if (claim.state === 'returned') {
    const overdue = claim.correctionDueOn !== undefined && today > claim.correctionDueOn;
    return overdue ? failed('correction-overdue', { dueOn: claim.correctionDueOn }) : { ok: true, value: undefined };
  }
  return windowIsOpen(content, today)
    ? { ok: true, value: undefined }
    : failed('window-closed', { from: content.windowFrom, until: content.windowUntil });
};

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
  const { content } = context.round;
  if (content.policy !== claim.policy || !content.clauses.includes(claim.clause)) return failed('clause-not-open');
  const timely = inTime(claim, context, by.today);
  if (!timely.ok) return timely;
  const { clause, claimant, draft, round, awards } = context;
  if (!claimant.account) return failed('claimant-incomplete');
  if (claimant.account.accountName !== claimant.name) return failed('account-name-differs', { name: claimant.name });
  const records = await readEvidence(table, claim.id);
  const waiting = records.find((record) => record.state === 'awaiting-upload');
  if (waiting) return failed('evidence-not-verified', { fileName: waiting.fileName });
  const evidence = records.map(paperOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const missing = missingKinds(context, evidence);
  if (missing.length > 0)
    return failed(
      'evidence-missing',
      { kinds: missing.map((kind) => evidenceKinds[kind as EvidenceKind]?.[by.locale] ?? kind) },
      missing.map((kind) => ({
        path: `evidence:${kind}`,
        message: evidenceKinds[kind as EvidenceKind]?.[by.locale] ?? kind,
      })),
    );
  const assessed = assessWorkingCopy(context);
  if (!assessed.ok) return assessed;
  const { assessment, eventOn, scheme } = assessed.value;
  if (assessment.verdict === 'refused' || assessment.verdict === 'incomplete')
    return failed('assessment-blocks', { verdict: assessment.verdict }, unmet(assessment, by.locale));
  if (keysCollide(clause, claimant.id, assessment)) return failed('units-repeated');
  if (providerIsClaimant(draft.facts, claimant)) return failed('provider-is-claimant');
  const year = achievementYear(clause, eventOn, draft.facts);
  if (year === undefined || !yearIsOpen(round.content, year))
    return failed('event-outside-round', {
      year: year ?? null,
      from: round.content.achievementYearFrom ?? round.content.achievementYear,
      until: round.content.achievementYear,
    });
  const { id, kind, name, creditCode, idNumber, registeredInJinan, county } = claimant;
  const idNumberMasked = idNumber && maskedIdNumber(idNumber);
  return {
    ok: true,
    value: {
      claim: claim.id,
      number: claim.contentRevision + 1,
      claimant: { id, kind, name, creditCode, idNumberMasked, registeredInJinan, county },
      account: claimant.account,
      eventOn,
      achievementYear: year,
      facts: draft.facts,
      unitRegisteredInJinan: draft.unitRegisteredInJinan,
      evidence,
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
