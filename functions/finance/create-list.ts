import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { emptyList } from '../../shared/claim/payout-list-head.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { readHeads } from '../../shared/store/aggregate.ts';
import { lists, pots } from '../../shared/store/aggregates.ts';

export const createList: Act<'create-list'> = async (stores, request) => {
  const { actor, body, moment } = request;
  const id = derivedId('list', actor.person.id, request.idempotencyKey);
  return actAsStaff(stores, lists, id, 'finance', request, async (stored) => {
    if (stored) return failed('already-exists', { what: id });
    const known = new Set((await readHeads(stores.table, pots, body.pots)).map(({ head }) => head.id));
    const unknown = body.pots.flatMap((pot, at) =>
      known.has(pot) ? [] : [{ path: `pots[${at}]`, code: 'not-known', value: pot }],
    );
    if (unknown.length > 0) return failed('invalid-input', undefined, unknown);
    const head = emptyList({ id, pots: body.pots, createdOn: moment.businessOn, builtBy: [actor.person.id] });
    return { ok: true, value: { act: 'create-list', head, detail: { pots: body.pots } } };
  });
};
