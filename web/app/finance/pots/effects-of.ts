import type { Appropriation, Pot } from '../../../../shared/claim/pot-account.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import { potId } from '../../../../shared/money/pot.ts';

export type Asked = Pick<Appropriation, 'kind' | 'programme' | 'year' | 'amountFen'>;

type Figure = 'appropriated' | 'available';

type Effect = {
  readonly pot: Pick<Pot, 'programme' | 'year'>;
  readonly isNew: boolean;
  readonly rows: readonly { readonly figure: Figure; readonly nowFen: Fen; readonly changeFen: Fen }[];
};

const sign = { appropriate: 1, reopen: 1, reduce: -1, 'carry-over': -1, close: -1 } as const;

const effectOn = (pots: readonly Pot[], programme: Pot['programme'], year: number, changeFen: Fen): Effect => {
  const pot = pots.find(({ id }) => id === potId(programme, year));
  return {
    pot: { programme, year },
    isNew: pot === undefined,
    rows: [
      { figure: 'appropriated', nowFen: pot?.appropriatedFen ?? 0, changeFen },
      { figure: 'available', nowFen: pot?.availableFen ?? 0, changeFen },
    ],
  };
};

/** What confirming it does to the pots as they are now. */
export const effectsOf = ({ kind, programme, year, amountFen }: Asked, pots: readonly Pot[]): Effect[] => [
  effectOn(pots, programme, year, sign[kind] * amountFen),
  ...(kind === 'carry-over' ? [effectOn(pots, programme, year + 1, amountFen)] : []),
];

/** By how much what is available falls short of what is taken out. */
export const missingFen = (asked: Asked, pots: readonly Pot[]): Fen =>
  Math.max(0, ...effectsOf(asked, pots).flatMap(({ rows }) => rows.map((row) => -(row.nowFen + row.changeFen))));
