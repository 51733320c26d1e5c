import { type Claim, departmentsAgainst, lowestOpinionFen, withPerson } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { debarmentOn } from '../../shared/claim/debarment.ts';
import { explain } from '../../shared/claim/explain.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import { amountFits, unansweredQuestions } from '../../shared/claim/opinions.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { keysCollide } from '../../shared/policy/award-keys.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { standing, stillStanding } from '../../shared/store/people.ts';
import { assessAgain, type SecondAssessment } from '../../shared/store/second-assessment.ts';
import { openClaim } from './open-claim.ts';
import { takeAward } from './take-award.ts';

type Body = Request<'approve-claim'>['body'];

/** What is signed must be what was shown, and what departments and clause allow. */
const mayBeSigned = (
  claim: Claim,
  body: Body,
  { assessment, hash, clause, filing }: SecondAssessment,
  locale: Locale,
): Result<undefined> => {
  if (body.contentRevision !== claim.contentRevision)
    return failed('stale', { contentRevision: claim.contentRevision });
  if (hash !== body.assessmentHash)
    return failed('assessment-changed', { assessment: explain(assessment, locale), assessmentHash: hash });
  if (policyHash(clause.document) !== filing.policyHash) return failed('policy-changed');
  if (!assessment.amount) return failed('assessment-blocks', { verdict: assessment.verdict });
  if (keysCollide(clause, claim.claimant, assessment)) return failed('units-repeated');
  const against = departmentsAgainst(claim);
  if (against.length > 0) return failed('opinion-against', { departments: against });
  const open = unansweredQuestions(claim, assessment);
  if (open.length > 0) return failed('questions-open', { conditions: open });
  const lowestFen = lowestOpinionFen(claim);
  if (lowestFen === undefined || body.amountFen > lowestFen) return failed('amount-over-opinion', { lowestFen });
  const fits = amountFits(assessment, body.amountFen);
  if (!fits.ok) return fits;
  const lowered = body.amountFen < Math.min(lowestFen, assessment.amount.fen);
  return lowered && !body.reason ? failed('reason-missing') : fits;
};

export const approveClaim: Act<'approve-claim'> = async (
  { table },
  { actor, path, body, moment, locale, ...request },
) => {
  const own = asStaff(actor, 'approver');
  if (!own.ok) return own;
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const person = actor.person.id;
  const command = commandOf({ ...request, moment }, own.value);
  return actOnClaim(table, path.claim, 'approve', command, actor, async (claim) => {
    const second = await assessAgain(table, claim);
    const debarred = debarmentOn(second.claimant.debarments, moment.businessOn);
    if (debarred) return failed('debarred', { from: debarred.from, until: debarred.until });
    const fits = mayBeSigned(claim, body, second, locale);
    if (!fits.ok) return fits;
    const needed = signaturesFor(body.amountFen, second.filing.round.content.tiers);
    if (needed === undefined) return failed('tier-missing', { amountFen: body.amountFen });
    const others = claim.signatures.map((signature) => signature.person).filter((by) => by !== person);
    const signers = await standing(table, others, ['approver'], [claim.claimant]);
    const before = claim.signatures.filter(
      ({ assessmentHash, person: by }) => assessmentHash === second.hash && (by === person || signers.has(by)),
    );
    const other = before.find(({ amountFen }) => amountFen !== body.amountFen);
    if (other) return failed('amount-differs-from-signed', { signedFen: other.amountFen });
    if (before.some((signature) => signature.person === person)) return failed('own-work');
    const { contentRevision, amountFen, assessmentHash } = body;
    const signatures = [...before, { person, amountFen, contentRevision, assessmentHash }];
    const signed: Claim = { ...claim, signatures, approvers: withPerson(claim.approvers, person) };
    const detail = { amountFen, assessmentHash, signature: signatures.length, needed };
    const reason = body.reason !== undefined && { reason: body.reason };
    if (signatures.length < needed) return { ok: true, value: { head: signed, detail, ...reason } };

    const decided: Decision = {
      claim: claim.id,
      number: claim.decisions + 1,
      filing: second.filing.number,
      registeredInJinan: second.claimant.registeredInJinan,
      awarded: second.awards.awarded,
      assessment: second.assessment as Decision['assessment'],
      assessmentHash,
      amountFen,
      ...reason,
      awardKeys: [...second.assessment.awardKeys],
      signatures: signatures.map((signature) => signature.person),
      decidedBy: person,
      decidedOn: moment.businessOn,
    };
    const taken = await takeAward(table, claim, second, decided);
    if (!taken.ok) return taken;
    const { pot, state, alongside } = taken.value;
    return {
      ok: true,
      value: {
        head: { ...signed, approvedFen: amountFen, decisions: decided.number, state },
        detail: {
          ...detail,
          pot,
          awardKeys: decided.awardKeys,
          decision: decided.number,
          decisionHash: contentHash(decided),
        },
        ...reason,
        alongside: [...alongside, ...stillStanding(signers)],
      },
    };
  });
};
