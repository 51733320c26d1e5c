import type { Failure } from '../claim/failure.ts';
import type { PotCounters } from '../money/pot.ts';
import type { Alongside } from './aggregate.ts';
import { headKey } from './keys.ts';
import type { Condition, Item } from './table.ts';

/** What one act adds to the counters of a pot, in fen; what it takes is negative. */
export type PotMove = { readonly pot: string } & { readonly [C in keyof PotCounters]?: number };

const counters = ['appropriatedFen', 'availableFen', 'heldFen', 'paidFen', 'recoveredFen'] as const;

/** appropriated = available + held + paid − recovered must hold after the move as it did before. */
const keepsEquation = (move: PotMove): boolean => {
  const { appropriatedFen = 0, availableFen = 0, heldFen = 0, paidFen = 0, recoveredFen = 0 } = move;
  return appropriatedFen === availableFen + heldFen + paidFen - recoveredFen;
};

/** A transaction touches an item once: what it does to the same pot is added up. */
const addedUp = (moves: readonly PotMove[]): PotMove[] => {
  const byPot = new Map<string, PotMove>();
  for (const move of moves) {
    const sum: Record<string, number> & { pot?: string } = {};
    for (const counter of counters) {
      const fen = (byPot.get(move.pot)?.[counter] ?? 0) + (move[counter] ?? 0);
      if (fen !== 0) sum[counter] = fen;
    }
    byPot.set(move.pot, { ...sum, pot: move.pot });
  }
  return [...byPot.values()];
};

const short = (move: PotMove, found: Item | undefined): Failure => {
  const { pot } = move;
  if (!found) return { code: 'pot-missing', details: { pot } };
  const availableFen = Number(found.availableFen);
  const missingFen = -(move.availableFen ?? 0) - availableFen;
  if (missingFen > 0) return { code: 'pot-short', details: { pot, availableFen, missingFen } };
  if (found.allocation !== undefined) return { code: 'allocation-open', details: { pot } };
  if (found.closedOn !== undefined) return { code: 'pot-closed', details: { pot, closedOn: found.closedOn } };
  return { code: 'held-short', details: { pot, heldFen: Number(found.heldFen), amountFen: -(move.heldFen ?? 0) } };
};

/** Said and set of the pot beside its counters, e.g. that no allocation is open. */
type More = Condition & { readonly set?: string };

const movedIf = (move: PotMove, more: More | undefined): Alongside => {
  const touched = counters.filter((counter) => move[counter]);
  if (touched.length === 0 || touched.some((counter) => !Number.isSafeInteger(move[counter])) || !keepsEquation(move))
    throw new RangeError(`No move of a pot: ${JSON.stringify(move)}`);
  const taken = touched.filter((counter) => (move[counter] ?? 0) < 0);
  return {
    update: headKey('pot', move.pot),
    set: `SET ${[...touched.map((counter) => `${counter} = ${counter} + :${counter}`), ...(more?.set ? [more.set] : [])].join(', ')}`,
    condition: {
      expression: [
        'attribute_exists(pk)',
        ...taken.map((counter) => `${counter} >= :${counter}Needed`),
        ...(more ? [more.expression] : []),
      ].join(' AND '),
      values: {
        ...Object.fromEntries(touched.map((counter) => [`:${counter}`, move[counter]])),
        ...Object.fromEntries(taken.map((counter) => [`:${counter}Needed`, -(move[counter] ?? 0)])),
        ...more?.values,
      },
      ...(more?.names && { names: more.names }),
    },
    otherwise: (found) => short(move, found),
  };
};

/** Moves money within pots, none of them below zero. */
export const movePots = (moves: readonly PotMove[]): Alongside[] =>
  addedUp(moves).map((move) => movedIf(move, undefined));

const positive = (amountFen: number): number => {
  if (!Number.isSafeInteger(amountFen) || amountFen < 1) throw new RangeError(`A sum of ${amountFen} fen.`);
  return amountFen;
};

const taking = 'attribute_not_exists(allocation) AND attribute_not_exists(closedOn) AND #rule = :rule';

/** The money of an award, if the pot is shared first come first served, is open, and has it. */
export const holdInPot = (pot: string, amountFen: number): Alongside =>
  movedIf(
    { pot, availableFen: -positive(amountFen), heldFen: amountFen },
    { expression: taking, values: { ':rule': 'first-come' }, names: { '#rule': 'rule' } },
  );

/** Another claim waits only while the sum of all stays an exact integer; one leaves also after the year was closed. */
const waiting = {
  '+': `${taking} AND waitingFen <= :bound`,
  '-': 'attribute_not_exists(allocation) AND #rule = :rule AND waitingFen >= :bound',
};

/** One more claim, or one less, waits for the pot to be shared out. */
export const waitForPot = (pot: string, fullFen: number, sign: '+' | '-'): Alongside => ({
  update: headKey('pot', pot),
  set: `SET waitingCount = waitingCount ${sign} :one, waitingFen = waitingFen ${sign} :full`,
  condition: {
    expression: `attribute_exists(pk) AND ${waiting[sign]}`,
    values: {
      ':one': 1,
      ':full': positive(fullFen),
      ':rule': 'year-end',
      ':bound': sign === '+' ? Number.MAX_SAFE_INTEGER - fullFen : fullFen,
    },
    names: { '#rule': 'rule' },
  },
  otherwise: (found) => short({ pot }, found),
});

/**
 * A waiting claim gets its share: one less waits, and the share is held for it. Only the allocation that has taken the
 * pot may do so.
 */
export const allocateInPot = (
  pot: string,
  allocation: string,
  claim: { fullFen: number; shareFen: number },
): Alongside => ({
  ...movedIf(
    { pot, availableFen: -positive(claim.shareFen), heldFen: claim.shareFen },
    {
      expression: 'allocation = :allocation AND waitingCount >= :one AND waitingFen >= :full',
      values: { ':allocation': allocation, ':one': 1, ':full': positive(claim.fullFen) },
      set: 'waitingCount = waitingCount - :one, waitingFen = waitingFen - :full',
    },
  ),
  otherwise: (found) =>
    found?.allocation === allocation
      ? short({ pot, availableFen: -claim.shareFen }, found)
      : { code: 'allocation-open', details: { pot } },
});

/** What an approval held and nobody has been paid goes back to the pot. */
export const releaseInPot = (pot: string, amountFen: number): PotMove => ({
  pot,
  availableFen: positive(amountFen),
  heldFen: -amountFen,
});

export const payFromPot = (pot: string, amountFen: number): PotMove => ({
  pot,
  heldFen: -positive(amountFen),
  paidFen: amountFen,
});

/** The bank gave it back: it is held for the claim again. */
export const returnToPot = (pot: string, amountFen: number): PotMove => ({
  pot,
  heldFen: positive(amountFen),
  paidFen: -amountFen,
});

/** What came back from a claimant may be awarded again. */
export const recoverToPot = (pot: string, amountFen: number): PotMove => ({
  pot,
  availableFen: positive(amountFen),
  recoveredFen: amountFen,
});
