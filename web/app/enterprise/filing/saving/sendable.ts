import type * as z from 'zod';
import type { FactDefinition } from '../../../../../shared/policy/fact-vocabulary.ts';
import { factsSchema } from '../../../../../shared/policy/facts.ts';
import type { PreparedClause } from '../../../../../shared/policy/prepare-clause.ts';
import type { WorkingCopy } from './working-copy.ts';

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isBlank));

const isEmptyRow = (row: unknown): boolean => isBlank(row) || Object.values(row as object).every(isBlank);

/** Rows behind the last one with anything in it are the grid's, not the claim's. */
const withoutEmptyEnd = (rows: readonly unknown[]): unknown[] => {
  const last = rows.findLastIndex((row) => !isEmptyRow(row));
  return rows.slice(0, last + 1);
};

const statedFact = ({ kind }: FactDefinition, value: unknown): unknown => {
  if (isBlank(value)) return undefined;
  return kind === 'list' && Array.isArray(value) ? withoutEmptyEnd(value) : value;
};

/** The same without what stands at a path: an entry of a list keeps its place. */
const without = (value: unknown, [first, ...rest]: readonly PropertyKey[]): unknown => {
  if (first === undefined) return null;
  if (Array.isArray(value)) return value.map((each, at) => (at === first ? without(each, rest) : each));
  if (typeof value !== 'object' || value === null) return null;
  return { ...value, [first]: without((value as Record<PropertyKey, unknown>)[first], rest) };
};

type ZodIssue = z.core.$ZodIssue;

export type Sendable = {
  /** What of the copy is valid: it can be assessed, and kept by the platform. */
  readonly content: WorkingCopy;
  readonly wrong: z.ZodError | undefined;
};

const dropWrong = (facts: Record<string, unknown>, issues: readonly ZodIssue[]): Record<string, unknown> =>
  issues.reduce<Record<string, unknown>>((left, issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.reduce<Record<string, unknown>>(
      (each, path) => (path.length === 0 ? {} : (without(each, path) as Record<string, unknown>)),
      left,
    );
  }, facts);

/** Takes out what the clause's own schema refuses, so that one wrong cell does not keep all the rest from being kept. */
export const sendable = (clause: PreparedClause, copy: WorkingCopy): Sendable => {
  const stated: Record<string, unknown> = {};
  for (const definition of clause.facts) {
    const value = statedFact(definition, copy.facts[definition.name]);
    if (value !== undefined) stated[definition.name] = value;
  }
  const schema = factsSchema(clause);
  const parsed = schema.safeParse(stated, { reportInput: true });
  const facts = parsed.success ? stated : dropWrong(stated, parsed.error.issues);
  const day = copy.eventOn?.match(/^\d{4}-\d{2}-\d{2}$/) ? copy.eventOn : undefined;
  return { content: { ...copy, eventOn: day, facts }, wrong: parsed.error };
};
