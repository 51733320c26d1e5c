import type { Claimant } from '../../shared/claim/claimant.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import { creditCodeProblem } from '../../shared/claim/credit-code.ts';
import { failed, type Issue } from '../../shared/claim/failure.ts';
import { idNumberProblem } from '../../shared/claim/id-number.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act, Request } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import type { Alongside } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { identitySalt } from '../../shared/store/identity-salt.ts';
import { identityKey, type Key } from '../../shared/store/keys.ts';

type Body = Request<'admit-claimant'>['body'];

const idNumberIssues = { form: 'id-number-form', 'birth-date': 'birth-date', 'check-digit': 'id-check-digit' } as const;

const problemsOf = (body: Body): Issue[] => {
  const issues: Issue[] = [];
  if (body.kind === 'individual') {
    const problem = idNumberProblem(body.idNumber);
    if (problem) issues.push({ path: 'idNumber', code: idNumberIssues[problem] });
  } else {
    const problem = creditCodeProblem(body.creditCode);
    // Some codes of the first issue are lawful and fail the check digit: then a person says why.
    if (problem === 'form' || (problem === 'check-digit' && body.checkDigitReason === undefined))
      issues.push({ path: 'creditCode', code: problem });
  }
  if (body.account && body.account.accountName !== body.name)
    issues.push({ path: 'account.accountName', code: 'account-name', value: body.name });
  return issues;
};

const claimantOf = (body: Body, ownId: string, admittedOn: string): Claimant => {
  if (body.kind === 'individual') return { ...body, id: ownId, admittedOn };
  const { checkDigitReason: _, ...enterprise } = body;
  return { ...enterprise, id: body.creditCode, admittedOn };
};

const oncePerIdNumber = (key: Key, { id, name }: Claimant): Alongside => ({
  put: { ...key, schema: 1, claimant: id },
  condition: { expression: 'attribute_not_exists(pk)' },
  otherwise: () => ({ code: 'already-exists', details: { what: name } }),
});

export const admitClaimant: Act<'admit-claimant'> = async (stores, request) => {
  const { actor, body, moment } = request;
  const own = asStaff(actor, 'administrator');
  if (!own.ok) return own;
  const issues = problemsOf(body);
  if (issues.length > 0) return failed('invalid-input', undefined, issues);
  // An id made from the ID number could be turned back into it by trying.
  const ownId = derivedId('individual', actor.person.id, request.idempotencyKey);
  const head = claimantOf(body, ownId, moment.businessOn);
  return actAsStaff(stores, claimants, head.id, 'administrator', request, async (stored) => {
    if (stored) return failed('already-exists', { what: stored.head.name });
    const { kind, registeredInJinan = null } = head;
    const reason = 'checkDigitReason' in body ? body.checkDigitReason : undefined;
    const identity = body.kind === 'individual' && identityKey(await identitySalt(stores.table), body.idNumber);
    return {
      ok: true,
      value: {
        act: 'admit-claimant',
        head,
        detail: { kind, registeredInJinan, checkDigitReason: reason ?? null },
        alongside: identity ? [oncePerIdNumber(identity, head)] : [],
      },
    };
  });
};
