import { getRouteApi, Link } from '@tanstack/react-router';
import { targetCounty } from '../../../../shared/claim/target-report.ts';
import { targetCounties, targetYears } from '../../../../shared/policy/targets/jinan-cloud-2017.ts';
import { ChoiceField } from '../../parts/form/field.tsx';
import { lastYear, targetSearch } from './search.ts';
import { useTargetWords } from './words.ts';

const route = getRouteApi('/signed-in/officer/targets');

/** Until which year, and of whom; both stand in the address. */
export const Filters = () => {
  const { t, locale } = useTargetWords();
  const { year = lastYear, county } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <search className="targets-filters" aria-label={t('filter')}>
      <ChoiceField
        path="county"
        label={t('county')}
        none={t('city')}
        value={county ?? ''}
        change={(chosen) => void navigate({ search: targetSearch({ year, county: chosen }), replace: true })}
        choices={targetCounty.options.map((value) => ({ value, word: targetCounties[value][locale] }))}
      />
      <nav aria-label={t('year')}>
        <ul>
          {targetYears.map((each) => (
            <li key={each}>
              <Link
                to="/officer/targets"
                search={targetSearch({ year: each, county })}
                replace
                {...(each === year && { 'aria-current': 'page' as const })}
              >
                {t('until', { year: each })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </search>
  );
};
