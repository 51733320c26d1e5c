import type { Difference } from './differences.ts';
import { lineLanguage } from './line-language.ts';
import { useRoundWords } from './words.ts';
import './differences.css';

type Props = {
  readonly differences: readonly Difference[];
  readonly caption: string;
  readonly before: string;
  readonly after: string;
};

export const Differences = ({ differences, caption, before, after }: Props) => {
  const { t } = useRoundWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={caption} tabIndex={0}>
      <table className="differences">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.item')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.id}>
              <th scope="row">
                <span className="differences-section">{t(`sections.${difference.section}`)}</span> {difference.item}
              </th>
              <td lang={lineLanguage(difference.id)}>
                <del>{difference.before}</del>
              </td>
              <td lang={lineLanguage(difference.id)}>
                <ins>{difference.after}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
