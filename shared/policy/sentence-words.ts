import { yuanText } from '../money/fen.ts';
import type { ConditionResult, Step, StepId } from './assessment.ts';
import { enactedPolicies } from './documents/index.ts';
import { choiceLabels, factLabel } from './fact-labels.ts';
import { type ClaimantKind, type ConditionId, claimantKinds, type Localised, type OutcomesOf } from './vocabulary.ts';

export type Locale = 'zh' | 'en';

export type ConditionSentences = {
  readonly [Id in ConditionId]: Readonly<Record<OutcomesOf[Id], (result: ConditionResult) => string>>;
};
export type StepSentences = { readonly [Id in StepId]: (step: Extract<Step, { id: Id }>) => string };

export const claimantKindLabels: Readonly<Record<ClaimantKind, Localised>> = {
  company: { zh: '法人企业', en: 'company' },
  branch: { zh: '分支机构', en: 'branch' },
  'sole-proprietor': { zh: '个体工商户', en: 'sole proprietor' },
  institution: { zh: '单位（事业单位、社会组织、园区、县区政府等）', en: 'institution' },
  individual: { zh: '个人', en: 'individual' },
};

const clauseTitles: ReadonlyMap<string, Localised> = new Map(
  enactedPolicies.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause.title] as const)),
);

const listOf = (value: ConditionResult['found']): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)];

/** The words of one language for what a result found or requires. */
export const wordsIn = (locale: Locale) => {
  const comma = locale === 'zh' ? '、' : ', ';
  const choice = (value: string): string => choiceLabels[value]?.[locale] ?? value;
  return {
    fact: ({ fact }: ConditionResult): string => factLabel((fact ?? '').replace(/^facts\./, ''), locale),
    found: ({ found }: ConditionResult): string => listOf(found).map(choice).join(comma),
    required: ({ required }: ConditionResult): string => listOf(required).map(choice).join(comma),
    first: ({ required }: ConditionResult): string => listOf(required)[0] ?? '',
    last: ({ required }: ConditionResult): string => listOf(required).at(-1) ?? '',
    yuan: (fen: ConditionResult['found']): string => yuanText(Number(fen ?? 0)),
    kinds: (value: ConditionResult['found']): string =>
      claimantKinds
        .filter((kind) => listOf(value).includes(kind))
        .map((kind) => claimantKindLabels[kind][locale])
        .join(comma),
    clause: (id: string): string => clauseTitles.get(id)?.[locale] ?? id,
    choice,
  };
};

/** `30%`, `33.33%`: basis points as people read them, from the digits. */
export const percentText = (basisPoints: number): string => {
  const digits = String(basisPoints).padStart(3, '0');
  return `${`${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')}%`;
};

/** `5`: the sum in 万元 where two decimals hold it exactly, else undefined. */
export const wanText = (fen: number): string | undefined => {
  if (fen < 10_000 || fen % 10_000 !== 0) return undefined;
  const digits = String(fen / 10_000).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
};
