import type * as z from 'zod';

/** One fault of an input: where, and what to do about it. */
export type InputIssue = { readonly path: string; readonly message: string };

type ZodIssue = z.core.$ZodIssue;

/** `facts.marks[0].registeredOn` */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');

/** What stands at a path of a parsed JSON value. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, part)?.value;
  }
  return current;
};

const expectedText = (expected: string): string => {
  switch (expected) {
    case 'boolean':
      return 'must be true or false';
    case 'string':
      return 'must be text';
    case 'number':
    case 'int':
      return 'must be a whole number';
    case 'array':
      return 'must be a list';
    case 'null':
      return 'does not apply to this clause';
    default:
      return 'must be an object';
  }
};

const messageOf = (issue: ZodIssue, value: unknown): string => {
  if (value === undefined || value === null) return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return expectedText(issue.expected);
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return 'must be an existing date written YYYY-MM-DD';
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
};

/** Every fault once, each at its exact path. */
export const inputIssues = (issues: readonly ZodIssue[], value: unknown): readonly InputIssue[] => {
  const messages = new Map<string, string>();
  const note = (path: readonly PropertyKey[], message: string): void => {
    const text = pathText(path);
    if (!messages.has(text)) messages.set(text, message);
  };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) note([...issue.path, key], 'is not a property known here');
    } else {
      note(issue.path, messageOf(issue, valueAt(value, issue.path)));
    }
  }
  return [...messages].map(([path, message]) => ({ path, message }));
};
