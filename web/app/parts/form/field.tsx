import type { ReactNode } from 'react';
import { aside } from '../../../format/aside.ts';
import { fieldId } from '../issue-list.tsx';
import { usePartsWords } from '../words.ts';
import './field.css';

export type FieldProps = {
  /** Where the value stands in what is sent, as issues name it: `account.bank`. */
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-required'?: true | undefined;
};

/** A labelled control with why it is asked under the label, and what is wrong with it. */
export const Field = (props: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) => {
  const { t, locale } = usePartsWords();
  const { path, label, hint, error, required, children } = props;
  const id = fieldId(path);
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required">{aside(t('required'), locale)}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
};

type Of<T> = FieldProps & { readonly value: T; readonly change: (value: T) => void };

export const TextField = ({ value, change, rows, ...field }: Of<string> & { readonly rows?: number }) => (
  <Field {...field}>
    {(control) =>
      rows ? (
        <textarea {...control} rows={rows} value={value} onChange={({ target }) => change(target.value)} />
      ) : (
        <input {...control} type="text" value={value} onChange={({ target }) => change(target.value)} />
      )
    }
  </Field>
);

/** A day, `YYYY-MM-DD`; empty when none is chosen. */
export const DayField = ({ value, change, max, ...field }: Of<string> & { readonly max?: string }) => (
  <Field {...field}>
    {(control) => (
      <input {...control} type="date" value={value} max={max} onChange={({ target }) => change(target.value)} />
    )}
  </Field>
);

type Choice<V extends string> = { readonly value: V; readonly word: string; readonly hint?: string };

export const ChoiceField = <V extends string>(
  props: Of<V | ''> & { readonly choices: readonly Choice<V>[]; readonly none?: string },
) => {
  const { value, change, choices, none = '', ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => change(target.value as V | '')}>
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

/** One of a few, all of them seen; `undefined` while none is chosen. */
export const RadioField = <V extends string>(
  props: Omit<Of<V | undefined>, 'required'> & { readonly choices: readonly Choice<V>[] },
) => {
  const { path, label, hint, error, value, change, choices } = props;
  const id = fieldId(path);
  return (
    <fieldset className={error ? 'choices field-wrong' : 'choices'} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => change(choice.value)}
          />
          <span>
            {choice.word}
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
};
