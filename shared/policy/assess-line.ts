import * as z from 'zod';
import { assess } from './assess.ts';
import type { Amount, ConditionResult, Step, Verdict } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { enactedPolicies, findClause } from './documents/index.ts';
import { factsSchema } from './facts.ts';
import { type InputIssue, inputIssues, valueAt } from './input-issues.ts';
import { claimantSchema, priorAwardSchema, readingsSchema, schemeSchema } from './inputs.ts';
import type { PreparedClause } from './prepare-clause.ts';
import { boundMark, conditionSentence, stepSentence } from './sentences.ts';

export type AssessedLine = {
  readonly name: string | null;
  readonly verdict: Verdict;
  readonly amount: Amount | null;
  readonly conditions: readonly (ConditionResult & { readonly text: string })[];
  readonly steps: readonly { readonly text: string; readonly fen: number; readonly citation: string }[];
};
export type InvalidLine = {
  readonly name: string | null;
  readonly error: { readonly code: 'invalid-input'; readonly issues: readonly InputIssue[] };
};

const allClauses = enactedPolicies.flatMap((policy) => policy.clauses);

/** The parts of a line that are the same for every clause. */
const commonShape = {
  name: z.string().nullish(),
  eventOn: z.iso.date(),
  claimant: claimantSchema,
  round: readingsSchema.nullish(),
  awarded: z.array(priorAwardSchema.nullable()).nullish(),
  expect: z.unknown().optional(),
};

const shapeFor = (clause: PreparedClause) => ({
  ...commonShape,
  facts: factsSchema(clause).nullish(),
  scheme: (schemeSchema(clause) ?? z.null()).nullish(),
});

const lineSchemaFor = (clause: PreparedClause) =>
  z.strictObject({
    ...shapeFor(clause),
    policy: z.literal(clause.document.id),
    clause: z.literal(clause.id),
  });
type LineSchema = ReturnType<typeof lineSchemaFor>;
const lineSchemas = new Map<PreparedClause, LineSchema>();

const lineSchema = (clause: PreparedClause): LineSchema => {
  const known = lineSchemas.get(clause);
  if (known !== undefined) return known;
  const schema = lineSchemaFor(clause);
  lineSchemas.set(clause, schema);
  return schema;
};

/** For a policy or clause that does not exist: names that fault and, as far as the clause's id tells, every other. */
const faultySchema = (line: object): z.ZodType => {
  const policyId = valueAt(line, ['policy']);
  const clauseId = valueAt(line, ['clause']);
  const policy = enactedPolicies.find(({ document }) => document.id === policyId);
  const clause = allClauses.find((candidate) => candidate.id === clauseId);
  const open = z.looseObject({}).nullish();
  return z.strictObject({
    ...(clause === undefined ? { ...commonShape, facts: open, scheme: open } : shapeFor(clause)),
    policy: z.enum(enactedPolicies.map(({ document }) => document.id)),
    clause: z.enum((policy?.clauses ?? allClauses).map((candidate) => candidate.id)),
  });
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const invalid = (name: string | null, issues: readonly InputIssue[]): InvalidLine => ({
  name,
  error: { code: 'invalid-input', issues },
});

/** Null is the same as absent, also for a property nobody named: takes those out, and says whether there were any. */
const dropUnknownNulls = (line: object, issues: readonly z.core.$ZodIssue[]): boolean => {
  let dropped = false;
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = valueAt(line, issue.path);
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of issue.keys) {
      if (valueAt(holder, [key]) === null) dropped = Reflect.deleteProperty(holder, key) || dropped;
    }
  }
  return dropped;
};

type LineData = z.infer<LineSchema>;

const parseLine = <T>(schema: z.ZodType<T>, line: object): z.ZodSafeParseResult<T> => {
  const result = schema.safeParse(line);
  if (result.success || !dropUnknownNulls(line, result.error.issues)) return result;
  return schema.safeParse(line);
};

const inputOf = (clause: PreparedClause, data: LineData): AssessmentInput => ({
  clause,
  eventOn: data.eventOn,
  claimant: data.claimant,
  facts: data.facts ?? {},
  readings: data.round ?? {},
  scheme: data.scheme,
  awarded: (data.awarded ?? []).filter((award) => award !== null),
});

const assessed = (name: string | null, input: AssessmentInput): AssessedLine => {
  const { verdict, amount, conditions, steps } = assess(input);
  return {
    name,
    verdict,
    amount,
    conditions: conditions.map((result) => ({ ...result, text: conditionSentence(result, 'zh') })),
    steps: steps.map((step) => ({ text: lineText(step), fen: step.fen, citation: step.citation })),
  };
};

const lineText = (step: Step): string =>
  step.bound === true ? `${stepSentence(step, 'zh')} ${boundMark.zh}` : stepSentence(step, 'zh');

/** An input read from one line, or what is wrong with it. */
export const readLine = (text: string): { name: string | null; input: AssessmentInput } | InvalidLine => {
  const line = parseJson(text);
  if (!isObject(line)) return invalid(null, [{ path: '', message: 'must be a JSON object' }]);
  const given = valueAt(line, ['name']);
  const name = typeof given === 'string' ? given : null;
  // `claimant.kind` is what is required: without a claimant it is its kind that is missing.
  if (valueAt(line, ['claimant']) == null) Reflect.set(line, 'claimant', {});
  const clause = findClause(String(valueAt(line, ['policy'])), String(valueAt(line, ['clause'])));
  if (clause === undefined) {
    const faults = parseLine(faultySchema(line), line);
    return invalid(name, faults.success ? [] : inputIssues(faults.error.issues, line));
  }
  const result = parseLine(lineSchema(clause), line);
  if (!result.success) return invalid(name, inputIssues(result.error.issues, line));
  return { name, input: inputOf(clause, result.data) };
};

/** Assesses one line of input: the result, or every fault of the line. Blank lines are the caller's to skip. */
export const assessLine = (text: string): AssessedLine | InvalidLine => {
  const read = readLine(text);
  return 'error' in read ? read : assessed(read.name, read.input);
};
