import { Button } from 'antd';
import { conditionTitles } from '../../../../shared/policy/condition-titles.ts';
import type { ConditionId } from '../../../../shared/policy/vocabulary.ts';
import { aside } from '../../../format/aside.ts';
import { ChoiceField, TextField } from '../../parts/form/field.tsx';
import type { Issues } from '../../parts/form/use-issues.ts';
import { useDecisionWords } from '../words.ts';
import type { Draft, Reason, Write } from './draft.ts';
import { failedFirst, type Review } from './review.ts';

type Props = {
  readonly review: Review;
  readonly draft: Draft;
  readonly write: Write;
  readonly issues: Issues;
};

/** Why it is not supported: each reason under a condition of the clause, with where that is written. */
export const RefuseFields = ({ review, draft, write, issues }: Props) => {
  const { t, locale } = useDecisionWords();
  const { reasons } = draft;
  const choices = failedFirst(review).map(({ id, citation }) => ({
    value: id,
    word: `${conditionTitles[id as ConditionId]?.[locale] ?? id}${aside(citation, locale)}`,
  }));
  const change = (at: number, part: Partial<Reason>): void =>
    write({ reasons: reasons.map((reason, place) => (place === at ? { ...reason, ...part } : reason)) });
  return (
    <fieldset className="decision-reasons">
      <legend>{t('ruling.reasons')}</legend>
      <p className="hint">{t('ruling.reasonsHint')}</p>
      {reasons.map(({ condition, words }, place) => {
        const at = place + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no other name than their place.
          <div key={place} className="decision-reason">
            <ChoiceField
              path={`reasons[${place}].condition`}
              label={t('ruling.condition', { at })}
              none={t('ruling.choose')}
              required
              value={condition}
              change={(chosen) => change(place, { condition: chosen })}
              choices={choices}
              error={issues.at(`reasons[${place}].condition`)}
            />
            <TextField
              path={`reasons[${place}].words`}
              label={t('ruling.words', { at })}
              required
              rows={2}
              value={words}
              change={(said) => change(place, { words: said })}
              error={issues.at(`reasons[${place}].words`)}
            />
            {reasons.length > 1 && (
              <button
                type="button"
                className="link-button"
                onClick={() => write({ reasons: reasons.filter((_, other) => other !== place) })}
              >
                {t('ruling.remove', { at })}
              </button>
            )}
          </div>
        );
      })}
      {reasons.length < 20 && (
        <Button onClick={() => write({ reasons: [...reasons, { condition: '', words: '' }] })}>
          {t('ruling.add')}
        </Button>
      )}
    </fieldset>
  );
};
