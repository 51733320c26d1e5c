import { Link } from '@tanstack/react-router';
import type { RoundContent } from '../../../../shared/claim/round.ts';
import type { Patch } from './round-view.ts';
import { type Mark, markOf, sections } from './sections.ts';
import { useRoundWords } from './words.ts';

const signs: Readonly<Record<Mark, string>> = { done: '✓', preset: '○', open: '!', unsaved: '●' };

type Props = { readonly round: string; readonly content: RoundContent; readonly patch: Patch };

/** The sections of a round, each with how far it is; in any order. */
export const SectionNav = ({ round, content, patch }: Props) => {
  const { t } = useRoundWords();
  return (
    <nav className="menu round-sections" aria-label={t('sections.name')}>
      <ol>
        {sections.map((section) => {
          const mark = markOf(section, content, patch);
          return (
            <li key={section}>
              <Link to="/officer/rounds/$round/$section" params={{ round, section }}>
                <span>{t(`sections.${section}`)}</span>{' '}
                <span className={`round-mark round-mark-${mark}`}>
                  <span aria-hidden="true">{signs[mark]}</span> {t(`mark.${mark}`)}
                </span>
              </Link>
            </li>
          );
        })}
        <li>
          <Link to="/officer/rounds/$round/$section" params={{ round, section: 'check' }}>
            <strong>{t('sections.check')}</strong>
          </Link>
        </li>
      </ol>
    </nav>
  );
};
