/** One way to do a piece of work. A pass does `operations` of them; the figures are per operation. */
export type Side = { name: string; operations: number; pass: () => void | Promise<void> };

export type Goal =
  /** The subject costs at most so many times the baseline. */
  | { kind: 'at-most'; times: number; better?: number }
  /** The baseline costs at least so many times the subject. */
  | { kind: 'faster'; times: number }
  /** A figure to know, not to pass. */
  | { kind: 'none' };

export type Comparison = {
  title: string;
  subject: Side;
  baseline: Side;
  goal: Goal;
  /** Throws where the two sides do not answer alike: a faster wrong answer is no answer. */
  checkAnswers: () => void | Promise<void>;
};

export type Measured = {
  title: string;
  subject: { name: string; ns: number };
  baseline: { name: string; ns: number };
  /** Cost of the subject over cost of the baseline, or the other way round where the goal is to be faster. */
  ratio: number;
  passed: boolean;
  goal: Goal;
};

const rounds = 7;
const roundMs = 200;

const cpuMicros = (): number => {
  const used = process.cpuUsage();
  return used.user + used.system;
};

/** CPU nanoseconds an operation, over as many passes as fill a round. */
const measureRound = async (side: Side): Promise<number> => {
  const from = cpuMicros();
  let passes = 0;
  let spent = 0;
  while (spent < roundMs * 1000) {
    const pass = side.pass();
    if (pass !== undefined) await pass;
    passes += 1;
    spent = cpuMicros() - from;
  }
  return (spent * 1000) / (passes * side.operations);
};

const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const meets = (goal: Goal, ratio: number): boolean =>
  goal.kind === 'none' || (goal.kind === 'at-most' ? ratio <= goal.times : ratio >= goal.times);

/**
 * CPU time and not the clock on the wall: the machine has neighbours. The sides take turns, and turn about who begins,
 * so that a slow moment hits both; the ratio is the median of the rounds' ratios.
 */
export const measure = async ({ title, subject, baseline, goal, checkAnswers }: Comparison): Promise<Measured> => {
  await checkAnswers();
  await measureRound(subject);
  await measureRound(baseline);
  const subjectNs: number[] = [];
  const baselineNs: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const early = round % 2 === 0 ? await measureRound(subject) : undefined;
    const base = await measureRound(baseline);
    const own = early ?? (await measureRound(subject));
    subjectNs.push(own);
    baselineNs.push(base);
    ratios.push(goal.kind === 'faster' ? base / own : own / base);
  }
  const ratio = median(ratios);
  return {
    title,
    subject: { name: subject.name, ns: median(subjectNs) },
    baseline: { name: baseline.name, ns: median(baselineNs) },
    ratio,
    passed: meets(goal, ratio),
    goal,
  };
};
