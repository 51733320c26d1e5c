import type { Row, StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  type ModelLine,
  type ModelList,
  refused,
  sum,
  type World,
  wears,
} from '../world.ts';
import { byId, listAt, payLine, returnLine, settle } from './paying.ts';

type Verdict = 'paid' | 'returned' | 'unknown-line' | 'wrong-amount' | 'duplicate' | 'already-settled';

type Told = { readonly row: Row; readonly line?: ModelLine; readonly reference: string; readonly fen: number };

/** The rows of a bank's file as they stand in it, and the line each of them means. */
export const rowsOf = (world: World, { list: at, rows }: Pick<StepOf<'book-answer'>, 'list' | 'rows'>): Told[] => {
  const lines = [...listAt(world, at).lines].sort(byId(world));
  return rows.flatMap((row): Told[] => {
    const line = lines[row.line % Math.max(1, lines.length)];
    if (row.unknown) return [{ row, reference: `NOSUCHCLAIM-${row.line}`, fen: 1 }];
    if (!line) return [];
    const reference = `${claimAt(world, line.claim).id}-${line.attempt}`;
    return [{ row, line, reference, fen: line.fen + (row.amountOff ? 1 : 0) }];
  });
};

/** A file is known by its content: the same rows to the same list are the same answer. */
const nameOf = (list: number, told: readonly Told[]): string =>
  `${list}: ${told.map(({ row, reference, fen }) => `${reference} ${fen} ${row.says}`).join(', ')}`;

const judged = (world: World, row: Row, line: ModelLine, answer: string): Verdict => {
  const { settled } = line;
  if (!settled) return row.says;
  const own = settled.outcome === row.says ? settled.answer : settled.paidBy;
  if (own === answer) return row.says;
  const claim = claimAt(world, line.claim);
  const late = settled.outcome === 'paid' && row.says === 'returned';
  return late && claim.state === 'paid' && claim.attempt === line.attempt ? 'returned' : 'already-settled';
};

const verdictsOn = (world: World, told: readonly Told[], answer: string): Verdict[] => {
  const said = (one: Told): string => `${one.row.says} ${one.fen}`;
  return told.map((one, at): Verdict => {
    const { line } = one;
    if (!line) return 'unknown-line';
    const same = told.filter(({ reference }) => reference === one.reference);
    if (same.some((other) => said(other) !== said(one))) return 'duplicate';
    if (told.findIndex(({ reference }) => reference === one.reference) !== at) return 'duplicate';
    if (one.fen !== line.fen) return 'wrong-amount';
    return judged(world, one.row, line, answer);
  });
};

const counted = (verdicts: readonly Verdict[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};

/** Announced, sent, checked and booked at one go; what was booked before tells the same and changes nothing. */
export const bookAnswer = (world: World, step: StepOf<'book-answer'>): Expected => {
  if (!wears(step.by, 'finance')) return refused('wrong-role');
  const list: ModelList = listAt(world, step.list);
  if (list.state !== 'sealed' && list.state !== 'settled') return refused('not-in-this-state');
  const told = rowsOf(world, step);
  const answer = nameOf(step.list, told);
  const earlier = world.answers[answer];
  if (earlier) return done({ changed: 0, counts: earlier.counts });
  const verdicts = verdictsOn(world, told, answer);
  const counts = counted(verdicts);
  for (const [at, { line }] of told.entries()) {
    if (line && verdicts[at] === 'paid') payLine(world, line, answer);
    if (line && verdicts[at] === 'returned') returnLine(world, line, answer);
  }
  settle(list);
  world.answers[answer] = { list: step.list, counts };
  return done({ changed: sum([counts.paid ?? 0, counts.returned ?? 0]), counts });
};
