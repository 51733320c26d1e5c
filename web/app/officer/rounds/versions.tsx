import { dayInWords } from '../../../format/day.ts';
import { differencesOf } from './differences.ts';
import { Differences } from './differences.tsx';
import type { RoundView } from './round-view.ts';
import { useTelling } from './use-telling.ts';
import { useRoundWords } from './words.ts';

/** Every version as it was published: claims keep the one they were filed under. */
export const Versions = ({ round }: { readonly round: RoundView }) => {
  const { t, locale } = useRoundWords();
  const telling = useTelling();
  const name = t('check.versions');
  return (
    <section className="panel" aria-label={name}>
      <h2>{name}</h2>
      {round.versions.length === 0 && <p>{t('check.noVersions')}</p>}
      {round.versions.toReversed().map(({ version, content, published }) => {
        const before = round.versions.find((other) => other.version === version - 1);
        const differences = before && differencesOf(before.content, content, telling);
        return (
          <details key={version} className="round-version">
            <summary>
              {t('check.versionRow', { version })}
              {version === round.version && ` · ${t('check.inForce')}`}
              {published && (
                <span className="hint">
                  {' '}
                  {t('check.publishedBy', { name: published.name, day: dayInWords(published.on, locale) })}
                </span>
              )}
            </summary>
            {differences ? (
              <Differences
                differences={differences}
                caption={`${t('check.versionDifferences')} · ${t('compare.count', { count: differences.length })}`}
                before={t('compare.beforeVersion', { version: version - 1 })}
                after={t('compare.beforeVersion', { version })}
              />
            ) : (
              <p>{t('check.firstVersion')}</p>
            )}
          </details>
        );
      })}
    </section>
  );
};
