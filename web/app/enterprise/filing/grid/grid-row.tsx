import { type ClipboardEvent, type KeyboardEvent, memo, useState } from 'react';
import { listFieldLabels } from '../../../../../shared/policy/fact-labels.ts';
import type { ListFieldDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import { useGridWords } from '../words.ts';
import { type Row, textFrom } from './row.ts';

export type RowActs = {
  readonly write: (at: number, field: ListFieldDefinition, text: string) => void;
  readonly paste: (at: number, column: number, text: string) => boolean;
  readonly move: (at: number, column: number) => void;
  readonly remove: (at: number) => void;
  /** The focus came into this row. */
  readonly enter: (at: number) => void;
};

type CellProps = RowActs & {
  readonly list: string;
  readonly at: number;
  readonly column: number;
  readonly field: ListFieldDefinition;
  readonly value: unknown;
  readonly last: boolean;
  readonly current: boolean;
};

const Cell = ({ list, at, column, field, value, last, current, write, paste, move, enter }: CellProps) => {
  const { t, locale } = useGridWords();
  // While it is typed it stands as typed: `US、` is not yet `US`.
  const [typed, setTyped] = useState<string>();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // As in a spreadsheet: at the end of a row on to the beginning of the next.
    move(at + step, event.key === 'Enter' && last ? 0 : column);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    if (!paste(at, column, event.clipboardData.getData('text/plain'))) return;
    event.preventDefault();
    setTyped(undefined);
  };
  return (
    <input
      id={fieldId(`${list}[${at}].${field.name}`)}
      aria-label={t('cell', { row: at + 1, field: listFieldLabels[field.name][locale] })}
      type="text"
      className={`grid-${field.kind}`}
      autoComplete="off"
      spellCheck={false}
      {...(field.kind === 'date' && { placeholder: 'YYYY-MM-DD' })}
      value={typed ?? textFrom(field, value, locale)}
      onChange={({ target }) => {
        setTyped(target.value);
        write(at, field, target.value);
      }}
      tabIndex={current ? 0 : -1}
      onFocus={() => enter(at)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
};

type Props = RowActs & {
  readonly list: string;
  readonly at: number;
  readonly row: Row | null | undefined;
  readonly fields: readonly ListFieldDefinition[];
  readonly note: string;
  readonly counted: boolean;
  /** The row that Tab leads into and out of; the others are reached by Enter and arrows, or the way out would be long. */
  readonly current: boolean;
  /** The row below the last: it is there once something is in it. */
  readonly blank: boolean;
};

/** One entry; drawn anew only when it is changed itself, so that a long list stays quick. */
export const GridRow = memo((props: Props) => {
  const { t, locale } = useGridWords();
  const { list, at, row, fields, note, counted, current, blank, remove } = props;
  return (
    <tr id={fieldId(`${list}[${at}]`)} tabIndex={-1}>
      <th scope="row">{at + 1}</th>
      {fields.map((field, column) => (
        <td key={field.name} data-label={listFieldLabels[field.name][locale]}>
          <Cell
            {...props}
            field={field}
            column={column}
            value={row?.[field.name]}
            last={column === fields.length - 1}
          />
        </td>
      ))}
      <td className={counted ? 'grid-note' : 'grid-note grid-note-none'} data-label={t('counts')}>
        {note}
      </td>
      <td className="grid-remove">
        {!blank && (
          <button
            type="button"
            className="link-button"
            tabIndex={current ? 0 : -1}
            aria-label={t('removeRow', { row: at + 1 })}
            onClick={() => remove(at)}
          >
            {t('remove')}
          </button>
        )}
      </td>
    </tr>
  );
});
