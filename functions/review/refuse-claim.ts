import { withPerson } from '../../shared/claim/claim.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { openClaim } from './open-claim.ts';

export const refuseClaim: Act<'refuse-claim'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const command = commandOf({ ...request, moment }, own.value);
  return actOnClaim(table, path.claim, 'refuse', command, actor, (claim) => {
    if (body.contentRevision !== claim.contentRevision)
      return failed('stale', { contentRevision: claim.contentRevision });
    const { citation, allMet } = clauseOf(claim);
    const unknown = body.reasons.flatMap(({ condition }, at) =>
      allMet.some(({ id }) => id === condition)
        ? []
        : [{ path: `reasons[${at}].condition`, code: 'not-known', value: condition }],
    );
    if (unknown.length > 0) return failed('invalid-input', undefined, unknown);
    return {
      ok: true,
      value: {
        head: { ...claim, state: 'refused', approvers: withPerson(claim.approvers, actor.person.id) },
        detail: { citation, reasons: body.reasons },
        reason: body.reasons.map(({ words }) => words).join('；'),
      },
    };
  });
};
