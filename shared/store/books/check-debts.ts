import { debtReceiptPrefix, recoveryPrefix } from '../keys.ts';
import type { Item } from '../table.ts';
import { type Books, differs, type Finding, partitionsOf, under } from './books.ts';

const counters = ['openFen', 'pendingFen', 'receivedFen'] as const;

const ofDebt = (books: Books, pk: string, debt: Item): Finding[] => {
  const where = `debt ${debt.claim}`;
  const [open, pending, received] = counters.map((counter) => Number(debt[counter])) as [number, number, number];
  const receipts = under(books, pk, `${debtReceiptPrefix}${debt.claim}#`);
  const receiptsFen = receipts.reduce((sum, { amountFen }) => sum + Number(amountFen), 0);
  return [
    ...counters.flatMap((counter) =>
      Number(debt[counter]) < 0 ? [{ rule: 'debt-negative', where, found: `${counter} ${debt[counter]}` }] : [],
    ),
    // An order taken back asks for nothing any more.
    ...(debt.state === 'cancelled'
      ? []
      : differs('debt-equation', where, open + pending + received, Number(debt.orderedFen))),
    ...differs('debt-received', where, received, receiptsFen),
  ];
};

/** ordered = open + reserved + received, and what was received is the sum of its receipts. */
export const checkDebts = (books: Books): Finding[] =>
  partitionsOf(books, 'CLAIMANT#').flatMap(([id, items]) =>
    items
      .filter(({ sk }) => String(sk).startsWith(recoveryPrefix))
      .flatMap((debt) => ofDebt(books, `CLAIMANT#${id}`, debt)),
  );
