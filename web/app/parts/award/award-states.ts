import { decidedStates } from '../../../../shared/claim/decided-states.ts';

export type AwardState = (typeof decidedStates)[number];

export type AwardsSearch = { readonly state?: AwardState; readonly q?: string };

/** Without a state it is the first of them. */
export const awardsSearch = (raw: Record<string, unknown>): AwardsSearch => {
  const state = decidedStates.find((known) => known === raw.state && known !== 'approved');
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 80) : '';
  return { ...(state && { state }), ...(q && { q }) };
};
