/** What people write in the form; values not yet valid stay here as they were typed. */
export type WorkingCopy = {
  readonly eventOn?: string | undefined;
  readonly unitRegisteredInJinan?: boolean | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly explanations: Readonly<Record<string, string>>;
};

/** The copy as the platform keeps it, at one revision. */
export type KeptCopy = { readonly revision: number; readonly copy: WorkingCopy };

export const keptCopyOf = (claim: WorkingCopy & Pick<KeptCopy, 'revision'>): KeptCopy => {
  const { revision, eventOn, unitRegisteredInJinan, facts, explanations } = claim;
  return { revision, copy: { eventOn, unitRegisteredInJinan, facts, explanations } };
};

const said = (value: unknown): boolean => value !== undefined && value !== null;

/** By content: the store promises no order of keys, and what is absent is the same as null. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b || (!said(a) && !said(b))) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => sameValue(one[name], other[name]));
};

/** The parts of a copy that are compared and chosen one by one: `eventOn`, `unitRegisteredInJinan`, `facts.<name>`. */
export type Part = string;

export const partsOf = (...copies: readonly WorkingCopy[]): Part[] => [
  'eventOn',
  'unitRegisteredInJinan',
  ...new Set(copies.flatMap(({ facts }) => Object.keys(facts)).map((name) => `facts.${name}`)),
  ...new Set(copies.flatMap(({ explanations }) => Object.keys(explanations)).map((name) => `explanations.${name}`)),
];

const splitPart = (part: Part): readonly [string, string | undefined] => {
  const at = part.indexOf('.');
  return at < 0 ? [part, undefined] : [part.slice(0, at), part.slice(at + 1)];
};

export const partValue = (copy: WorkingCopy, part: Part): unknown => {
  const [top, name] = splitPart(part);
  const value = copy[top as keyof WorkingCopy];
  return name === undefined ? value : (value as Record<string, unknown>)[name];
};

export const withValue = (copy: WorkingCopy, part: Part, value: unknown): WorkingCopy => {
  const [top, name] = splitPart(part);
  if (name === undefined) return { ...copy, [top]: value };
  const { [name]: _, ...others } = copy[top as 'facts' | 'explanations'];
  return { ...copy, [top]: said(value) ? { ...others, [name]: value } : others };
};

export const sameCopy = (a: WorkingCopy, b: WorkingCopy): boolean =>
  partsOf(a, b).every((part) => sameValue(partValue(a, part), partValue(b, part)));
