import { assessDraft, type Written } from '../../../../shared/claim/assess-draft.ts';
import { explain } from '../../../../shared/claim/explain.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { problemOf } from '../../../../shared/contract/problem.ts';
import { type FilingGrounds, whatStandsAgainst } from '../../../../shared/contract/what-stands-against.ts';
import { type CountedEntry, countedEntries } from '../../../../shared/policy/trademark-units.ts';
import type { Answer } from '../../api/call.ts';
import type { Issue } from '../../parts/form/use-issues.ts';

type Explained = Answer<'assess-draft'>;

export type CopyAssessment = {
  /** Undefined until the day of the achievement is known. */
  readonly explained: Explained | undefined;
  /** The input each condition looks at, in the order of the conditions. */
  readonly facts: readonly (string | undefined)[];
  /** What each entry of a list of marks brings to the sum. */
  readonly entries: readonly CountedEntry[];
  /** What stands against its content beside the conditions, e.g. a year that the round does not take. */
  readonly beside: readonly Issue[];
  /** All that keeps it from being submitted, in the platform's words. */
  readonly issues: readonly Issue[];
  /** Schemes that say they are an example and no official document. */
  readonly scheme: string | undefined;
};

type Paper = { readonly kind: string; readonly state: 'awaiting-upload' | 'verified'; readonly fileName: string };

/** The same engine and the same words as the platform's, in the page. */
export const assessCopy = (
  grounds: FilingGrounds,
  written: Written,
  papers: readonly Paper[],
  locale: Locale,
): CopyAssessment => {
  const assessed = assessDraft(grounds, written);
  const against = whatStandsAgainst(grounds, written, papers, locale);
  const issues = against ? (problemOf(against, locale).issues ?? []) : [];
  if (!assessed) return { explained: undefined, facts: [], entries: [], beside: [], issues, scheme: undefined };
  const { assessment, eventOn, scheme } = assessed;
  const explained = explain(assessment, locale);
  const said = new Set(explained.conditions.map(({ sentence, citation }) => `${sentence}（${citation}）`));
  return {
    explained,
    beside: issues.filter(({ path, message }) => /^(facts|eventOn)/.test(path) && !said.has(message)),
    facts: assessment.conditions.map(({ fact }) => fact),
    entries: countedEntries({
      clause: grounds.clause,
      eventOn,
      claimant: grounds.claimant,
      facts: written.facts,
      readings: grounds.readings,
      awarded: grounds.awarded,
    }),
    issues,
    scheme: scheme?.content.title[locale],
  };
};
