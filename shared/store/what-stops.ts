import type { Failure } from '../claim/failure.ts';
import type { Alongside } from './aggregate.ts';
import type { Key } from './keys.ts';
import type { Condition, Table, TableAction } from './table.ts';

const placeOf = (action: TableAction): Key => {
  if ('put' in action) return { pk: String(action.put.pk), sk: String(action.put.sk) };
  if ('update' in action) return action.update;
  return 'remove' in action ? action.remove : action.check;
};

/** The engine refuses a name or value that an expression does not use; those of what would be set are left out. */
const usedIn = <V>(expression: string, given: Readonly<Record<string, V>> = {}): Record<string, V> | undefined => {
  const used = Object.entries(given).filter(([token]) => new RegExp(`${token}(?!\\w)`).test(expression));
  return used.length > 0 ? Object.fromEntries(used) : undefined;
};

const asCheck = (action: TableAction, { expression, names, values }: Condition): TableAction => {
  const usedNames = usedIn(expression, names);
  const usedValues = usedIn(expression, values);
  return {
    check: placeOf(action),
    condition: {
      expression,
      ...(usedNames && { names: usedNames }),
      ...(usedValues && { values: usedValues }),
    },
  };
};

/**
 * Every cause that would stop these writes now, in their order: their own conditions are put to the engine, and nothing
 * is written. For those who look on; the truth is in the transaction that writes.
 */
export const whatStops = async (table: Table, alongside: readonly Alongside[]): Promise<Failure[]> => {
  const asked = alongside.flatMap((action) =>
    action.condition ? [{ check: asCheck(action, action.condition), otherwise: action.otherwise }] : [],
  );
  const outcome = await table.transact(asked.map(({ check }) => check));
  if (outcome.written) return [];
  return [...outcome.stopped]
    .sort((a, b) => a.place - b.place)
    .flatMap(({ place, found }) => asked[place]?.otherwise?.(found) ?? []);
};
