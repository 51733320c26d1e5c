import { grantedFen } from '../../claim/claim.ts';
import type { JournalEntry } from '../../claim/journal.ts';
import { claims, lists, notices } from '../aggregates.ts';
import { linePrefix, partitions, rowPrefix } from '../keys.ts';
import { lineOf } from '../list-store.ts';
import { allOf, type Books, differs, type Finding, under } from './books.ts';
import { isKept } from './check-sealed.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const linesOf = (books: Books, list: string) => under(books, partitions.list(list), linePrefix).map(lineOf);

/** Count and total of each list and notice are those of its lines. */
const totals = (books: Books): Finding[] => [
  ...allOf(books, lists).flatMap(({ id, head }) => {
    const lines = linesOf(books, id);
    const where = `list ${id}`;
    return [
      ...differs('list-count', where, head.count, lines.length),
      ...differs('list-total', where, head.totalFen, sum(lines.map(({ payment }) => payment.amountFen))),
    ];
  }),
  ...allOf(books, notices).flatMap(({ id, head }) => {
    const rows = under(books, partitions.notice(id), rowPrefix);
    const where = `notice ${id}`;
    return [
      ...differs('notice-count', where, head.count, rows.length),
      ...differs('notice-total', where, head.totalFen, sum(rows.map(({ amountFen }) => Number(amountFen)))),
    ];
  }),
];

const live = new Set(['open', 'sealing', 'sealed']);

/** A line that may still be paid belongs to a claim that is listed on just this list, and the other way round. */
const places = (books: Books): Finding[] => {
  const lineOfClaim = new Map<string, string>();
  const found: Finding[] = [];
  const heads = new Map(allOf(books, claims).map(({ id, head }) => [id, head]));
  for (const { id, head: list } of allOf(books, lists)) {
    if (!live.has(list.state)) continue;
    for (const { payment } of linesOf(books, id)) {
      const claim = heads.get(payment.claim);
      const here = claim?.state === 'listed' && claim.list === id && claim.attempt === payment.attempt;
      if (here) lineOfClaim.set(payment.claim, id);
      // On a sealed list a line may have been answered; on an open one it may not.
      else if (list.state !== 'sealed' || !(claim || isKept(books, payment.claim)))
        found.push({ rule: 'line', where: `list ${id}`, found: `${payment.claim} is not listed here` });
      if (here && claim && payment.amountFen + (payment.offsetFen ?? 0) !== grantedFen(claim) - claim.offsetFen)
        found.push({ rule: 'line-sum', where: `list ${id}`, found: `${payment.claim} is due another sum` });
    }
  }
  for (const [id, claim] of heads)
    if (claim.state === 'listed' && lineOfClaim.get(id) !== claim.list)
      found.push({ rule: 'line', where: `claim ${id}`, found: `listed on ${claim.list}, which has no line of it` });
  return found;
};

/** A payment, or the setting-off of the whole sum, adds one; what the bank gives back after it takes one away. */
const timesPaid = (journal: readonly JournalEntry[]): number =>
  sum(
    journal.map(({ act, from }) =>
      act === 'pay' || act === 'offset' ? 1 : act === 'return-payment' && from === 'paid' ? -1 : 0,
    ),
  );

const paidOnce = (books: Books): Finding[] =>
  allOf(books, claims).flatMap(({ id, journal }) => {
    const times = timesPaid(journal);
    return times > 1 ? [{ rule: 'paid-once', where: `claim ${id}`, found: `paid ${times} times` }] : [];
  });

export const checkLists = (books: Books): Finding[] => [...totals(books), ...places(books), ...paidOnce(books)];
