import type { Difference } from './differences.ts';
import { lineLanguage } from './line-language.ts';
import { useRoundWords } from './words.ts';
import './differences.css';

/** Differences where there is no room for a table: what was, and below it what is. */
export const DifferenceList = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const { t } = useRoundWords();
  if (differences.length === 0) return null;
  return (
    <ul className="difference-list">
      {differences.map(({ id, section, item, before, after }) => (
        <li key={id}>
          <span className="differences-section">{t(`sections.${section}`)}</span> {item}
          <div className="differences">
            <del>
              <span className="visually-hidden">{t('compare.before')} </span>
              <span lang={lineLanguage(id)}>{before}</span>
            </del>
            <ins>
              <span aria-hidden="true">→ </span>
              <span className="visually-hidden">{t('compare.after')} </span>
              <span lang={lineLanguage(id)}>{after}</span>
            </ins>
          </div>
        </li>
      ))}
    </ul>
  );
};
