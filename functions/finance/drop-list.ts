import { unlisted } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { receiptOf } from '../../shared/claim/journal.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { answerOnce, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { claims, lists } from '../../shared/store/aggregates.ts';
import { readStoredLine, readStoredLines, removeLine } from '../../shared/store/list-store.ts';
import { releaseOffsets } from '../../shared/store/recovery-store.ts';
import { actOnList } from './act-on-list.ts';

/** Claim by claim the lines leave the list, then the empty list is dropped; stopped halfway, it goes on from there. */
export const dropList: Act<'drop-list'> = async ({ table }, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  const earlier = await answerOnce(table, 'list', path.list, command, receiptOf);
  if (earlier) return earlier;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  if (stored.head.state !== 'open') return failed('list-not-open', { state: stored.head.state });
  for (const { payment } of await readStoredLines(table, path.list)) {
    const { claim: id } = payment;
    const claim = await readHead(table, claims, id);
    const step = stepOf(command, `${id} ${claim?.revision ?? 0}`);
    const freed = await actOnClaim(table, id, 'unlist', step, actor, async (head) => {
      // Read anew: the line may have been struck meanwhile, and the claim listed again for another sum, or elsewhere.
      const line = await readStoredLine(table, path.list, id);
      if (!line || head.list !== path.list) return failed('nothing-to-do');
      return {
        ok: true,
        value: {
          head: unlisted(head),
          detail: { list: path.list },
          alongside: [...removeLine(path.list, line.payment), ...releaseOffsets(line)],
        },
      };
    });
    // Freed by another run of the same drop, or struck.
    if (!freed.ok && !['not-in-this-state', 'nothing-to-do'].includes(freed.failure.code)) return freed;
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
