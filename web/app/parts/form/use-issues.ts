import { useCallback, useState } from 'react';
import type * as z from 'zod';
import { issuesOf } from '../../../../shared/contract/issue-sentences.ts';
import { Problem } from '../../api/problem.ts';
import { locale } from '../../words/words.ts';

export type Issue = { readonly path: string; readonly message: string };

export type Issues = {
  readonly all: readonly Issue[];
  readonly at: (path: string) => string | undefined;
  /** The value as the schema reads it, or undefined with everything wrong told. */
  readonly check: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S> | undefined;
  /** What the platform found wrong; the words are its own. */
  readonly take: (problem: unknown) => void;
  readonly clear: () => void;
};

/** What is wrong in a form: found by the contract's own schema here, in the same words as by the platform. */
export const useIssues = (): Issues => {
  const [all, setAll] = useState<readonly Issue[]>([]);
  const check = useCallback<Issues['check']>((schema, value) => {
    const parsed = schema.safeParse(value, { reportInput: true });
    setAll(parsed.success ? [] : inWords(issuesOf(parsed.error, locale())));
    return parsed.data;
  }, []);
  const take = useCallback((problem: unknown) => {
    setAll(problem instanceof Problem ? (problem.body.issues ?? []) : []);
  }, []);
  const clear = useCallback(() => setAll([]), []);
  return { all, at: (path) => all.find((issue) => issue.path === path)?.message, check, take, clear };
};

const inWords = (issues: ReturnType<typeof issuesOf>): Issue[] =>
  issues.map((issue) => ({ path: issue.path, message: 'message' in issue ? issue.message : issue.code }));
