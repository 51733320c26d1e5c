import type { Locale } from '../../../../../shared/claim/shapes.ts';
import { factLabel } from '../../../../../shared/policy/fact-labels.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { dayInWords } from '../../../../format/day.ts';
import { statedFacts } from '../../../../format/stated-facts.ts';
import type { Part } from './working-copy.ts';

const words = {
  eventOn: { zh: '成果日期', en: 'Day of the achievement' },
  unitRegisteredInJinan: { zh: '获奖证书所载单位在济南市注册', en: 'The unit named in the award is in Jinan' },
  explanations: { zh: '补正说明', en: 'Explanation' },
} as const;

/** What people call a part of the copy. */
export const partWord = (part: Part, locale: Locale): string => {
  if (part.startsWith('facts.')) return factLabel(part.slice('facts.'.length), locale);
  return words[part.split('.')[0] as keyof typeof words][locale];
};

/** A part's value as people read it; undefined when nothing is filled in. */
export const partText = (clause: PreparedClause, part: Part, value: unknown, locale: Locale): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (part.startsWith('facts.')) {
    const name = part.slice('facts.'.length);
    return statedFacts(clause.facts, { [name]: value }, locale)[0]?.text;
  }
  if (part === 'eventOn') return dayInWords(String(value), locale);
  if (typeof value === 'boolean') return locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';
  return String(value);
};
