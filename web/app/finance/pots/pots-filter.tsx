import { getRouteApi } from '@tanstack/react-router';
import { programmes } from '../../../../shared/money/pot.ts';
import { ChoiceField } from '../../parts/form/field.tsx';
import type { PotShown } from './pot-equation.tsx';
import { potsSearch } from './search.ts';
import { usePotWords } from './words.ts';
import './pots-filter.css';

const route = getRouteApi('/signed-in/finance/');

export const useFiltered = (pots: readonly PotShown[]): PotShown[] => {
  const { year, programme } = route.useSearch();
  return pots
    .filter((pot) => (year === undefined || pot.year === year) && (!programme || pot.programme === programme))
    .sort((a, b) => programmes.indexOf(a.programme) - programmes.indexOf(b.programme));
};

/** Year and programme, kept in the address. */
export const PotsFilter = ({ pots }: { readonly pots: readonly PotShown[] }) => {
  const { t } = usePotWords();
  const { year, programme } = route.useSearch();
  const navigate = route.useNavigate();
  const years = [...new Set(pots.map((pot) => pot.year))].sort((a, b) => b - a);
  const look = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => potsSearch({ ...before, ...change }), replace: true });
  return (
    <search className="pots-filter" aria-label={t('filter.name')}>
      <ChoiceField
        path="year"
        label={t('filter.year')}
        none={t('filter.allYears')}
        value={year === undefined ? '' : String(year)}
        change={(value) => look({ year: value || undefined })}
        choices={years.map((each) => ({ value: String(each), word: String(each) }))}
      />
      <ChoiceField
        path="programme"
        label={t('filter.programme')}
        none={t('filter.allProgrammes')}
        value={programme ?? ''}
        change={(value) => look({ programme: value || undefined })}
        choices={programmes.map((each) => ({ value: each, word: t(`programme.${each}`) }))}
      />
    </search>
  );
};
