import type { RoundContent } from '../../../../shared/claim/round.ts';
import { contentLines } from './content-lines.ts';
import { lineLanguage } from './line-language.ts';
import { sections } from './sections.ts';
import { useTelling } from './use-telling.ts';
import { useRoundWords } from './words.ts';
import './differences.css';

/** All that a round sets, section by section. */
export const Settings = ({ content }: { readonly content: RoundContent }) => {
  const { t } = useRoundWords();
  const lines = contentLines(content, useTelling());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={t('check.all')} tabIndex={0}>
      <table className="differences">
        <caption className="visually-hidden">{t('check.all')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.item')}</th>
            <th scope="col">{t('check.value')}</th>
          </tr>
        </thead>
        {sections
          .filter((section) => lines.some((line) => line.section === section))
          .map((section) => (
            <tbody key={section}>
              <tr>
                <th scope="rowgroup" colSpan={2} className="differences-group">
                  {t(`sections.${section}`)}
                </th>
              </tr>
              {lines
                .filter((line) => line.section === section)
                .map(({ id, item, value }) => (
                  <tr key={id}>
                    <th scope="row">{item}</th>
                    <td lang={lineLanguage(id)}>{value}</td>
                  </tr>
                ))}
            </tbody>
          ))}
      </table>
    </section>
  );
};
