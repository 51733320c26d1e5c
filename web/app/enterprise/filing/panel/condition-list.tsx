import type { Outcome } from '../../../../../shared/policy/vocabulary.ts';
import type { Answer } from '../../../api/call.ts';
import { Citation } from '../../../parts/citation.tsx';
import { Conditions } from '../../../parts/conditions.tsx';
import { OutcomeMark } from '../../../parts/outcome-mark.tsx';
import { FieldLink } from '../steps/field-link.tsx';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';

type Condition = Answer<'assess-draft'>['conditions'][number];

/** What still needs something first, each a way into its field; what is met is folded. */
export const ConditionList = ({ conditions }: { readonly conditions: readonly Condition[] }) => {
  const { t } = useFilingWords();
  const { clause, assessment, shown } = useFiling();
  const of = { policy: clause.document.id, clause: clause.id };
  const factAt = (condition: Condition): string | undefined =>
    assessment.facts[shown?.conditions.indexOf(condition) ?? -1];
  const say = (condition: Condition) => {
    const fact = factAt(condition);
    return fact === undefined ? condition.sentence : <FieldLink path={fact}>{condition.sentence}</FieldLink>;
  };
  const met = conditions.filter(({ outcome }) => (outcome as Outcome) === 'met');
  return (
    <div className="assessment-conditions">
      {assessment.beside.length > 0 && (
        <ul className="conditions">
          {assessment.beside.map(({ path, message }) => (
            <li key={path + message}>
              <OutcomeMark outcome="not-met" /> <FieldLink path={path}>{message}</FieldLink>
            </li>
          ))}
        </ul>
      )}
      <Conditions conditions={conditions.filter(({ outcome }) => (outcome as Outcome) !== 'met')} {...of} say={say} />
      {met.length > 0 && (
        <details>
          <summary>{t('met', { count: met.length })}</summary>
          <ul>
            {met.map((condition) => (
              <li key={condition.id}>
                <span aria-hidden="true">✓ </span>
                {condition.sentence} <Citation citation={condition.citation} {...of} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
