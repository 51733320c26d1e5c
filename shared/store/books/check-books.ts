import type { Books, Finding } from './books.ts';
import { checkAwards } from './check-awards.ts';
import { checkDebts } from './check-debts.ts';
import { checkJournals } from './check-journals.ts';
import { checkLists } from './check-lists.ts';
import { checkPots } from './check-pots.ts';
import { checkShapes } from './check-shapes.ts';
import { checkShared } from './check-shared.ts';

/** Everything that must hold of a whole table at every moment, and does not. */
export const checkBooks = (books: Books): Finding[] => {
  const shapes = checkShapes(books);
  if (shapes.length > 0) return shapes;
  return [
    ...checkJournals(books),
    ...checkPots(books),
    ...checkAwards(books),
    ...checkLists(books),
    ...checkDebts(books),
    ...checkShared(books),
  ];
};
