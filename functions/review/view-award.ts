import { type Claim, grantedFen } from '../../shared/claim/claim.ts';
import { withoutPerson } from '../../shared/claim/debarment.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Decision } from '../../shared/claim/filing.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { isStillOpenTo, permittedActions } from '../../shared/claim/permitted-actions.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { problemOf } from '../../shared/contract/problem.ts';
import { recoveryOrder } from '../../shared/contract/recovery-parts.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { potId } from '../../shared/money/pot.ts';
import { awardKeyValues } from '../../shared/policy/award-keys.ts';
import { readHead, readHeads, readJournal } from '../../shared/store/aggregate.ts';
import { claimants, claims, persons, revocationAsked } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { readDecisions } from '../../shared/store/claim-store.ts';
import { readDebt, readDebtReceipts } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { revocationIn } from './revocation-in.ts';

type Award = Answer<'view-award'>;

const ordered = recoveryOrder.pick({ amountFen: true, dueOn: true }).loose();

const ordersIn = (journal: readonly JournalEntry[], me: string) =>
  journal
    .filter(({ act }) => act === 'order-recovery')
    .map(({ by, businessOn, detail, reason = '' }) => {
      const { amountFen, dueOn } = ordered.parse(detail);
      return { name: by.name, own: by.person === me, on: businessOn, amountFen, dueOn, reason };
    });

const recoveryOf = async (
  table: Table,
  claim: Claim,
  journal: readonly JournalEntry[],
  me: string,
): Promise<Award['recovery']> => {
  const owed = await readDebt(table, claim.claimant, claim.id);
  if (!owed || owed.state === 'cancelled') return undefined;
  const { orderedFen, receivedFen, pendingFen, openFen, dueOn, plan } = owed;
  const receipts = await readDebtReceipts(table, claim.claimant, claim.id);
  return {
    orders: ordersIn(journal, me),
    orderedFen,
    receivedFen,
    pendingFen,
    openFen,
    reducibleFen: Math.min(openFen, orderedFen - 1),
    dueOn,
    ...(plan && { plan }),
    receipts: receipts.map(({ claim: _, ...receipt }) => receipt),
  };
};

const decisionOf = async (table: Table, decided: Decision): Promise<Award['decision']> => {
  const signers = await readHeads(table, persons, decided.signatures);
  const names = new Map(signers.map(({ head }) => [head.id, head.name]));
  return {
    on: decided.decidedOn,
    amountFen: decided.amountFen,
    by: decided.signatures.map((person) => names.get(person) ?? person),
    ...(decided.reason !== undefined && { reason: decided.reason }),
  };
};

export const viewAward: Act<'view-award'> = async ({ table }, { actor, path, locale }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const claim = (await readHead(table, claims, path.claim))?.head;
  if (!claim || claim.approvedFen === undefined) return failed('not-found');
  const { person } = actor;
  const [decisions, journal, claimant] = await Promise.all([
    readDecisions(table, claim.id),
    readJournal(table, 'claim', claim.id),
    readHead(table, claimants, claim.claimant),
  ]);
  const decided = decisions.at(-1);
  const recovery = await recoveryOf(table, claim, journal, person.id);
  const revocation = revocationAsked(claim) ? revocationIn(journal, person.id) : undefined;
  const hats = { person: person.id, claimant: false, roles: person.roles.map(({ role }) => role) };
  const { actions, barred } = permittedActions(claim, hats);
  const bound = isBoundTo(person, claim.claimant);
  const reasons = [...(bound ? ['own-claimant' as const] : []), ...(barred.length > 0 ? ['own-work' as const] : [])];
  return {
    ok: true,
    value: {
      ...claimSummary(claim),
      policy: claim.policy,
      pot: potId(claim.programme, claim.fundYear),
      awardKeys: decided ? [...awardKeyValues(clauseOf(claim), claim.claimant, decided.assessment)] : [],
      grantedFen: grantedFen(claim),
      offsetFen: claim.offsetFen,
      ...(claim.paidOn && { paidOn: claim.paidOn }),
      ...(claim.list && { list: claim.list }),
      ...(claim.notice && { notice: claim.notice }),
      ...(decided && { decision: await decisionOf(table, decided) }),
      ...(revocation && { revocation }),
      recoverableFen: grantedFen(claim) - (claim.recoveryFen ?? 0),
      ...(recovery && { recovery }),
      debarments: (claimant?.head.debarments ?? []).map(withoutPerson),
      actions: bound ? [] : actions.filter((action) => isStillOpenTo(claim, action, person)),
      barred: reasons.map((code) => problemOf({ code }, locale).title),
    },
  };
};
