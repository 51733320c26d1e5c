export type NewSchemeSearch = { readonly from?: string };

export const newSchemeSearch = ({ from }: Record<string, unknown>): NewSchemeSearch =>
  typeof from === 'string' && from !== '' ? { from } : {};
