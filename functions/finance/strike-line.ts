import { unlisted } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { actBeside, readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readStoredLine, withoutLine } from '../../shared/store/list-store.ts';
import { releaseOffsets } from '../../shared/store/recovery-store.ts';

/**
 * One line off an open list, by who builds it: the second person, who is to seal, tells the first. Both the claim and
 * the list say so in their journals.
 */
export const strikeLine: Act<'strike-line'> = async ({ table }, request) => {
  const { actor, body, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  return actOnClaim(table, path.claim, 'unlist', command, actor, async (claim) => {
    const [list, line] = await Promise.all([
      readHead(table, lists, path.list),
      readStoredLine(table, path.list, path.claim),
    ]);
    if (!list || !line || claim.list !== path.list) return failed('not-found');
    if (list.head.state !== 'open') return failed('list-not-open', { state: list.head.state });
    if (!list.head.builtBy.includes(actor.person.id)) return failed('not-your-list');
    const { amountFen } = line.payment;
    const { guard, update, line: removed } = withoutLine(path.list, line.payment);
    const detail = { claim: path.claim, amountFen };
    const struck = { act: 'strike-line', head: list.head, detail, reason: body.reason, guard, update };
    return {
      ok: true,
      value: {
        head: unlisted(claim),
        detail: { list: path.list },
        reason: body.reason,
        alongside: [...actBeside(lists, path.list, list, command, struck), removed, ...releaseOffsets(line)],
      },
    };
  });
};
