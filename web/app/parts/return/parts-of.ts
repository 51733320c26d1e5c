import type { Correction } from '../../../../shared/claim/claim.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { requiredEvidence } from '../../../../shared/policy/required-evidence.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import type { Answer } from '../../api/call.ts';
import { clauseOf } from '../clause-of.ts';
import { partLabel } from '../part-label.ts';

type View = Answer<'view-review'>;
type Kind = Correction['kind'];

export type Part = {
  /** As a correction names it. */
  readonly target: string;
  readonly label: string;
  /** As filed; empty where nothing was. */
  readonly values: readonly string[];
  readonly kinds: readonly Kind[];
};

const ofFact: readonly Kind[] = ['wrong', 'missing'];
const ofPaper: readonly Kind[] = ['wrong', 'missing', 'outdated'];

/** Facts as the claimant's form has them, those left open too. */
export const factParts = (view: View, locale: Locale, yesNo: (value: boolean) => string): Part[] => {
  const { facts } = clauseOf(view);
  const { filing } = view;
  const stated = new Map(statedFacts(facts, filing.facts, locale).map(({ name, text }) => [name, text]));
  const part = (target: string, value: string | undefined): Part => ({
    target,
    label: partLabel(target, locale),
    values: value ? [value] : [],
    kinds: ofFact,
  });
  return [
    part('eventOn', filing.eventOn),
    ...facts.map(({ name }) => part(`fact:${name}`, stated.get(name))),
    ...(filing.unitRegisteredInJinan === undefined
      ? []
      : [part('fact:unitRegisteredInJinan', yesNo(filing.unitRegisteredInJinan))]),
  ];
};

/** The papers asked for, and those handed in beside them. */
export const paperParts = (view: View, locale: Locale): Part[] => {
  const { filing, clause } = view;
  const asked = filing.round.evidence?.[clause] ?? requiredEvidence(clauseOf(view), filing.claimant.kind);
  const kinds = [...new Set([...asked, ...filing.evidence.map(({ kind }) => kind)])];
  return kinds
    .filter((kind) => Object.hasOwn(evidenceKinds, kind))
    .map((kind) => ({
      target: `evidence:${kind}`,
      label: evidenceKinds[kind as EvidenceKind][locale],
      values: filing.evidence.filter((paper) => paper.kind === kind).map(({ fileName }) => fileName),
      kinds: ofPaper,
    }));
};

export const accountPart = (locale: Locale, value: string): Part => ({
  target: 'account',
  label: partLabel('account', locale),
  values: [value],
  kinds: ['wrong', 'outdated'],
});
