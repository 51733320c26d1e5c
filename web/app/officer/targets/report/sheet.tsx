import { type Figures, type Measure, measuresOf, type Reporter } from '../../../../../shared/claim/target-report.ts';
import { partTargets } from '../../../../../shared/policy/targets/jinan-cloud-2017.ts';
import type { Issues } from '../../../parts/form/use-issues.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import { figure } from '../line-text.ts';
import { measureTitle } from './measure-titles.ts';
import { useReportWords } from './words.ts';
import type { Effect, Effects, Written } from './written.ts';
import './sheet.css';

type Props = {
  readonly county: Reporter;
  readonly figures: Figures;
  /** Nothing where it is only read. */
  readonly writing?: {
    readonly written: Written;
    readonly effects: Effects;
    readonly change: (measure: Measure, typed: string) => void;
    readonly issues: Issues;
  };
};

const EffectCell = ({ effect }: { readonly effect: Effect | undefined }) => {
  const { t } = useReportWords();
  if (!effect) return null;
  const { kind, before, after } = effect;
  if (kind === 'same') return <span className="hint">{t('same')}</span>;
  return <strong>{t(kind, { before: before === undefined ? '' : figure(before), after: figure(after) })}</strong>;
};

/** Every figure a county reports: what stands, what is typed, and what would stand then. */
export const Sheet = ({ county, figures, writing }: Props) => {
  const { t, locale } = useReportWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={t('figures')} tabIndex={0}>
      <table className="target-sheet">
        <caption className="visually-hidden">{t('figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('now')}</th>
            {writing && (
              <>
                <th scope="col">{t('given')}</th>
                <th scope="col">{t('effect')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {measuresOf(county).map((measure) => {
            const item = measureTitle(measure, locale);
            const isPart = partTargets.some(({ id }) => id === measure);
            const stands = figures[measure];
            const path = `counts.${measure}`;
            const wrong = writing?.issues.at(path);
            return (
              <tr key={measure} className={wrong ? 'target-wrong' : ''}>
                <th scope="row" className={isPart ? 'target-part' : ''}>
                  {isPart ? t('part', { item }) : item}
                </th>
                <td>
                  {stands ? (
                    <>
                      <b>{figure(stands.count)}</b>{' '}
                      <span className="hint">
                        {t('asOfDay', { day: stands.asOf })} · <span lang="zh-CN">{stands.document}</span>
                      </span>
                    </>
                  ) : (
                    <span className="tag tag-neutral">{t('none')}</span>
                  )}
                </td>
                {writing && (
                  <>
                    <td>
                      <input
                        id={fieldId(path)}
                        aria-label={t('countOf', { item })}
                        type="text"
                        inputMode="numeric"
                        autoComplete="off"
                        value={writing.written.counts[measure] ?? ''}
                        aria-invalid={wrong ? true : undefined}
                        aria-describedby={wrong ? `${fieldId(path)}-error` : undefined}
                        onChange={({ target }) => writing.change(measure, target.value)}
                      />
                      {wrong && (
                        <p className="field-error" id={`${fieldId(path)}-error`}>
                          {wrong}
                        </p>
                      )}
                    </td>
                    <td>
                      <EffectCell effect={writing.effects.get(measure)} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
