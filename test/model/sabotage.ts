import type { Condition, Item, Table, TableAction } from '../../shared/store/table.ts';

/** What a careless change of the write path would make of a transaction. */
export type Sabotage = (table: Table) => Table;

type Rewrite = (
  actions: readonly TableAction[],
  table: Table,
) => readonly TableAction[] | Promise<readonly TableAction[]>;

export const rewriting =
  (rewrite: Rewrite): Sabotage =>
  (table) => ({ ...table, transact: async (actions) => table.transact(await rewrite(actions, table)) });

export const keyOf = (action: TableAction): { pk: string; sk: string } => {
  if ('put' in action) return { pk: String(action.put.pk), sk: String(action.put.sk) };
  if ('update' in action) return action.update;
  return 'remove' in action ? action.remove : action.check;
};

/** An action on an item whose keys begin so. */
export const on =
  (pk: string, sk = '') =>
  (action: TableAction): boolean => {
    const key = keyOf(action);
    return key.pk.startsWith(pk) && key.sk.startsWith(sk);
  };

/** Whether a claim's entry of this act is written by the transaction. */
export const writesAct = (actions: readonly TableAction[], act: string): boolean =>
  actions.some((action) => 'put' in action && action.put.act === act && action.put.kind === 'claim');

export const isUpdate = (action: TableAction): action is Extract<TableAction, { update: unknown }> =>
  'update' in action;

export const isPut = (action: TableAction): action is Extract<TableAction, { put: Item }> => 'put' in action;

/** Names and values that nothing uses any more are refused by the engine, so they go with what used them. */
const used = <T>(of: Readonly<Record<string, T>> | undefined, text: string): Record<string, T> =>
  Object.fromEntries(Object.entries(of ?? {}).filter(([name]) => new RegExp(`${name}(?![A-Za-z0-9])`).test(text)));

const tidied = (condition: Condition, alsoUsedBy = ''): Condition => {
  const text = `${condition.expression} ${alsoUsedBy}`;
  const [names, values] = [used(condition.names, text), used(condition.values, text)];
  return {
    expression: condition.expression,
    ...(Object.keys(names).length > 0 && { names }),
    ...(Object.keys(values).length > 0 && { values }),
  };
};

/** The action with its condition said otherwise. */
export const saying = (action: TableAction, reword: (expression: string) => string): TableAction => {
  if (!action.condition) return action;
  const condition = { ...action.condition, expression: reword(action.condition.expression) };
  return { ...action, condition: tidied(condition, 'update' in action ? action.set : '') } as TableAction;
};

/** Those the test names say nothing but that the item is there, or that it is not. */
export const trusting = (action: TableAction): TableAction => {
  if ('put' in action) return { put: action.put };
  if ('remove' in action) return { remove: action.remove };
  return saying(action, () => 'attribute_exists(pk)');
};

export const changing = (
  where: (action: TableAction) => boolean,
  change: (action: TableAction) => TableAction,
): Sabotage => rewriting((actions) => actions.map((action) => (where(action) ? change(action) : action)));

export const leavingOut = (where: (action: TableAction) => boolean): Sabotage =>
  rewriting((actions) => actions.filter((action) => !where(action)));

/** Only in transactions that write this act. */
export const during =
  (act: string, sabotage: Sabotage): Sabotage =>
  (table) => {
    const bad = sabotage(table);
    return { ...table, transact: (actions) => (writesAct(actions, act) ? bad : table).transact(actions) };
  };

/** The counter an update adds to, by the value it adds. */
export const withValues = (action: TableAction, values: (before: Item) => Item): TableAction =>
  isUpdate(action)
    ? {
        ...action,
        condition: {
          ...action.condition,
          values: { ...action.condition.values, ...values(action.condition.values ?? {}) },
        },
      }
    : action;
