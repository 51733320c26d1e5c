import type { Correction } from '../../../../shared/claim/claim.ts';
import type { Locale } from '../../../../shared/claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../../../../shared/evidence/kinds.ts';
import { findClause } from '../../../../shared/policy/documents/index.ts';
import { factLabels } from '../../../../shared/policy/fact-labels.ts';
import type { FactName } from '../../../../shared/policy/fact-vocabulary.ts';
import { dayInWords } from '../../../format/day.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import type { Answer } from '../../api/call.ts';
import type { FormStep } from '../form-link.tsx';
import type { useCorrectionWords } from './words.ts';

type View = Answer<'view-claim'>;

type Words = ReturnType<typeof useCorrectionWords>['t'];

type Content = Pick<View, 'facts' | 'unitRegisteredInJinan'> & {
  readonly eventOn?: string | undefined;
  readonly evidence: readonly { readonly kind: string; readonly fileName: string }[];
  readonly account?: { readonly bank: string; readonly accountNumberEnding: string } | undefined;
};

/** What was filed, and what would be filed now. */
export const contentThen = ({ filed }: View): Content =>
  filed ?? { facts: {}, evidence: [], account: undefined, eventOn: undefined };

export const contentNow = ({ facts, eventOn, unitRegisteredInJinan, evidence, accountNow }: View): Content => ({
  facts,
  eventOn,
  evidence,
  account: accountNow,
  ...(unitRegisteredInJinan !== undefined && { unitRegisteredInJinan }),
});

const partsOf = (target: string): readonly [string, string] => {
  const [part = '', name = ''] = target.split(':');
  return [part, name];
};

/** Where the form has the field. */
export const stepOf = (target: Correction['target']): FormStep => {
  const [part, name] = partsOf(target);
  if (part === 'evidence') return 'evidence';
  return part === 'account' || name === 'unitRegisteredInJinan' ? 'claimant' : 'facts';
};

/** The field's path, as issues name it too. */
export const fieldOf = (target: string): string => {
  const [part, name] = partsOf(target);
  if (part === 'fact') return name === 'unitRegisteredInJinan' ? name : `facts.${name}`;
  return part === 'account' ? 'account.bank' : target;
};

export const targetWord = (target: string, t: Words, locale: Locale): string => {
  const [part, name] = partsOf(target);
  switch (part) {
    case 'fact':
      return name === 'unitRegisteredInJinan' ? t('unitRegistered') : (factLabels[name as FactName]?.[locale] ?? name);
    case 'evidence':
      return evidenceKinds[name as EvidenceKind]?.[locale] ?? name;
    default:
      return t(part === 'account' ? 'account' : 'eventOn');
  }
};

const truth = (value: boolean | undefined, locale: Locale): string | undefined =>
  value === undefined ? undefined : locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';

/** The value at a target, as people read it; undefined where there is none. */
export const valueAt = (
  target: string,
  content: Content,
  of: { readonly claim: View; readonly t: Words; readonly locale: Locale },
): string | undefined => {
  const { claim, t, locale } = of;
  const [part, name] = partsOf(target);
  switch (part) {
    case 'fact': {
      if (name === 'unitRegisteredInJinan') return truth(content.unitRegisteredInJinan, locale);
      const definitions = findClause(claim.policy, claim.clause)?.facts.filter((fact) => fact.name === name) ?? [];
      return statedFacts(definitions, content.facts, locale)[0]?.text;
    }
    case 'evidence': {
      const files = content.evidence.filter(({ kind }) => kind === name).map(({ fileName }) => fileName);
      return files.length === 0
        ? undefined
        : t('papers', { count: files.length, files: files.join(locale === 'zh' ? '、' : ', ') });
    }
    case 'account':
      return (
        content.account && t('accountIs', { bank: content.account.bank, ending: content.account.accountNumberEnding })
      );
    default:
      return content.eventOn && dayInWords(content.eventOn, locale);
  }
};
