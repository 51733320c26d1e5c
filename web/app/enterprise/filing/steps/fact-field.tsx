import { choiceLabels, factLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { FactDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { AmountField } from '../../../parts/form/amount-field.tsx';
import { ChoiceField, DayField, RadioField, TextField } from '../../../parts/form/field.tsx';
import { FactList } from '../grid/fact-list.tsx';
import { useFiling } from '../use-filing.ts';
import { useFilingWords } from '../words.ts';
import { useWhyAsked } from './use-why-asked.ts';

type Props = { readonly definition: FactDefinition; readonly error: string | undefined };

const wholeNumber = /^\d{1,15}$/;

/** The field for a fact, by its kind; why it is asked stands under its label. */
export const FactField = ({ definition, error }: Props) => {
  const { t, locale } = useFilingWords();
  const { clause, keeping, change } = useFiling();
  const why = useWhyAsked(clause)(definition.name);
  const { name, kind } = definition;
  const value = keeping.copy.facts[name];
  const set = (next: unknown): void => change((copy) => ({ ...copy, facts: { ...copy.facts, [name]: next } }));
  const field = { path: `facts.${name}`, label: factLabels[name][locale], hint: why, error };
  const text = value === undefined || value === null ? '' : String(value);
  switch (kind) {
    case 'truth':
      return (
        <>
          <RadioField
            {...field}
            value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
            change={(said: 'yes' | 'no' | undefined) => set(said === undefined ? undefined : said === 'yes')}
            choices={[
              { value: 'yes', word: t('yes') },
              { value: 'no', word: t('no') },
            ]}
          />
          {typeof value === 'boolean' && (
            <button type="button" className="link-button filing-clear" onClick={() => set(undefined)}>
              {t('truthClear')}
              <span className="visually-hidden"> {field.label}</span>
            </button>
          )}
        </>
      );
    case 'choice':
      return (
        <ChoiceField
          {...field}
          value={text}
          change={(chosen) => set(chosen === '' ? undefined : chosen)}
          none={t('choose')}
          choices={definition.choices.map((choice) => ({
            value: choice,
            word: choiceLabels[choice]?.[locale] ?? choice,
          }))}
        />
      );
    case 'date':
      return <DayField {...field} value={text} change={(day) => set(day === '' ? undefined : day)} />;
    case 'fen':
      return (
        <AmountField
          {...field}
          hint={why && `${why}${t('stop')}`}
          value={typeof value === 'number' ? value : undefined}
          change={set}
        />
      );
    case 'count':
    case 'rank':
    case 'year': {
      const how = kind === 'year' ? t('yearHint') : kind === 'rank' ? t('rankHint') : t('whole');
      return (
        <TextField
          {...field}
          hint={why ? `${why} · ${how}` : how}
          value={text}
          // What is no number stays as it was typed, and is told when the step is left.
          change={(typed) => set(wholeNumber.test(typed.trim()) ? Number(typed) : typed === '' ? undefined : typed)}
        />
      );
    }
    case 'list':
      return <FactList definition={definition} label={field.label} why={why} error={error} />;
    case 'text':
      return <TextField {...field} value={text} change={(typed) => set(typed === '' ? undefined : typed)} />;
  }
};
