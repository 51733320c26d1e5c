import { Link, useNavigate } from '@tanstack/react-router';
import { type Reporter, reporter, type TargetYear } from '../../../../../shared/claim/target-report.ts';
import { targetYears } from '../../../../../shared/policy/targets/jinan-cloud-2017.ts';
import { reporterName } from '../missing.ts';
import { useReportWords } from './words.ts';

type Props = { readonly county: Reporter; readonly year: TargetYear };

/** Whose report of which year; each has an address of its own. */
export const Choose = ({ county, year }: Props) => {
  const { t, locale } = useReportWords();
  const navigate = useNavigate();
  return (
    <search className="targets-filters" aria-label={t('choose')}>
      <div className="field">
        <label htmlFor="report-county">{t('who')}</label>
        <select
          id="report-county"
          value={county}
          onChange={({ target }) =>
            void navigate({
              to: '/officer/targets/$county/$year',
              params: { county: target.value, year: String(year) },
              replace: true,
            })
          }
        >
          {reporter.options.map((each) => (
            <option key={each} value={each}>
              {reporterName(each, locale, t('city'))}
            </option>
          ))}
        </select>
      </div>
      <nav aria-label={t('year')}>
        <ul>
          {targetYears.map((each) => (
            <li key={each}>
              <Link
                to="/officer/targets/$county/$year"
                params={{ county, year: String(each) }}
                replace
                {...(each === year && { 'aria-current': 'page' as const })}
              >
                {each}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </search>
  );
};
