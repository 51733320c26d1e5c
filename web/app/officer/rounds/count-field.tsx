import { useState } from 'react';
import { Field, type FieldProps } from '../../parts/form/field.tsx';

type Props = FieldProps & {
  readonly value: number | undefined;
  readonly change: (count: number | undefined) => void;
};

const read = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : undefined;

/** A whole number; what is no number is nothing, and the schema says so. */
export const CountField = ({ value, change, ...field }: Props) => {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const shown = read(typed) === value ? typed : value === undefined ? typed : String(value);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="count-input"
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
            change(read(target.value));
          }}
        />
      )}
    </Field>
  );
};
