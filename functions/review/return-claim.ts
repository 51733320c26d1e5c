import { addWorkingDays } from '../../shared/calendar/working-days.ts';
import { mainlandChina } from '../../shared/calendar/years.ts';
import { type Claim, type Correction, withPerson } from '../../shared/claim/claim.ts';
import { failed, type Issue } from '../../shared/claim/failure.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { leaveQueues, readFiling } from '../../shared/store/claim-store.ts';
import { openClaim } from './open-claim.ts';

const namesSomething = (claim: Claim, { target }: Correction): boolean => {
  const [part, name = ''] = target.split(':');
  if (part === 'fact')
    return name === 'unitRegisteredInJinan' || clauseOf(claim).facts.some((fact) => fact.name === name);
  return part === 'evidence' ? Object.hasOwn(evidenceKinds, name) : true;
};

const unknownTargets = (claim: Claim, corrections: readonly Correction[]): Issue[] =>
  corrections.flatMap((correction, at) =>
    namesSomething(claim, correction)
      ? []
      : [{ path: `corrections[${at}].target`, code: 'not-known', value: correction.target }],
  );

export const returnClaim: Act<'return-claim'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = body.department ? asStaff(actor, 'reviewer', body.department) : asStaff(actor, 'approver');
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const command = commandOf({ ...request, moment }, own.value);
  return actOnClaim(table, path.claim, 'return-for-correction', command, actor, async (claim) => {
    if (body.department && !claim.departments.includes(body.department)) return failed('department-not-asked');
    if (body.contentRevision !== claim.contentRevision)
      return failed('stale', { contentRevision: claim.contentRevision });
    const unknown = unknownTargets(claim, body.corrections);
    if (unknown.length > 0) return failed('invalid-input', undefined, unknown);
    const { round } = await readFiling(table, claim.id, claim.contentRevision);
    const due = addWorkingDays(moment.businessOn, round.content.correctionWorkingDays, mainlandChina);
    if (!due.ok) return failed('calendar-missing', { year: due.year });
    return {
      ok: true,
      value: {
        head: {
          ...claim,
          state: 'returned',
          corrections: body.corrections,
          correctionDueOn: due.endsOn,
          signatures: [],
          reviewers: body.department ? withPerson(claim.reviewers, actor.person.id) : claim.reviewers,
          approvers: body.department ? claim.approvers : withPerson(claim.approvers, actor.person.id),
        },
        detail: { corrections: body.corrections, dueOn: due.endsOn },
        alongside: leaveQueues(claim),
      },
    };
  });
};
