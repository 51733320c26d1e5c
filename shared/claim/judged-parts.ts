import type { PolicyDocument } from '../policy/vocabulary.ts';

/**
 * All of a document that is judged by: sums, conditions, readings, ladders, dates. Titles, plain words and labels may be
 * mended without touching claims under way.
 */
export const judgedParts = ({ id, number, inForce, readings, ladders, joinedBy, clauses }: PolicyDocument) => ({
  id,
  number,
  inForce,
  ladders,
  joinedBy,
  readings: Object.entries(readings).map(([name, { from, until, setByRound }]) => ({
    name,
    from,
    until,
    setByRound,
  })),
  clauses: clauses.map(
    ({ title: _title, plain: _plain, quotation: _quotation, evidence: _evidence, ...judged }) => judged,
  ),
});
