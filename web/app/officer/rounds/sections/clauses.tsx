import { useQuery } from '@tanstack/react-query';
import { programmes } from '../../../../../shared/money/pot.ts';
import { valueOn } from '../../../../../shared/policy/dated.ts';
import { findClause, findDocument } from '../../../../../shared/policy/documents/index.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import { amountText } from '../../../../format/amount.ts';
import { answerOf } from '../../../api/use-answer.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import type { Written } from '../round-view.ts';
import { hasScheme, needsScheme } from '../scheme-of-clause.ts';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';
import './clauses.css';

/** The full sum of a clause, or where it comes from. */
const SumOf = ({ clause, written }: { readonly clause: PreparedClause; readonly written: Written }) => {
  const { t, locale } = useRoundWords();
  const schemes = useQuery({ ...answerOf('list-schemes', {}), enabled: needsScheme(clause) });
  const { sum, kind } = clause.grant;
  const on = `${written.achievementYear ?? 2017}-12-31`;
  if (needsScheme(clause)) {
    const known = schemes.data && written.achievementYear !== undefined;
    const years = { achievementYear: written.achievementYear ?? 0, achievementYearFrom: written.achievementYearFrom };
    const missing = known && !hasScheme(clause.id, years, schemes.data.schemes);
    return <>{t(missing ? 'clauses.schemeMissing' : 'clauses.scheme')}</>;
  }
  if (sum.kind === 'share-of-award') return <>{t('clauses.share', { percent: valueOn(sum.basisPoints, on) / 100 })}</>;
  const dated = sum.kind === 'named' ? sum.fen : sum.kind === 'units' ? sum.yearlyCapFen : undefined;
  if (!dated) return null;
  const amount = amountText(valueOn(dated, on), locale);
  return <>{t(kind === 'fixed' ? 'clauses.fixed' : 'clauses.most', { amount })}</>;
};

export const Clauses = ({ written, change, issues }: SectionProps) => {
  const { t, locale } = useRoundWords();
  const policy = written.policy ?? '';
  const all = findDocument(policy)?.clauses.flatMap(({ id }) => findClause(policy, id) ?? []) ?? [];
  const chosen = written.clauses ?? [];
  const choose = (ids: readonly string[]): void =>
    change({ clauses: all.flatMap(({ id }) => (ids.includes(id) ? [id] : [])) });
  const error = issues.at('content.clauses');
  return (
    <fieldset className="choices clauses" id={fieldId('content.clauses')} tabIndex={-1}>
      <legend className="visually-hidden">{t('sections.clauses')}</legend>
      <p className="hint">{t('clauses.hint')}</p>
      <p className="actions">
        <span role="status">{t('clauses.chosen', { count: chosen.length, all: all.length })}</span>
        <button type="button" className="link-button" onClick={() => choose(all.map(({ id }) => id))}>
          {t('clauses.all')}
        </button>
        <button type="button" className="link-button" onClick={() => choose([])}>
          {t('clauses.empty')}
        </button>
      </p>
      {error && <p className="field-error">{error}</p>}
      {programmes
        .filter((programme) => all.some((clause) => clause.programme === programme))
        .map((programme) => (
          <fieldset key={programme} className="clauses-programme">
            <legend>{t(`clauses.programme.${programme}`)}</legend>
            <ul>
              {all
                .filter((clause) => clause.programme === programme)
                .map((clause) => (
                  <li key={clause.id}>
                    <label>
                      <input
                        type="checkbox"
                        checked={chosen.includes(clause.id)}
                        onChange={({ target }) =>
                          choose(target.checked ? [...chosen, clause.id] : chosen.filter((id) => id !== clause.id))
                        }
                      />
                      <span className="clauses-title">{clause.title[locale]}</span>
                      <span className="clauses-sum">
                        <SumOf clause={clause} written={written} />
                      </span>
                      <span className="clauses-citation" lang="zh-CN">
                        {clause.article}
                      </span>
                    </label>
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
    </fieldset>
  );
};
