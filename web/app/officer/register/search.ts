import { type ClaimState, claimStates } from '../../../../shared/claim/lifecycle.ts';

export type RegisterSearch = {
  readonly round?: string;
  readonly state?: ClaimState;
  readonly clause?: string;
  readonly q?: string;
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

export const registerSearch = (given: Record<string, unknown>): RegisterSearch => {
  const [round, clause, q] = [text(given.round), text(given.clause), text(given.q)];
  const state = claimStates.find((each) => each === given.state);
  return { ...(round && { round }), ...(state && { state }), ...(clause && { clause }), ...(q && { q }) };
};
