export type NoticeSearch = { readonly round?: string };

export const noticeSearch = ({ round }: Record<string, unknown>): NoticeSearch =>
  typeof round === 'string' && round !== '' ? { round } : {};

export type NewObjectionSearch = { readonly notice: string; readonly claim: string };

/** Ids are digits sometimes, which the address gives as numbers. */
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

export const newObjectionSearch = ({ notice, claim }: Record<string, unknown>): NewObjectionSearch => ({
  notice: text(notice),
  claim: text(claim),
});
