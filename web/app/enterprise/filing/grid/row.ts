import type { ListFieldDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { countriesFrom, countryCode, countryName } from '../../../../format/country.ts';
import { readDay } from './read-day.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A cell's words as the value of its field; an empty one is no value. */
export const valueFrom = ({ kind, name }: ListFieldDefinition, text: string): unknown => {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (kind === 'texts') return countriesFrom(plain);
  if (name === 'country') return countryCode(plain) ?? plain;
  return kind === 'date' ? readDay(plain) : plain;
};

const isOfCountries = ({ kind, name }: ListFieldDefinition): boolean => kind === 'texts' || name === 'country';

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    each === undefined || each === null ? [] : [String(each)],
  );

export const textFrom = (field: ListFieldDefinition, value: unknown, locale: 'zh' | 'en'): string =>
  textsOf(value)
    .map((each) => (isOfCountries(field) ? countryName(each, locale) : each))
    .join(locale === 'zh' ? '、' : ', ');

/** What stands in a row as a country and is none that is known. */
export const unknownCountries = (row: Row | null | undefined, fields: readonly ListFieldDefinition[]): string[] =>
  fields
    .filter(isOfCountries)
    .flatMap(({ name }) => textsOf(row?.[name]))
    .filter((each) => countryCode(each) === undefined);

export const withCell = (row: Row | null | undefined, field: ListFieldDefinition, text: string): Row => {
  const { [field.name]: _, ...others } = row ?? {};
  const value = valueFrom(field, text);
  return value === undefined ? others : { ...others, [field.name]: value };
};
