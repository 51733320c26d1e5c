import { listFieldLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { CountedEntry, LeftOut } from '../../../../../shared/policy/trademark-units.ts';
import { countryName } from '../../../../format/country.ts';
import { useGridWords } from '../words.ts';

const countriesWhy = (leftOut: readonly LeftOut[], why: 'repeated' | 'awarded' | 'not-abroad'): string[] =>
  leftOut.flatMap((each) => (each.why === why && 'country' in each ? [each.country] : []));

/** What an entry of a list of marks brings to the sum, and why not more, in words. */
export const useEntryNote = () => {
  const { t, locale } = useGridWords();
  const comma = locale === 'zh' ? '、' : ', ';
  return ({ units, leftOut }: CountedEntry): string => {
    const said: string[] = units > 0 ? [t('units', { units })] : [];
    for (const each of leftOut)
      if (each.why === 'other-day') {
        const { from, until } = each;
        const field = listFieldLabels[each.field][locale];
        const year = from.slice(0, 4);
        said.push(
          from === `${year}-01-01` && until === `${year}-12-31`
            ? t('year', { field, year })
            : t('days', { field, from, until }),
        );
      }
    const absent = new Set(
      leftOut.flatMap((each) => (each.why === 'absent' ? [listFieldLabels[each.field][locale]] : [])),
    );
    if (absent.size > 0) said.push(t('absent', { fields: [...absent].join(comma) }));
    for (const [why, word] of [
      ['repeated', 'repeated'],
      ['awarded', 'awarded'],
      ['not-abroad', 'abroad'],
    ] as const) {
      const countries = countriesWhy(leftOut, why);
      if (countries.length > 0)
        said.push(t(word, { countries: countries.map((each) => countryName(each, locale)).join(comma) }));
    }
    return said.join(locale === 'zh' ? '；' : '; ');
  };
};
