import { type Assessment, type AssessmentInput, assess } from '../../shared/policy/assess.ts';
import { readLine } from '../../shared/policy/assess-line.ts';
import { clauseIds, policyOf } from '../policy/clause-shapes.ts';
import { generateCases } from '../policy/generate-cases.ts';
import type { Comparison, Side } from './comparison.ts';
import { inlinedLaw } from './inlined-law.ts';
import type { LawInput, Ruling } from './law-input.ts';
import { flatClauseIds, generateProfiles, rulesEngine } from './rules-engine-peer.ts';

const read = (text: string): AssessmentInput => {
  const line = readLine(text);
  if ('error' in line) throw new Error(`${JSON.stringify(line.error.issues)} in ${text}`);
  return line.input;
};

const readInput = (input: LawInput): AssessmentInput =>
  read(JSON.stringify({ ...input, policy: policyOf(input.clause) }));

/** The same parts for the law by hand: one shape of input for every clause, the parts as the schemas gave them. */
const asLawInput = ({ clause, readings, ...input }: AssessmentInput): LawInput => ({
  clause: clause.id,
  eventOn: input.eventOn,
  claimant: input.claimant,
  facts: input.facts,
  round: readings,
  scheme: input.scheme,
  awarded: input.awarded,
});

let fen = 0;
/** Keeps the answers alive, so that no compiler drops the work. */
const keep = (amount: number | null | undefined): void => {
  fen = (fen + (amount ?? 1)) % 1_000_003;
};

const same = (clause: string, ours: Assessment, other: Ruling): void => {
  if (ours.verdict !== other.verdict || (ours.amount?.fen ?? null) !== other.fen) {
    throw new Error(`${clause}: engine ${ours.verdict} ${ours.amount?.fen}, peer ${other.verdict} ${other.fen}`);
  }
};

const agree = (parsed: readonly AssessmentInput[], inputs: readonly LawInput[]): void => {
  for (const [at, input] of inputs.entries()) {
    const ours = parsed[at];
    if (ours !== undefined) same(input.clause, assess(ours), inlinedLaw(input));
  }
};

const explained = (inputs: readonly AssessmentInput[]): Side => ({
  name: 'engine, explained',
  operations: inputs.length,
  pass: () => {
    for (const input of inputs) keep(assess(input).amount?.fen);
  },
});

const inlined = (inputs: readonly LawInput[]): Side => ({
  name: 'inlined law',
  operations: inputs.length,
  pass: () => {
    for (const input of inputs) keep(inlinedLaw(input).fen);
  },
});

const listed = ['madrid-trademark', 'overseas-trademark', 'cloud-adoption'];

const againstInlined = (title: string, goal: Comparison['goal'], clauses: readonly string[]): Comparison => {
  const inputs = generateCases(9, clauses.length * 100, clauses).map(readInput);
  const lines = inputs.map(asLawInput);
  return {
    title,
    goal,
    subject: explained(inputs),
    baseline: inlined(lines),
    checkAnswers: () => agree(inputs, lines),
  };
};

const againstRulesEngine = (): Comparison => {
  const engine = rulesEngine();
  const profiles = generateProfiles(5, 64);
  const inputs = profiles.flatMap((profile) => profile.inputs);
  const granted = async (flat: Record<string, unknown>): Promise<Map<string, number>> => {
    const { events } = await engine.run(flat);
    return new Map(events.map((event) => [event.type, Number(event.params?.fen)]));
  };
  return {
    title: `fixed sums, ${flatClauseIds.length} clauses a claimant`,
    goal: { kind: 'faster', times: 40 },
    subject: explained(inputs.map(readInput)),
    baseline: {
      name: 'json-rules-engine',
      operations: inputs.length,
      pass: async () => {
        for (const profile of profiles) keep((await engine.run(profile.flat)).events.length);
      },
    },
    checkAnswers: async () => {
      agree(inputs.map(readInput), inputs);
      for (const profile of profiles) {
        const sums = await granted(profile.flat);
        for (const input of profile.inputs) {
          const fen = sums.get(input.clause) ?? null;
          same(input.clause, assess(readInput(input)), { verdict: fen === null ? 'refused' : 'payable', fen });
        }
      }
    },
  };
};

const reading = (): Comparison => {
  const texts = generateCases(9, clauseIds.length * 40).map((line) => JSON.stringify(line));
  return {
    title: 'reading a line, all clauses',
    goal: { kind: 'none' },
    subject: {
      name: 'JSON and schemas',
      operations: texts.length,
      pass: () => {
        for (const text of texts) keep(read(text).awarded.length);
      },
    },
    baseline: {
      name: 'JSON alone',
      operations: texts.length,
      pass: () => {
        for (const text of texts) keep(JSON.parse(text).eventOn.length);
      },
    },
    checkAnswers: () => {
      for (const text of texts) read(text);
    },
  };
};

/** What an explanation costs: `../../shared/policy` against the same law by hand, and against a common rules engine. */
export const comparisons = (): Comparison[] => [
  againstInlined('deciding, all clauses', { kind: 'at-most', times: 6, better: 4 }, clauseIds),
  againstInlined(
    'deciding, clauses without lists',
    { kind: 'none' },
    clauseIds.filter((clause) => !listed.includes(clause)),
  ),
  againstInlined('deciding, clauses with lists', { kind: 'none' }, listed),
  againstRulesEngine(),
  reading(),
];
