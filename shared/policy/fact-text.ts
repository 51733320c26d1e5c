import { chineseDate } from '../calendar/chinese-date.ts';
import { yuanText } from '../money/fen.ts';
import { choiceLabels, factLabels, listFieldLabels } from './fact-labels.ts';
import type { FactDefinition, ListFieldDefinition } from './fact-vocabulary.ts';
import type { Locale } from './sentence-words.ts';

type Row = Readonly<Record<string, unknown>>;

/** A fact as people read it: in a line, or where it is a list as rows under the words of its fields. */
export type FactText = {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly list?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

const yesOrNo = (value: boolean, locale: Locale): string =>
  locale === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No';

/** How a country is written for the reader. */
type CountryName = (written: string, locale: Locale) => string;

const asWritten: CountryName = (written) => written;

const ofCountries = new Set<string>(['designations', 'country']);

const fieldText = (value: unknown, locale: Locale, nameOf: CountryName): string =>
  (Array.isArray(value) ? value : [value])
    .filter((each) => each !== null && each !== undefined)
    .map((each) => nameOf(String(each), locale))
    .join(locale === 'zh' ? '、' : ', ');

const singleText = (definition: FactDefinition, value: unknown, locale: Locale): string => {
  switch (definition.kind) {
    case 'truth':
      return yesOrNo(value === true, locale);
    case 'choice':
      return choiceLabels[String(value)]?.[locale] ?? String(value);
    case 'date':
      return locale === 'zh' ? chineseDate(String(value)) : String(value);
    case 'fen':
      return locale === 'zh' ? `${yuanText(Number(value))} 元` : `CNY ${yuanText(Number(value))}`;
    default:
      return String(value);
  }
};

const listOf = (fields: readonly ListFieldDefinition[], value: unknown, locale: Locale, countryName: CountryName) => {
  const rows = (Array.isArray(value) ? value : []).map((row: Row | null) =>
    fields.map(({ name }) => fieldText(row?.[name], locale, ofCountries.has(name) ? countryName : asWritten)),
  );
  return { columns: fields.map(({ name }) => listFieldLabels[name][locale]), rows };
};

const shownInLine = 6;

/** "3 项：1450001（US、DE）；…": the first few, and how many there are. */
const lineOf = (rows: readonly (readonly string[])[], locale: Locale): string => {
  const zh = locale === 'zh';
  const said = rows.slice(0, shownInLine).map(([first = '', second]) => (second ? `${first}（${second}）` : first));
  const rest = rows.length > shownInLine ? (zh ? ' 等' : ' and more') : '';
  return `${rows.length} ${zh ? '项' : rows.length === 1 ? 'entry' : 'entries'}：${said.join(zh ? '；' : '; ')}${rest}`;
};

const factText = (definition: FactDefinition, value: unknown, locale: Locale, countryName: CountryName): FactText => {
  const named = { name: definition.name, label: factLabels[definition.name][locale] };
  if (definition.kind !== 'list') return { ...named, text: singleText(definition, value, locale) };
  const list = listOf(definition.fields, value, locale, countryName);
  return { ...named, text: lineOf(list.rows, locale), list };
};

/** What was stated of the facts a clause names, in their order; what was left open is left out. */
export const statedFacts = (
  definitions: readonly FactDefinition[],
  facts: Readonly<Record<string, unknown>>,
  locale: Locale,
  countryName: CountryName = asWritten,
): FactText[] =>
  definitions.flatMap((definition) => {
    const value = facts[definition.name];
    return value === null || value === undefined ? [] : [factText(definition, value, locale, countryName)];
  });
