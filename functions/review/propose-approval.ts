import { type Claim, departmentsAgainst, lowestOpinionFen, withPerson } from '../../shared/claim/claim.ts';
import { debarmentOn } from '../../shared/claim/debarment.ts';
import { explain } from '../../shared/claim/explain.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import { amountFits, unansweredQuestions } from '../../shared/claim/opinions.ts';
import { policyHash } from '../../shared/claim/policy-hash.ts';
import type { Locale } from '../../shared/claim/shapes.ts';
import type { Request } from '../../shared/http/act.ts';
import { signaturesFor } from '../../shared/money/tiers.ts';
import { keysCollide } from '../../shared/policy/award-keys.ts';
import { standing } from '../../shared/store/people.ts';
import type { SecondAssessment } from '../../shared/store/second-assessment.ts';
import type { Table } from '../../shared/store/table.ts';

type Asked = Pick<Request<'approve-claim'>, 'actor' | 'body' | 'moment' | 'locale'>;

/** What an approval would make of the claim: signed by one more, and decided if that is the last signature needed. */
type Proposed = {
  readonly signed: Claim;
  readonly needed: number;
  readonly decided: Decision;
  readonly signers: Awaited<ReturnType<typeof standing>>;
};

/** What is signed must be what was shown, and what departments and clause allow. */
const mayBeSigned = (
  claim: Claim,
  body: Asked['body'],
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

/** Signatures under this very assessment, of those who may still sign; and who of them has to be asked again. */
export const signaturesUnder = async (table: Table, claim: Claim, hash: string, person: string) => {
  const others = claim.signatures.map((signature) => signature.person).filter((by) => by !== person);
  const signers = await standing(table, others, ['approver'], [claim.claimant]);
  const given = claim.signatures.filter(
    ({ assessmentHash, person: by }) => assessmentHash === hash && (by === person || signers.has(by)),
  );
  return { given, signers };
};

/** All that is asked of an approval before it takes keys, caps and money. */
export const proposeApproval = async (
  table: Table,
  claim: Claim,
  second: SecondAssessment,
  { actor, body, moment, locale }: Asked,
): Promise<Result<Proposed>> => {
  const person = actor.person.id;
  const debarred = debarmentOn(second.claimant.debarments, moment.businessOn);
  if (debarred) return failed('debarred', { from: debarred.from, until: debarred.until });
  const fits = mayBeSigned(claim, body, second, locale);
  if (!fits.ok) return fits;
  const needed = signaturesFor(body.amountFen, second.filing.round.content.tiers);
  if (needed === undefined) return failed('tier-missing', { amountFen: body.amountFen });
  const { given, signers } = await signaturesUnder(table, claim, second.hash, person);
  const other = given.find(({ amountFen }) => amountFen !== body.amountFen);
  if (other) return failed('amount-differs-from-signed', { signedFen: other.amountFen });
  if (given.some((signature) => signature.person === person)) return failed('own-work');
  const { contentRevision, amountFen, assessmentHash, reason } = body;
  const signatures = [...given, { person, amountFen, contentRevision, assessmentHash }];
  return {
    ok: true,
    value: {
      signed: { ...claim, signatures, approvers: withPerson(claim.approvers, person) },
      needed,
      signers,
      decided: {
        claim: claim.id,
        number: claim.decisions + 1,
        filing: second.filing.number,
        registeredInJinan: second.claimant.registeredInJinan,
        awarded: second.awards.awarded,
        assessment: second.assessment as Decision['assessment'],
        assessmentHash,
        amountFen,
        ...(reason !== undefined && { reason }),
        awardKeys: [...second.assessment.awardKeys],
        signatures: signatures.map((signature) => signature.person),
        decidedBy: person,
        decidedOn: moment.businessOn,
      },
    },
  };
};
