import type { Books, Finding } from './books.ts';
import { checkAwards } from './check-awards.ts';
import { checkJournals } from './check-journals.ts';
import { checkLists } from './check-lists.ts';
import { checkPots } from './check-pots.ts';

/** Everything that must hold of a whole table at every moment, and does not. */
export const checkBooks = (books: Books): Finding[] => [
  ...checkJournals(books),
  ...checkPots(books),
  ...checkAwards(books),
  ...checkLists(books),
];
