import { conditionTitles } from '../../../../../shared/policy/condition-titles.ts';
import type { FactName } from '../../../../../shared/policy/fact-vocabulary.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { useFilingWords } from '../words.ts';

/** Conditions that ask no more than that it is filled in. */
const merelyStated = /-(stated|listed)$/;

/** Why a fact is asked: what it decides, in the words a guide has for it. */
export const useWhyAsked = (clause: PreparedClause) => {
  const { t, locale } = useFilingWords();
  return (name: FactName): string | undefined => {
    const on = clause.judged.filter(({ met: { fact } }) => fact === `facts.${name}`).map(({ met: { id } }) => id);
    const titles = [...new Set(on.filter((id) => !merelyStated.test(id)).map((id) => conditionTitles[id][locale]))];
    if (titles.length > 0) return t('asked', { conditions: titles.join(locale === 'zh' ? '；' : '; ') });
    return on.length > 0 ? t('askedByClause') : undefined;
  };
};
