import type { ListHead } from '../../shared/claim/payout-list-head.ts';

/** Who built the list and who typed its figures again. */
export const personsOf = ({ builtBy, sealedBy }: ListHead): string[] => [
  ...builtBy,
  ...(sealedBy === undefined ? [] : [sealedBy]),
];
