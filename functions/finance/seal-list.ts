import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { payoutList } from '../../shared/payout/payout-list.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { actOnList } from './act-on-list.ts';

export const sealList: Act<'seal-list'> = async ({ table }, request) =>
  actOnList(table, request, 'open', async (list) => {
    const { actor, body, path, moment } = request;
    if (list.builtBy.includes(actor.person.id)) return failed('own-work');
    const made = payoutList(await readLines(table, path.list));
    if (!made.ok) {
      const [first] = made.problems;
      return failed(first?.code === 'list-empty' ? 'list-empty' : 'list-broken', { problems: made.problems });
    }
    const { count, totalFen } = made.list;
    // A line that came meanwhile: the figures of the head are ahead of what was read.
    if (count !== list.count || totalFen !== list.totalFen) return failed('busy');
    if (body.count !== count || body.totalFen !== totalFen)
      return failed('list-differs', {
        differenceFen: Math.abs(body.totalFen - totalFen),
        differenceCount: Math.abs(body.count - count),
      });
    const hash = contentHash(made.list.lines);
    return {
      ok: true,
      value: {
        act: 'seal-list',
        head: { ...list, state: 'sealed', sealedBy: actor.person.id, sealedOn: moment.businessOn, hash },
        detail: { count, totalFen, hash },
        guard: {
          expression: '#state = :open AND #count = :count AND totalFen = :total',
          names: { '#state': 'state', '#count': 'count' },
          values: { ':open': 'open', ':count': count, ':total': totalFen },
        },
      },
    };
  });
