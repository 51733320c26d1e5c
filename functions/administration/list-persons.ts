import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { persons } from '../../shared/store/aggregates.ts';
import { readCursorPage } from '../../shared/store/collections.ts';
import { shardsOf } from '../../shared/store/keys.ts';
import { foundBy, readsOn } from './found-by.ts';

export const listPersons: Act<'list-persons'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['administrator', 'auditor']);
  if (!own.ok) return own;
  const { q = '', ...paging } = query;
  const source = { index: 'byCollection', keys: shardsOf('person'), filter: q } as const;
  return readCursorPage(table, persons, source, paging, {
    keep: ({ id, name }) => foundBy(q, [id, name]),
    view: ({ head }) => head,
    readsOn,
  });
};
