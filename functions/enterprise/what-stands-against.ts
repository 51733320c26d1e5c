import { providerIsClaimant } from '../../shared/claim/assess-content.ts';
import type { Claimant } from '../../shared/claim/claimant.ts';
import { explain } from '../../shared/claim/explain.ts';
import type { Failure, FailureCode, Issue } from '../../shared/claim/failure.ts';
import type { EvidenceRecord } from '../../shared/claim/filing.ts';
import { evidenceAsked, yearIsOpen } from '../../shared/claim/round.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence/kinds.ts';
import { achievementYear } from '../../shared/policy/assess.ts';
import type { Assessment } from '../../shared/policy/assessment.ts';
import { keysCollide } from '../../shared/policy/award-keys.ts';
import { assessWorkingCopy, type ClaimContext } from '../../shared/store/claim-context.ts';

const nameOf = (kind: string, locale: Locale): string => evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind;

/** A failure that concerns one place, told as an issue at that place. */
const at = (path: string, code: FailureCode, locale: Locale, details?: Failure['details']): Failure => {
  const failure = { code, ...(details && { details }) };
  return { ...failure, issues: [{ path, message: problemOf(failure, locale).title }] };
};

const againstAccount = ({ account, name }: Claimant, locale: Locale): Failure[] => {
  if (!account) return [at('account', 'claimant-incomplete', locale)];
  return account.accountName === name ? [] : [at('account.accountName', 'account-name-differs', locale, { name })];
};

const againstEvidence = (context: ClaimContext, papers: readonly EvidenceRecord[], locale: Locale): Failure[] => {
  const asked = evidenceAsked(context.round.content, context.clause, context.claimant.kind);
  const missing = asked.filter((kind) => !papers.some((paper) => paper.kind === kind));
  const unverified = papers
    .filter(({ state }) => state === 'awaiting-upload')
    .map(({ kind, fileName }) => at(`evidence:${kind}`, 'evidence-not-verified', locale, { fileName }));
  if (missing.length === 0) return unverified;
  const kinds = missing.map((kind) => nameOf(kind, locale));
  const issues = missing.map((kind) => ({ path: `evidence:${kind}`, message: nameOf(kind, locale) }));
  return [...unverified, { code: 'evidence-missing', details: { kinds }, issues }];
};

const unmet = (assessment: Assessment, locale: Locale): Issue[] =>
  explain(assessment, locale)
    .conditions.map((condition, place) => ({ condition, fact: assessment.conditions[place]?.fact }))
    .filter(({ condition }) => condition.outcome === 'not-met' || condition.outcome === 'unknown')
    .map(({ condition, fact }) => ({
      path: fact ?? condition.id,
      message: `${condition.sentence}（${condition.citation}）`,
    }));

const againstContent = (context: ClaimContext, locale: Locale): Failure[] => {
  const { clause, claimant, draft, round } = context;
  const assessed = assessWorkingCopy(context);
  if (!assessed.ok) return [assessed.failure];
  const { assessment, eventOn } = assessed.value;
  const { verdict } = assessment;
  const against: Failure[] = [];
  if (verdict === 'refused' || verdict === 'incomplete')
    against.push({ code: 'assessment-blocks', details: { verdict }, issues: unmet(assessment, locale) });
  if (keysCollide(clause, claimant.id, assessment)) against.push(at('facts', 'units-repeated', locale));
  if (providerIsClaimant(draft.facts, claimant)) against.push(at('facts.provider', 'provider-is-claimant', locale));
  const year = achievementYear(clause, eventOn, draft.facts);
  const { achievementYear: until, achievementYearFrom: from = until } = round.content;
  if (year !== undefined && !yearIsOpen(round.content, year))
    against.push(at('eventOn', 'event-outside-round', locale, { year, from, until }));
  return against;
};

/** Everything that keeps a working copy from being filed, told at once; undefined when nothing does. */
export const whatStandsAgainst = (
  context: ClaimContext,
  papers: readonly EvidenceRecord[],
  locale: Locale,
): Failure | undefined => {
  const against = [
    ...againstAccount(context.claimant, locale),
    ...againstContent(context, locale),
    ...againstEvidence(context, papers, locale),
  ];
  if (against.length < 2) return against[0];
  return {
    code: 'not-ready',
    details: { reasons: against.map(({ code }) => code) },
    issues: against.flatMap(({ issues = [] }) => issues),
  };
};
