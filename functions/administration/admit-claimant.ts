import type { Claimant } from '../../shared/claim/claimant.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import { creditCodeProblem } from '../../shared/claim/credit-code.ts';
import { failed, type Issue } from '../../shared/claim/failure.ts';
import { idNumberProblem } from '../../shared/claim/id-number.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actOn } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { stillHolds } from '../../shared/store/people.ts';

type Body = Request<'admit-claimant'>['body'];

const problemsOf = (body: Body): Issue[] => {
  const issues: Issue[] = [];
  if (body.kind === 'individual') {
    const problem = idNumberProblem(body.idNumber);
    if (problem) issues.push({ path: 'idNumber', message: problem });
  } else {
    const problem = creditCodeProblem(body.creditCode);
    // Some codes of the first issue are lawful and fail the check digit: then a person says why.
    if (problem === 'form' || (problem === 'check-digit' && body.checkDigitReason === undefined))
      issues.push({ path: 'creditCode', message: problem });
  }
  if (body.account && body.account.accountName !== body.name)
    issues.push({ path: 'account.accountName', message: body.name });
  return issues;
};

const claimantOf = (body: Body, admittedOn: string): Claimant => {
  if (body.kind === 'individual') return { ...body, id: derivedId('individual', body.idNumber), admittedOn };
  const { checkDigitReason: _, ...enterprise } = body;
  return { ...enterprise, id: body.creditCode, admittedOn };
};

export const admitClaimant: Act<'admit-claimant'> = async ({ table }, { actor, body, moment, ...request }) => {
  const own = asStaff(actor, 'administrator');
  if (!own.ok) return own;
  const issues = problemsOf(body);
  if (issues.length > 0) return failed('invalid-input', undefined, issues);
  const head = claimantOf(body, moment.businessOn);
  return actOn(table, claimants, head.id, commandOf({ ...request, moment }, own.value), (stored) =>
    stored
      ? failed('already-exists', { what: head.name })
      : {
          ok: true,
          value: {
            act: 'admit-claimant',
            head,
            detail: {
              kind: head.kind,
              registeredInJinan: head.registeredInJinan ?? null,
              ...('checkDigitReason' in body && { checkDigitReason: body.checkDigitReason }),
            },
            alongside: [stillHolds(actor)],
          },
        },
  );
};
