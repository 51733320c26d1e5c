import { comparisons as assessing } from './assessing.ts';
import { type Comparison, type Goal, type Measured, measure } from './comparison.ts';
import { comparisons as payingOut } from './paying-out.ts';
import { peaks } from './paying-out-memory.ts';

/** A new topic is a file that exports its comparisons, and one line here. */
const topics: readonly (() => Comparison[])[] = [assessing, payingOut];

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

const memory = await peaks(process.argv.includes('--million'));
console.log();
print([
  ['memory', 'measured', 'goal', 'result'],
  ...memory.map(({ title, figure, goal, passed }) => [
    title,
    figure,
    goal,
    goal === '' ? '' : passed ? 'pass' : 'FAIL',
  ]),
]);

if ([...measured, ...memory].some(({ passed }) => !passed)) process.exitCode = 1;
