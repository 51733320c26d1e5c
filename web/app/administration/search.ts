export type FindSearch = { readonly q?: string };

export const findSearch = (given: Record<string, unknown>): FindSearch => {
  const q = typeof given.q === 'string' || typeof given.q === 'number' ? String(given.q).trim().slice(0, 80) : '';
  return q ? { q } : {};
};
