import { providerIsClaimant } from '../claim/assess-content.ts';
import { assessDraft, type Grounds, type Written } from '../claim/assess-draft.ts';
import type { Account, Claimant } from '../claim/claimant.ts';
import { explain } from '../claim/explain.ts';
import type { Failure, FailureCode, Issue } from '../claim/failure.ts';
import type { EvidenceRecord } from '../claim/filing.ts';
import { type RoundContent, yearIsOpen } from '../claim/round.ts';
import type { Locale } from '../claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../evidence/kinds.ts';
import { achievementYear } from '../policy/assess.ts';
import type { Assessment } from '../policy/assessment.ts';
import { keysCollide } from '../policy/award-keys.ts';
import { problemOf } from './problem.ts';

/** All that bears on whether a working copy may be filed; the page has no more of it than it is shown. */
export type FilingGrounds = Grounds & {
  readonly claimant: Pick<Claimant, 'id' | 'name' | 'creditCode'> & {
    readonly account?: Pick<Account, 'accountName'> | undefined;
  };
  readonly years: Pick<RoundContent, 'achievementYear' | 'achievementYearFrom'>;
  /** Kinds of paper the round asks for. */
  readonly asked: readonly string[];
};

type Paper = Pick<EvidenceRecord, 'kind' | 'state' | 'fileName'>;

const nameOf = (kind: string, locale: Locale): string => evidenceKinds[kind as EvidenceKind]?.[locale] ?? kind;

/** In a list of many points “required” alone would not say what. */
const dayMissing = { zh: '还没有填写成果日期。', en: 'The day of the achievement is not filled in.' } as const;

/** A failure that concerns one place, told as an issue at that place. */
const at = (path: string, code: FailureCode, locale: Locale, details?: Failure['details']): Failure => {
  const failure = { code, ...(details && { details }) };
  return { ...failure, issues: [{ path, message: problemOf(failure, locale).title }] };
};

const againstAccount = ({ account, name }: FilingGrounds['claimant'], locale: Locale): Failure[] => {
  if (!account) return [at('account', 'claimant-incomplete', locale)];
  return account.accountName === name ? [] : [at('account.accountName', 'account-name-differs', locale, { name })];
};

const againstEvidence = (asked: readonly string[], papers: readonly Paper[], locale: Locale): Failure[] => {
  const missing = asked.filter((kind) => !papers.some((paper) => paper.kind === kind));
  const unverified = papers
    .filter(({ state }) => state === 'awaiting-upload')
    .map(({ kind, fileName }) => at(`evidence:${kind}`, 'evidence-not-verified', locale, { fileName }));
  if (missing.length === 0) return unverified;
  const kinds = missing.map((kind) => nameOf(kind, locale));
  const issues = missing.flatMap(
    (kind) => at(`evidence:${kind}`, 'evidence-missing', locale, { kinds: [nameOf(kind, locale)] }).issues ?? [],
  );
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

const againstContent = (grounds: FilingGrounds, written: Written, locale: Locale): Failure[] => {
  const { clause, claimant, years } = grounds;
  const assessed = assessDraft(grounds, written);
  if (!assessed) return [{ code: 'invalid-input', issues: [{ path: 'eventOn', message: dayMissing[locale] }] }];
  const { assessment, eventOn } = assessed;
  const { verdict } = assessment;
  const against: Failure[] = [];
  if (verdict === 'refused' || verdict === 'incomplete')
    against.push({ code: 'assessment-blocks', details: { verdict }, issues: unmet(assessment, locale) });
  if (keysCollide(clause, claimant.id, assessment)) against.push(at('facts', 'units-repeated', locale));
  if (providerIsClaimant(written.facts, claimant)) against.push(at('facts.provider', 'provider-is-claimant', locale));
  const year = achievementYear(clause, eventOn, written.facts);
  const { achievementYear: until, achievementYearFrom: from = until } = years;
  if (year !== undefined && !yearIsOpen(years, year))
    against.push(at('eventOn', 'event-outside-round', locale, { year, from, until }));
  return against;
};

/**
 * Everything that keeps a working copy from being filed, told at once; undefined when nothing does. The platform asks it
 * before it takes a claim, the page while one is written, so that both say the same in the same words.
 */
export const whatStandsAgainst = (
  grounds: FilingGrounds,
  written: Written,
  papers: readonly Paper[],
  locale: Locale,
): Failure | undefined => {
  const against = [
    ...againstAccount(grounds.claimant, locale),
    ...againstContent(grounds, written, locale),
    ...againstEvidence(grounds.asked, papers, locale),
  ];
  if (against.length < 2) return against[0];
  return {
    code: 'not-ready',
    details: { reasons: against.map(({ code }) => code) },
    issues: against.flatMap(({ issues = [] }) => issues),
  };
};
