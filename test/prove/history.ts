import type { Result } from '../../shared/claim/failure.ts';
import type { PotState } from './pot-history.ts';

/** One sending of a command: when it was asked and answered, and how; `unknown` is what a client hears as a 5xx. */
export type Sending = {
  readonly claim: string;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly outcome: 'ok' | 'refused' | 'unknown';
  readonly code: string;
};

/** A claim's whole way: all its sendings, and the answer that ended it. */
export type Way = {
  readonly claim: string;
  readonly amountFen: number;
  readonly sendings: readonly Sending[];
  readonly ended: Result<unknown>;
};

const first = ({ sendings }: Way): number => sendings[0]?.askedAt ?? 0;
const last = ({ sendings }: Way): number => sendings.at(-1)?.answeredAt ?? 0;

/** The pure model of a pot that is only taken from. */
const held = (pot: PotState, amountFen: number): PotState | undefined =>
  pot.availableFen >= amountFen
    ? { availableFen: pot.availableFen - amountFen, heldFen: pot.heldFen + amountFen }
    : undefined;

type Step = { readonly amountFen: number; readonly way: Way | undefined };

/** The pot's own history replayed on the model: every step is one hold that the model allows, and one approval's. */
const replayed = (states: readonly PotState[], ways: readonly Way[], potFen: number) => {
  const wrong: string[] = [];
  const steps: Step[] = [];
  const approved = ways.filter(({ ended }) => ended.ok);
  const byAmount = Map.groupBy(approved, ({ amountFen }) => amountFen);
  let pot: PotState = { availableFen: potFen, heldFen: 0 };
  for (const [at, state] of states.entries()) {
    const amountFen = pot.availableFen - state.availableFen;
    const next = amountFen > 0 ? held(pot, amountFen) : undefined;
    if (next?.heldFen !== state.heldFen)
      wrong.push(`step ${at + 1} of the pot is no hold: ${JSON.stringify([pot, state])}`);
    const same = byAmount.get(amountFen);
    const way = same?.pop();
    if (!way) wrong.push(`step ${at + 1} of the pot holds ${amountFen} for no approval that was answered`);
    // Where several claims have one sum, nobody can say whose step it was.
    steps.push({ amountFen, way: same?.length === 0 ? way : undefined });
    pot = state;
  }
  const lost = [...byAmount.values()].reduce((count, left) => count + left.length, 0);
  if (lost > 0) wrong.push(`${lost} answered approvals hold nothing in the pot`);
  return { wrong, steps };
};

/** Who was answered before another asked comes first in the pot's history too. */
const inRealTime = (steps: readonly Step[]): string[] => {
  let latest = 0;
  return steps.flatMap(({ way }, at) => {
    if (!way) return [];
    const late = last(way) < latest;
    latest = Math.max(latest, first(way));
    return late ? [`step ${at + 1} of the pot was answered before an earlier step was asked for`] : [];
  });
};

/** A refusal names what the pot had: a state that stood at some moment between asking and answering. */
const refusalsStood = (states: readonly PotState[], steps: readonly Step[], ways: readonly Way[], potFen: number) => {
  const place = new Map([potFen, ...states.map(({ availableFen }) => availableFen)].map((fen, at) => [fen, at]));
  return ways.flatMap((way) => {
    if (way.ended.ok || way.ended.failure.code !== 'pot-short') return [];
    const availableFen = Number(way.ended.failure.details?.availableFen);
    const at = place.get(availableFen);
    if (at === undefined || availableFen >= way.amountFen) return [`claim ${way.claim} was refused at ${availableFen}`];
    const [made, ended] = [steps[at - 1]?.way, steps[at]?.way];
    const stood = (!made || first(made) <= last(way)) && (!ended || last(ended) >= first(way));
    return stood ? [] : [`claim ${way.claim} was refused at ${availableFen}, which did not stand then`];
  });
};

/** What the order of events shows to be wrong; nothing when it is the order of one pot taken from one by one. */
export const historyComplaints = (states: readonly PotState[], ways: readonly Way[], potFen: number): string[] => {
  const { wrong, steps } = replayed(states, ways, potFen);
  return [...wrong, ...inRealTime(steps), ...refusalsStood(states, steps, ways, potFen)];
};
