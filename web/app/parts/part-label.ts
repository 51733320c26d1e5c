import type { Locale } from '../../../shared/claim/shapes.ts';
import { type EvidenceKind, evidenceKinds } from '../../../shared/evidence/kinds.ts';
import { factLabels } from '../../../shared/policy/fact-labels.ts';
import type { FactName } from '../../../shared/policy/fact-vocabulary.ts';

const others: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  account: { zh: '收款账户', en: 'Account' },
  eventOn: { zh: '成果日期', en: 'Date of the achievement' },
  'fact:unitRegisteredInJinan': { zh: '单位在济南市注册', en: 'Unit registered in Jinan' },
};

/** The words for a part of a filing, as corrections and changes name it: `fact:…`, `evidence:…`, `account`, `eventOn`. */
export const partLabel = (part: string, locale: Locale): string => {
  const name = part.slice(part.indexOf(':') + 1);
  const known = part.startsWith('evidence:') ? evidenceKinds[name as EvidenceKind] : factLabels[name as FactName];
  return (others[part] ?? known)?.[locale] ?? part;
};
