type Search = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text.slice(0, 80);
};

const said = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

export const verdictChips = [
  'paid',
  'returned',
  'wrong-amount',
  'unknown-line',
  'duplicate',
  'already-settled',
] as const;

export type VerdictChip = (typeof verdictChips)[number];

const isPot = (value: string): boolean => /^[a-z]+-20\d{2}$/.test(value);

/** Pots in the address, as the API takes them. */
export const buildSearch = (search: Search): { pots?: string } => {
  const pots = (textOf(search.pots) ?? '').split(',').filter(isPot);
  return said({ pots: pots.length > 0 ? pots.join(',') : undefined });
};

/** `fill`: just made, to be filled at once. */
export const listSearch = (search: Search): { q?: string; fill?: true } =>
  said({ q: textOf(search.q), fill: search.fill === true ? (true as const) : undefined });

export const bankSearch = (search: Search): { answer?: string; verdict?: VerdictChip } =>
  said({ answer: textOf(search.answer), verdict: verdictChips.find((each) => each === search.verdict) });
