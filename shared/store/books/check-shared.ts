import { allocations } from '../aggregates.ts';
import { partitions, sharePrefix } from '../keys.ts';
import { allOf, type Books, differs, type Finding, under } from './books.ts';

/** An allocation tells of just what it gave, and once applied it gave all there was, or all that was approved. */
export const checkShared = (books: Books): Finding[] =>
  allOf(books, allocations).flatMap(({ id, head }) => {
    const where = `allocation ${id}`;
    const given = under(books, partitions.allocation(id), sharePrefix).flatMap(({ shareFen }) =>
      shareFen === undefined ? [] : [Number(shareFen)],
    );
    const givenFen = given.reduce((sum, fen) => sum + fen, 0);
    return [
      ...differs('allocation-count', where, head.applied, given.length),
      ...differs('allocation-given', where, head.appliedFen, givenFen),
      ...(head.state === 'applied'
        ? differs('allocation-whole', where, givenFen, Math.min(head.fundFen ?? 0, head.fullFen))
        : []),
    ];
  });
