export type NewRoundSearch = { readonly from?: string };

export const newRoundSearch = ({ from }: Record<string, unknown>): NewRoundSearch =>
  typeof from === 'string' && from !== '' ? { from } : {};
