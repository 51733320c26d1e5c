import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { headKey, lineKey } from '../../shared/store/keys.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { actOnList } from './act-on-list.ts';

/** Claim by claim the lines leave the list, then the empty list is dropped; stopped halfway, it goes on from there. */
export const dropList: Act<'drop-list'> = async ({ table }, request) => {
  const { actor, path, moment, idempotencyKey, requestHash } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  if (stored.head.state === 'open')
    for (const line of await readLines(table, path.list)) {
      const command = commandOf({ moment, requestHash, idempotencyKey: `${idempotencyKey}:${line.claim}` }, own.value);
      const freed = await actOnClaim(table, line.claim, 'unlist', command, actor, ({ list: _, ...claim }) => ({
        ok: true,
        value: {
          head: { ...claim, state: 'payable' },
          detail: { list: path.list },
          alongside: [
            { remove: lineKey(path.list, line.claim), condition: { expression: 'attribute_exists(pk)' } },
            {
              update: headKey('list', path.list),
              set: 'SET #count = #count - :one, totalFen = totalFen - :amount',
              condition: {
                expression: '#state = :open AND totalFen >= :amount',
                names: { '#count': 'count', '#state': 'state' },
                values: { ':one': 1, ':amount': line.amountFen, ':open': 'open' },
              },
              otherwise: (found) => ({ code: 'not-in-this-state', details: { state: String(found?.state ?? 'gone') } }),
            },
          ],
        },
      }));
      if (!freed.ok) return freed;
    }
  return actOnList(table, request, 'open', (list) =>
    list.count > 0
      ? failed('busy')
      : {
          ok: true,
          value: {
            act: 'drop-list',
            head: { ...list, state: 'dropped' },
            detail: {},
            guard: { expression: '#count = :zero', names: { '#count': 'count' }, values: { ':zero': 0 } },
          },
        },
  );
};
