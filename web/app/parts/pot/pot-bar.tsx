import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Pot } from '../../../../shared/claim/pot-account.ts';
import type { PotPart } from '../../../../shared/claim/pot-part.ts';
import type { Fen } from '../../../../shared/money/fen.ts';
import type { PotCounters } from '../../../../shared/money/pot.ts';
import { Amount } from '../amount.tsx';
import { usePotFigures } from './words.ts';
import './pot-bar.css';

type Stretch = {
  readonly part: 'netPaid' | 'held' | 'available';
  readonly fen: Fen;
  readonly leadsTo?: PotPart;
};

const stretchesOf = ({ paidFen, recoveredFen, heldFen, availableFen }: PotCounters): Stretch[] => [
  { part: 'netPaid', fen: paidFen - recoveredFen, leadsTo: 'paid' },
  { part: 'held', fen: heldFen, leadsTo: 'held' },
  { part: 'available', fen: availableFen },
];

type Drawn = Stretch & { readonly from: number; readonly wide: number };

const drawn = (stretches: readonly Stretch[], wholeFen: Fen): Drawn[] => {
  let from = 0;
  return stretches.map((stretch) => {
    const wide = wholeFen === 0 ? 0 : (Math.max(0, stretch.fen) / wholeFen) * 100;
    const at = { ...stretch, from, wide };
    from += wide;
    return at;
  });
};

/** Hatched, so that what is held is told from the rest without colour. */
const Hatching = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="8" height="8" fill="#fff1db" />
    <rect width="3" height="8" fill="#7a4300" />
  </pattern>
);

type Props = {
  readonly pot: Pick<Pot, 'id' | keyof PotCounters>;
  /** Whether its parts lead to their claims, which finance alone may see. */
  readonly linked?: boolean;
};

/** One bar as wide as what was appropriated; what it shows stands below it in words and figures. */
export const PotBar = ({ pot, linked = true }: Props) => {
  const { t } = usePotFigures();
  const hatching = useId();
  const stretches = stretchesOf(pot);
  const sumFen = stretches.reduce((sum, { fen }) => sum + Math.max(0, fen), 0);
  const fills = { netPaid: '#14613a', held: `url(#${hatching})`, available: '#fff' } as const;
  const edges = { netPaid: '#14613a', held: '#7a4300', available: '#465163' } as const;
  return (
    <div className="pot-bar">
      <svg aria-hidden="true" width="100%" height="28">
        <defs>
          <Hatching id={hatching} />
        </defs>
        {drawn(stretches, Math.max(sumFen, pot.appropriatedFen))
          .filter(({ wide }) => wide > 0)
          .map(({ part, from, wide }) => (
            <rect
              key={part}
              x={`${from}%`}
              y="1"
              width={`${wide}%`}
              height="26"
              fill={fills[part]}
              stroke={edges[part]}
            />
          ))}
      </svg>
      <ul>
        {stretches.map(({ part, fen, leadsTo }) => (
          <li key={part}>
            <svg aria-hidden="true" width="14" height="14" className="pot-bar-swatch">
              <rect x="1" y="1" width="12" height="12" fill={fills[part]} stroke={edges[part]} />
            </svg>
            {linked ? (
              <Link to="/finance/pots/$pot" params={{ pot: pot.id }} search={leadsTo ? { part: leadsTo } : {}}>
                {t(part)}
              </Link>
            ) : (
              t(part)
            )}{' '}
            <Amount fen={fen} />
          </li>
        ))}
      </ul>
    </div>
  );
};
