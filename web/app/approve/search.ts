export type DecisionsSearch = { readonly clause?: string; readonly q?: string };

const text = (value: unknown): string | undefined => {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return said === '' ? undefined : said.slice(0, 80);
};

export const decisionsSearch = (raw: Record<string, unknown>): DecisionsSearch => {
  const [clause, q] = [text(raw.clause), text(raw.q)];
  return { ...(clause && { clause }), ...(q && { q }) };
};
