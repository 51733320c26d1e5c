import type { ListFieldDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { readDay } from './read-day.ts';

export type Row = Readonly<Record<string, unknown>>;

const between = /[\s、,，;；/|]+/;

/** A cell's words as the value of its field; an empty one is no value. */
export const valueFrom = ({ kind }: ListFieldDefinition, text: string): unknown => {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (kind === 'texts') return plain.split(between).filter((part) => part !== '');
  return kind === 'date' ? readDay(plain) : plain;
};

export const textFrom = (value: unknown): string =>
  Array.isArray(value)
    ? value.filter((each) => each !== null).join('、')
    : value === undefined || value === null
      ? ''
      : String(value);

export const withCell = (row: Row | null | undefined, field: ListFieldDefinition, text: string): Row => {
  const { [field.name]: _, ...others } = row ?? {};
  const value = valueFrom(field, text);
  return value === undefined ? others : { ...others, [field.name]: value };
};
