import { useMemo, useRef, useState } from 'react';
import { listFieldLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { FactDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import { useFiling } from '../use-filing.ts';
import { useGridWords } from '../words.ts';
import { GridRow, type RowActs } from './grid-row.tsx';
import { type Filled, fillIn, readPaste } from './read-paste.ts';
import { type Row, unknownCountries, withCell } from './row.ts';
import { useEntryNote } from './use-entry-note.ts';
import './grid.css';

type ListDefinition = Extract<FactDefinition, { readonly kind: 'list' }>;

type Props = {
  readonly definition: ListDefinition;
  readonly label: string;
  readonly why: string | undefined;
  readonly error: string | undefined;
};

const noRows: readonly (Row | null)[] = [];

const isFull = (row: Row | null | undefined, { fields }: ListDefinition): boolean =>
  fields.every(({ name }) => row?.[name] !== undefined && row[name] !== null);

/** What each row counts for: of marks what the engine says, of others whether the row is complete. */
const useNotes = (definition: ListDefinition, rows: readonly (Row | null)[]) => {
  const { t, locale } = useGridWords();
  const { assessment, settled, clause } = useFiling();
  const sayEntry = useEntryNote();
  const byEngine = clause.grant.sum.kind === 'units' && clause.grant.sum.of === definition.name;
  return useMemo(() => {
    if (byEngine && settled.content.eventOn === undefined)
      return rows.map(() => ({ note: t('noDay'), counted: false }));
    if (byEngine)
      return assessment.entries.map((entry, at) => {
        const unknown = unknownCountries(rows[at], definition.fields);
        if (unknown.length === 0) return { note: sayEntry(entry), counted: entry.units > 0 };
        return { note: [t('unknown', { names: unknown.join('”“') }), sayEntry(entry)].join(' '), counted: false };
      });
    return rows.map((row) => {
      const absent = definition.fields.filter(({ name }) => row?.[name] === undefined || row[name] === null);
      const fields = absent.map(({ name }) => listFieldLabels[name][locale]).join(locale === 'zh' ? '、' : ', ');
      return {
        note: isFull(row, definition) ? t('listed') : t('absent', { fields }),
        counted: isFull(row, definition),
      };
    });
    // The words follow the language.
  }, [byEngine, settled, assessment.entries, rows, definition, locale, t, sayEntry]);
};

/** A list of entries: typed cell by cell, or pasted from a spreadsheet. */
export const FactList = ({ definition, label, why, error }: Props) => {
  const { t, locale } = useGridWords();
  const { keeping, change, assessment } = useFiling();
  const { name, fields, most } = definition;
  const list = `facts.${name}`;
  const rows = (keeping.copy.facts[name] as readonly (Row | null)[] | undefined) ?? noRows;
  const notes = useNotes(definition, rows);
  const [pasted, setPasted] = useState<Pick<Filled, 'count' | 'leftOver'>>();

  const now = useRef(rows);
  now.current = rows;
  const [current, setCurrent] = useState(0);
  const [acts] = useState((): RowActs => {
    const set = (next: readonly (Row | null)[]): void =>
      change((copy) => ({ ...copy, facts: { ...copy.facts, [name]: next.length > 0 ? next : undefined } }));
    const focus = (at: number, column: number): void =>
      document.getElementById(fieldId(`${list}[${at}].${fields[column]?.name}`))?.focus();
    return {
      write: (at, field, text) => {
        const next = [...now.current];
        next[at] = withCell(next[at], field, text);
        set(next);
      },
      paste: (at, column, text) => {
        const pasted = readPaste(text, fields, column);
        if (!pasted) return false;
        const filled = fillIn(now.current, at, pasted, most);
        set(filled.rows);
        setPasted(filled);
        return true;
      },
      enter: setCurrent,
      move: (at, column) => focus(Math.max(0, at), column),
      remove: (at) => {
        set(now.current.filter((_, place) => place !== at));
        focus(Math.max(0, at - 1), 0);
      },
    };
  });
  const shown = rows.length < most ? [...rows, undefined] : rows;
  const units = assessment.entries.reduce((sum, entry) => sum + entry.units, 0);
  const id = fieldId(list);
  return (
    <div className={error ? 'grid-field field-wrong' : 'grid-field'}>
      <h2 id={id} tabIndex={-1}>
        {label}
      </h2>
      {why && <p className="hint">{why}</p>}
      <p className="hint" id={`${id}-hint`}>
        {t('paste')} {fields.some(({ kind }) => kind === 'texts') && `${t('texts')}${locale === 'zh' ? '。' : '. '}`}
        {t('pastedKeys')}
      </p>
      {error && <p className="field-error">{error}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled grid-scrolled" aria-label={label} tabIndex={0}>
        <table className="grid" aria-describedby={`${id}-hint`}>
          <thead>
            <tr>
              <th scope="col">
                <span aria-hidden="true">#</span>
                <span className="visually-hidden">{t('row', { row: '' })}</span>
              </th>
              {fields.map((field) => (
                <th scope="col" key={field.name}>
                  {listFieldLabels[field.name][locale]}
                </th>
              ))}
              <th scope="col">{t('counts')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <GridRow
                // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place alone.
                key={at}
                {...acts}
                list={list}
                at={at}
                row={row}
                fields={fields}
                current={at === Math.min(current, shown.length - 1)}
                blank={at === rows.length}
                note={at === rows.length ? '' : (notes[at]?.note ?? '')}
                counted={notes[at]?.counted ?? false}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="hint">
        {t('most', { most, count: rows.length })} {assessment.entries.length > 0 && t('unitsAll', { units })}
      </p>
      <p role="status">
        {pasted &&
          (pasted.leftOver > 0
            ? t('pastedMost', { count: pasted.count, most, left: pasted.leftOver })
            : t('pasted', { count: pasted.count }))}
      </p>
    </div>
  );
};
