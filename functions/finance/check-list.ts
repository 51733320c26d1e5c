import { failed } from '../../shared/claim/failure.ts';
import type { ListHead, SealingBar } from '../../shared/claim/payout-list-head.ts';
import { isBoundTo, type Person } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import { tallyLines } from '../../shared/payout/tally.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists, payers } from '../../shared/store/aggregates.ts';
import { type StoredLine, storedLinePages } from '../../shared/store/list-store.ts';
import { arePayoutsOpen } from '../../shared/store/payout-lock.ts';
import type { Table } from '../../shared/store/table.ts';
import { clauseNamed } from './clause-named.ts';
import { unbalancedPot } from './unbalanced-pot.ts';

type Told = Answer<'check-list'>;

const mostNamed = 50;

/** Adds up line by line what sealing would not tell: sums by clause, other names, what bars this person. */
const looker = (list: ListHead, person: Person) => {
  const byClause = new Map<string, Told['byClause'][number]>();
  const barred = new Set<SealingBar>(list.builtBy.includes(person.id) ? ['own-list'] : []);
  const otherNames: Told['otherNames'] = [];
  let offsetFen = 0;
  const look = (page: readonly StoredLine[]): void => {
    for (const { payment, approvers, claimant } of page) {
      const { claim, clause, payee, accountName, otherNameProven } = payment;
      const before = byClause.get(clause) ?? { clause, title: clauseNamed(payment), count: 0, totalFen: 0 };
      byClause.set(clause, { ...before, count: before.count + 1, totalFen: before.totalFen + payment.amountFen });
      offsetFen += payment.offsetFen ?? 0;
      if (accountName !== payee && !otherNameProven && otherNames.length < mostNamed)
        otherNames.push({ claim, payee, accountName });
      if (approvers.includes(person.id)) barred.add('own-approval');
      if (isBoundTo(person, claimant)) barred.add('own-claimant');
    }
  };
  const told = () => ({
    byClause: [...byClause.values()].sort((a, b) => (a.clause < b.clause ? -1 : 1)),
    barred: [...barred],
    otherNames,
    offsetFen,
  });
  return { look, told };
};

const payerInForce = async (table: Table): Promise<boolean> =>
  (await readHead(table, payers, payerId))?.head.inForce !== undefined;

/** Every line is read, as sealing does: what the second person sees is what he would seal. */
export const checkList: Act<'check-list'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const { head } = stored;
  const { look, told } = looker(head, actor.person);
  const [tally, payer, open, unbalanced] = await Promise.all([
    tallyLines(storedLinePages(table, path.list), look),
    payerInForce(table),
    arePayoutsOpen(table),
    unbalancedPot(table),
  ]);
  const { count, totalFen, hash } = tally;
  const sealedAs = head.hash === undefined || head.hash === hash;
  return {
    ok: true,
    value: {
      count,
      totalFen,
      hash,
      ...told(),
      checks: [
        { check: 'figures', passed: count === head.count && totalFen === head.totalFen && sealedAs },
        { check: 'names', passed: tally.problems.length === 0 },
        { check: 'total', passed: !tally.totalTooLarge },
        { check: 'payer', passed: payer },
        { check: 'books', passed: open && unbalanced === undefined },
      ],
    },
  };
};
