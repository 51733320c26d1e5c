import { Link } from '@tanstack/react-router';
import type { TargetsShown } from './lines.ts';
import { missingReports, reporterName } from './missing.ts';
import { useTargetWords } from './words.ts';

/** Whose figures the sums are without. */
export const MissingList = ({ shown }: { readonly shown: TargetsShown }) => {
  const { t, locale } = useTargetWords();
  const missing = missingReports(shown);
  if (missing.length === 0) return null;
  return (
    <section className="targets-missing" aria-labelledby="targets-missing">
      <h3 id="targets-missing">{t('missing.title')}</h3>
      <p className="hint">{t('missing.hint')}</p>
      <ul>
        {missing.map(({ county, year, whole }) => (
          <li key={`${county} ${year}`}>
            <Link to="/officer/targets/$county/$year" params={{ county, year: String(year) }}>
              {t(whole ? 'missing.whole' : 'missing.part', { who: reporterName(county, locale, t('city')), year })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
