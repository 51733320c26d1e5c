import { grantedFen, withPerson } from '../../shared/claim/claim.ts';
import type { Debt } from '../../shared/claim/debt.ts';
import { failed, type Issue } from '../../shared/claim/failure.ts';
import type { Act, Request } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { openDebt, readDebt } from '../../shared/store/recovery-store.ts';
import { actOnAward } from './act-on-award.ts';

type Body = Request<'order-recovery'>['body'];

/** Nothing is due before today; instalments come one after another, end on the last day, and make up the whole sum. */
const againstDays = ({ amountFen, dueOn, plan }: Body, today: string): Issue[] => {
  if (!plan) return dueOn < today ? [{ path: 'dueOn', code: 'past', value: dueOn }] : [];
  const first = plan[0]?.dueOn ?? dueOn;
  const sumFen = plan.reduce((sum, part) => sum + part.amountFen, 0);
  const rises = plan.every((part, at) => at === 0 || (plan[at - 1]?.dueOn ?? '') < part.dueOn);
  return [
    ...(first < today ? [{ path: 'plan[0].dueOn', code: 'past', value: first }] : []),
    ...(sumFen === amountFen ? [] : [{ path: 'plan', code: 'plan-sum' }]),
    ...(rises && plan.at(-1)?.dueOn === dueOn ? [] : [{ path: 'plan', code: 'plan-order' }]),
  ];
};

/**
 * One approver orders what was paid back; it comes in with finance, which another person records. Where only a part came
 * back, more may be ordered: all orders together at most what was granted.
 */
export const orderRecovery: Act<'order-recovery'> = async ({ table }, request) => {
  const { actor, body, moment } = request;
  const { amountFen, dueOn, plan } = body;
  return actOnAward(table, 'order-recovery', ['approver'], request, async (claim) => {
    const issues = againstDays(body, moment.businessOn);
    if (issues.length > 0) return failed('invalid-input', undefined, issues);
    const { recoveryFen = 0 } = claim;
    const openFen = grantedFen(claim) - recoveryFen;
    if (openFen === 0) return failed('not-in-this-state', { state: claim.state });
    if (amountFen > openFen) return failed('recovery-exceeded', { openFen });
    const before = await readDebt(table, claim.claimant, claim.id);
    const order: Debt = {
      claim: claim.id,
      pot: potId(claim.programme, claim.fundYear),
      orderedFen: amountFen,
      receivedFen: 0,
      pendingFen: 0,
      openFen: amountFen,
      orderedOn: moment.businessOn,
      dueOn,
      ...(plan && { plan }),
      state: 'open',
    };
    return {
      ok: true,
      value: {
        head: {
          ...claim,
          state: 'recovering',
          recoverers: withPerson(claim.recoverers, actor.person.id),
          recoveryFen: recoveryFen + amountFen,
        },
        detail: { amountFen, dueOn, ...(plan && { plan }) },
        reason: body.reason,
        alongside: [openDebt(claim.claimant, order, before)],
      },
    };
  });
};
