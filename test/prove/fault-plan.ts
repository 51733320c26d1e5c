import { createHash } from 'node:crypto';
import { type Fault, faultNames, happensTo, isWrite } from './faults.ts';

export type Rates = Partial<Record<Fault, number>>;

/** Which calls of a run meet which fault: none, exactly one call, or by chance from a seed. */
export type Plan =
  | { readonly kind: 'none' }
  | { readonly kind: 'at'; readonly call: number; readonly fault: Fault }
  | {
      readonly kind: 'rates';
      readonly seed: number;
      readonly reads: Rates;
      readonly writes: Rates;
      /** Of the first sending of each transaction, whatever `writes` says. */
      readonly firstWrites: Rates;
    };

export type Call = { readonly n: number; readonly operation: string; readonly body: string };

export type Injected = {
  readonly seed: number | undefined;
  readonly n: number;
  readonly operation: string;
  readonly fault: Fault;
};

/** mulberry32: small, fast, and the same numbers for the same seed everywhere. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Two sendings of one transaction differ in their token alone. */
const withoutToken = (body: string): string =>
  createHash('sha256')
    .update(body.replace(/"ClientRequestToken":"[^"]*"/, ''))
    .digest('base64');

const drawn = (rates: Rates, operation: string, chance: number): Fault | undefined => {
  let upTo = 0;
  for (const fault of faultNames) {
    if (!happensTo(fault, operation)) continue;
    upTo += rates[fault] ?? 0;
    if (chance < upTo) return fault;
  }
  return undefined;
};

export type Tally = {
  calls: number;
  injected: number;
  /** What the rates let expect by now. */
  expected: number;
  firstWrites: number;
  firstConflicts: number;
};

const sumOf = (rates: Rates, operation: string): number =>
  faultNames.reduce((sum, fault) => sum + (happensTo(fault, operation) ? (rates[fault] ?? 0) : 0), 0);

export type Chooser = { choose(call: Call): Fault | undefined; readonly tally: Tally };

export const chooserOf = (plan: Plan): Chooser => {
  const tally: Tally = { calls: 0, injected: 0, expected: 0, firstWrites: 0, firstConflicts: 0 };
  const random = seeded(plan.kind === 'rates' ? plan.seed : 0);
  const seen = new Set<string>();
  const byChance = ({ operation, body }: Call, rates: Extract<Plan, { kind: 'rates' }>): Fault | undefined => {
    if (!isWrite(operation)) {
      tally.expected += sumOf(rates.reads, operation);
      return drawn(rates.reads, operation, random());
    }
    const content = withoutToken(body);
    const first = !seen.has(content);
    seen.add(content);
    const own = first ? rates.firstWrites : rates.writes;
    tally.expected += sumOf(own, operation);
    const fault = drawn(own, operation, random());
    if (first) tally.firstWrites += 1;
    if (first && fault === 'C') tally.firstConflicts += 1;
    return fault;
  };
  return {
    tally,
    choose(call) {
      tally.calls += 1;
      let fault: Fault | undefined;
      if (plan.kind === 'at') {
        const here = call.n === plan.call && happensTo(plan.fault, call.operation);
        fault = here ? plan.fault : undefined;
        if (call.n === plan.call) tally.expected += 1;
      }
      if (plan.kind === 'rates') fault = byChance(call, plan);
      if (fault !== undefined) tally.injected += 1;
      return fault;
    },
  };
};

/** A run that met fewer faults than it was asked to meet proves nothing: what is missing, or undefined. */
export const fewerThanAsked = (plan: Plan, { injected, expected, firstWrites, firstConflicts }: Tally) => {
  if (plan.kind === 'none') return undefined;
  if (plan.kind === 'at') return injected === 1 ? undefined : `call ${plan.call} did not meet ${plan.fault}`;
  // Four standard deviations: chance goes below that once in thirty thousand runs.
  const least = expected - 4 * Math.sqrt(expected);
  if (injected < least) return `${injected} faults injected where ${Math.round(expected)} were asked for`;
  const asked = plan.firstWrites.C ?? 0;
  if (firstConflicts < 0.8 * asked * firstWrites)
    return `${firstConflicts} conflicts forged on ${firstWrites} first attempts`;
  return undefined;
};
