import type { Fen } from '../../../../shared/money/fen.ts';

type Instalment = { readonly dueOn: string; readonly amountFen: Fen };

export type Line = Instalment & { readonly openFen: Fen };

/** What remains is of the last instalments; those before are paid. */
export const planLines = (plan: readonly Instalment[], remainingFen: Fen): Line[] => {
  let left = remainingFen;
  return plan
    .toReversed()
    .map((part) => {
      const openFen = Math.min(part.amountFen, left);
      left -= openFen;
      return { ...part, openFen };
    })
    .toReversed();
};
