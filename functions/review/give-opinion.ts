import { type Claim, type Opinion, openDepartments, withPerson } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { amountFits, questionsOf } from '../../shared/claim/opinions.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { leaveQueues, queueItem, readFiling } from '../../shared/store/claim-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { openClaim } from './open-claim.ts';

type Body = Request<'give-opinion'>['body'];

/** Finance judges account and sum; the questions are for the department whose matter it is. */
const opinionFits = async (table: Table, claim: Claim, body: Body): Promise<Result<undefined>> => {
  if (!claim.departments.includes(body.department)) return failed('department-not-asked');
  if (body.contentRevision !== claim.contentRevision)
    return failed('stale', { contentRevision: claim.contentRevision });
  if (claim.opinions[body.department]) return failed('opinion-already-given');
  const { assessment } = await readFiling(table, claim.id, claim.contentRevision);
  const questions = questionsOf(assessment);
  const unasked = Object.keys(body.answers).filter((id) => !questions.includes(id));
  if (unasked.length > 0)
    return failed(
      'invalid-input',
      undefined,
      unasked.map((id) => ({ path: `answers.${id}`, code: 'not-known', value: id })),
    );
  if (!body.agrees) return { ok: true, value: undefined };
  const open = questions.filter((id) => body.answers[id] !== true);
  if (open.length > 0 && !claim.moneyDepartments.includes(body.department))
    return failed('questions-open', { conditions: open });
  const fits = amountFits(assessment, body.amountFen);
  if (!fits.ok) return fits;
  const lowered = body.amountFen < (assessment.amount?.fen ?? 0);
  return lowered && !body.reason ? failed('reason-missing') : fits;
};

export const giveOpinion: Act<'give-opinion'> = async ({ table }, { actor, path, body, moment, ...request }) => {
  const own = asStaff(actor, 'reviewer', body.department);
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const command = commandOf({ ...request, moment }, own.value);
  return actOnClaim(table, path.claim, 'give-opinion', command, actor, async (claim) => {
    const fits = await opinionFits(table, claim, body);
    if (!fits.ok) return fits;
    const opinion: Opinion = {
      person: actor.person.id,
      agrees: body.agrees,
      ...(body.agrees && { amountFen: body.amountFen }),
      answers: body.answers,
      contentRevision: claim.contentRevision,
      givenOn: moment.businessOn,
    };
    const head: Claim = {
      ...claim,
      opinions: { ...claim.opinions, [body.department]: opinion },
      reviewers: withPerson(claim.reviewers, actor.person.id),
    };
    const complete = openDepartments(head).length === 0;
    return {
      ok: true,
      value: {
        head: { ...head, state: complete ? 'reviewed' : 'submitted' },
        detail: { ...body },
        ...(body.reason !== undefined && { reason: body.reason }),
        alongside: complete
          ? leaveQueues(claim)
          : [queueItem(claim.id, body.department, claim.dueOn ?? moment.businessOn, 'given')],
      },
    };
  });
};
