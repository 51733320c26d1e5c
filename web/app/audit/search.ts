import { type ClaimState, claimStates } from '../../../shared/claim/lifecycle.ts';

/** A draft has no journal yet. */
export const auditedStates = claimStates.filter((state) => state !== 'draft');

export type AuditSearch = { readonly q?: string; readonly state?: ClaimState };

export const auditSearch = (given: Record<string, unknown>): AuditSearch => {
  const q = typeof given.q === 'string' || typeof given.q === 'number' ? String(given.q).trim().slice(0, 80) : '';
  const state = auditedStates.find((each) => each === given.state);
  return { ...(q && { q }), ...(state && { state }) };
};

/** A whole claim number, however it was written. */
export const claimNumberIn = (q: string): string | undefined => {
  const number = q.replace(/\s/g, '').toUpperCase();
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(number) ? number : undefined;
};
