import { comparisons as assessing } from './assessing.ts';
import { type Comparison, type Goal, type Measured, measure } from './comparison.ts';

/** A new topic is a file that exports its comparisons, and one line here. */
const topics: readonly (() => Comparison[])[] = [assessing];

const goalText = (goal: Goal): string => {
  if (goal.kind === 'none') return '';
  if (goal.kind === 'faster') return `>= ${goal.times}x faster`;
  return `<= ${goal.times}x${goal.better === undefined ? '' : ` (better ${goal.better}x)`}`;
};

const resultText = ({ goal, passed, ratio }: Measured): string => {
  if (goal.kind === 'none') return '';
  if (!passed) return 'FAIL';
  return goal.kind === 'at-most' && goal.better !== undefined && ratio <= goal.better ? 'pass, better' : 'pass';
};

const cells = (row: Measured): string[] => [
  row.title,
  `${row.subject.name}: ${row.subject.ns.toFixed(0)}`,
  `${row.baseline.name}: ${row.baseline.ns.toFixed(0)}`,
  `${row.ratio.toFixed(2)}x`,
  goalText(row.goal),
  resultText(row),
];

const print = (rows: readonly (readonly string[])[]): void => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
};

const measured: Measured[] = [];
for (const topic of topics) for (const comparison of topic()) measured.push(await measure(comparison));

print([['comparison', 'subject, CPU ns', 'against, CPU ns', 'ratio', 'goal', 'result'], ...measured.map(cells)]);
if (measured.some((row) => !row.passed)) process.exitCode = 1;
