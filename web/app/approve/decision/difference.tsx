import { conditionTitles } from '../../../../shared/policy/condition-titles.ts';
import type { ConditionId, Outcome } from '../../../../shared/policy/vocabulary.ts';
import { Amount } from '../../parts/amount.tsx';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { useDecisionWords } from '../words.ts';
import type { Review } from './review.ts';

type Assessment = Review['assessmentNow'];

type Sides = { readonly before: Assessment; readonly now: Assessment };

const outcomesThatDiffer = ({ before, now }: Sides) => {
  const ids = new Set([...before.conditions, ...now.conditions].map(({ id }) => id));
  return [...ids]
    .map((id) => ({
      id,
      before: before.conditions.find((condition) => condition.id === id),
      now: now.conditions.find((condition) => condition.id === id),
    }))
    .filter((pair) => pair.before?.outcome !== pair.now?.outcome);
};

export const differs = ({ before, now }: Sides): boolean =>
  before.amount?.fen !== now.amount?.fen || outcomesThatDiffer({ before, now }).length > 0;

const Side = ({ condition }: { readonly condition: Assessment['conditions'][number] | undefined }) =>
  condition ? (
    <>
      <OutcomeMark outcome={condition.outcome as Outcome} />
      <div className="hint">{condition.sentence}</div>
    </>
  ) : (
    <>—</>
  );

/** Two assessments side by side: only where they differ, the sum last. */
export const Difference = ({ before, now, then }: Sides & { readonly then: string }) => {
  const { t, locale } = useDecisionWords();
  return (
    <table className="decision-table decision-difference">
      <thead>
        <tr>
          <th scope="col">{t('assessment.condition')}</th>
          <th scope="col">{then}</th>
          <th scope="col">{t('assessment.now')}</th>
        </tr>
      </thead>
      <tbody>
        {outcomesThatDiffer({ before, now }).map((pair) => (
          <tr key={pair.id}>
            <th scope="row">{conditionTitles[pair.id as ConditionId]?.[locale] ?? pair.id}</th>
            <td>
              <Side condition={pair.before} />
            </td>
            <td>
              <Side condition={pair.now} />
            </td>
          </tr>
        ))}
        {before.amount?.fen !== now.amount?.fen && (
          <tr>
            <th scope="row">{t('assessment.sum')}</th>
            <td>
              <Amount fen={before.amount?.fen} />
            </td>
            <td>
              <Amount fen={now.amount?.fen} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
