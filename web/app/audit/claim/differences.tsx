import type { Difference } from '../verify/differences.ts';
import { useVerifyWords } from '../words.ts';

const shown = (value: unknown): string => (value === undefined ? '—' : JSON.stringify(value));

/** Two values side by side, part by part. */
export const Differences = (props: {
  readonly differences: readonly Difference[];
  readonly before: string;
  readonly after: string;
}) => {
  const { t } = useVerifyWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={`${props.before} / ${props.after}`} tabIndex={0}>
      <table className="audit-differences">
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{props.before}</th>
            <th scope="col">{props.after}</th>
          </tr>
        </thead>
        <tbody>
          {props.differences.map(({ at, frozen, recomputed }) => (
            <tr key={at}>
              <th scope="row" className="audit-hash">
                {at}
              </th>
              <td className="audit-hash">{shown(frozen)}</td>
              <td className="audit-hash">{shown(recomputed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
