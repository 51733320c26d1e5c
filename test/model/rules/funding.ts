import type { StepOf } from '../steps.ts';
import {
  claimAt,
  done,
  type Expected,
  grantedFen,
  isBound,
  type ModelAllocation,
  type ModelChange,
  type ModelPot,
  moveTo,
  newPot,
  refused,
  slotOf,
  sum,
  type World,
  wears,
} from '../world.ts';
import { byId } from './paying.ts';

const potIdOf = ({ programme, year }: Pick<ModelChange, 'programme' | 'year'>): string => `${programme}-${year}`;

const againstChange = (world: World, change: Pick<ModelChange, 'kind' | 'programme' | 'year' | 'fen'>) => {
  const { kind, fen } = change;
  const pot = world.pots[potIdOf(change)];
  if (!pot) return kind !== 'appropriate' ? 'pot-missing' : change.programme === 'cloud' ? 'rule-missing' : undefined;
  if (pot.allocation !== undefined) return 'allocation-open';
  if (pot.closed && (kind === 'appropriate' || kind === 'close')) return 'pot-closed';
  if (kind === 'reopen') return pot.closed ? undefined : 'not-in-this-state';
  if (kind === 'close') {
    if (pot.waiting.length > 0) return 'claims-wait';
    return fen === pot.available ? undefined : 'stale';
  }
  return kind !== 'appropriate' && fen > pot.available ? 'available-short' : undefined;
};

export const askChange = (world: World, { act: _, by, ...change }: StepOf<'ask-change'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const against = againstChange(world, change);
  if (against) return refused(against);
  world.changes.push({ ...change, by, state: 'asked' });
  return done({ state: 'asked' });
};

const put = (pot: ModelPot, fen: number): void => {
  pot.appropriated += fen;
  pot.available += fen;
};

export const confirmChange = (world: World, { by, change: at }: StepOf<'confirm-change'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const change = world.changes[at] as ModelChange;
  if (change.by === by) return refused('own-work');
  if (change.state !== 'asked') return refused('not-in-this-state');
  const against = againstChange(world, change);
  if (against) return refused(against);
  const id = potIdOf(change);
  const { kind, fen } = change;
  if (kind === 'carry-over') {
    const into = potIdOf({ ...change, year: change.year + 1 });
    const next = world.pots[into];
    if (next?.allocation !== undefined) return refused('allocation-open');
    if (next?.closed) return refused('pot-closed');
    if (next) put(next, fen);
    else world.pots[into] = newPot((world.pots[id] as ModelPot).rule, fen);
  }
  const pot = world.pots[id];
  if (!pot) world.pots[id] = newPot('first-come', fen);
  else {
    put(pot, kind === 'appropriate' || kind === 'reopen' ? fen : -fen);
    if (kind === 'close' || kind === 'reopen') pot.closed = kind === 'close';
  }
  change.state = 'confirmed';
  return done({ state: 'confirmed' });
};

export const cancelChange = (world: World, { by, change: at }: StepOf<'cancel-change'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const change = world.changes[at] as ModelChange;
  if (change.state !== 'asked') return refused('not-in-this-state');
  change.state = 'cancelled';
  return done({ state: 'cancelled' });
};

/** In proportion, rounded down to the fen; what is left over goes one each to the first claims by id. */
const shared = (world: World, fund: number, waiting: readonly number[]): ModelAllocation['shares'] => {
  const full = waiting.map((slot) => ({ claim: slot, full: grantedFen(claimAt(world, slot)) })).sort(byId(world));
  const allFen = sum(full.map((each) => each.full));
  const out = Math.min(fund, allFen);
  const shares = full.map((each) => Number((BigInt(each.full) * BigInt(out)) / BigInt(allFen)));
  const left = out - sum(shares);
  return full.map((each, at) => ({ ...each, share: (shares[at] ?? 0) + (at < left ? 1 : 0), given: false }));
};

const potById = (world: World, id: string): ModelPot => world.pots[id] as ModelPot;

export const proposeAllocation = (world: World, { by, pot: id }: StepOf<'propose-allocation'>): Expected => {
  if (!wears(by, 'finance')) return refused('wrong-role');
  const pot = world.pots[id];
  if (!pot) return refused('pot-missing');
  if (pot.rule !== 'year-end') return refused('rule-differs');
  if (pot.allocation !== undefined) return refused('allocation-open');
  if (pot.waiting.length === 0) return refused('nothing-to-do');
  if (pot.available < pot.waiting.length) return refused('share-too-small');
  const shares = shared(world, pot.available, pot.waiting);
  const allocation: ModelAllocation = { pot: id, state: 'proposed', fund: pot.available, shares, signed: [] };
  pot.allocation = world.allocations.length;
  world.allocations.push(allocation);
  if (shares.some(({ share }) => share === 0)) {
    allocation.state = 'collecting';
    return refused('share-too-small');
  }
  const full = sum(shares.map((each) => each.full));
  return done({ state: 'proposed', count: shares.length, fullFen: full, fundFen: pot.available });
};

type OfAllocation = StepOf<'sign-allocation'> | StepOf<'apply-allocation'> | StepOf<'drop-allocation'>;

const allocationAt = (world: World, { allocation }: OfAllocation): ModelAllocation =>
  world.allocations[allocation] as ModelAllocation;

const ofOwn = (world: World, { shares }: ModelAllocation, by: string): boolean =>
  shares.some(({ claim }) => isBound(by, slotOf(claimAt(world, claim)).claimant));

export const signAllocation = (world: World, step: StepOf<'sign-allocation'>): Expected => {
  if (!wears(step.by, 'finance')) return refused('wrong-role');
  const allocation = allocationAt(world, step);
  if (allocation.state !== 'proposed') return refused('not-in-this-state');
  if (allocation.signed.includes(step.by)) return refused('own-work');
  if (ofOwn(world, allocation, step.by)) return refused('own-claimant');
  if (potById(world, allocation.pot).available !== allocation.fund) return refused('stale');
  allocation.signed.push(step.by);
  if (allocation.signed.length === 2) allocation.state = 'applying';
  return done({ state: allocation.state });
};

export const applyAllocation = (world: World, step: StepOf<'apply-allocation'>): Expected => {
  if (!wears(step.by, 'finance')) return refused('wrong-role');
  const allocation = allocationAt(world, step);
  if (allocation.state !== 'applying') return refused('not-in-this-state');
  if (ofOwn(world, allocation, step.by)) return refused('own-claimant');
  const pot = potById(world, allocation.pot);
  for (const share of allocation.shares) {
    const claim = claimAt(world, share.claim);
    share.given = true;
    claim.allocatedFen = share.share;
    pot.waiting = pot.waiting.filter((slot) => slot !== share.claim);
    pot.available -= share.share;
    pot.held += share.share;
    moveTo(world, claim, 'approved');
  }
  allocation.state = 'applied';
  delete pot.allocation;
  const appliedFen = sum(allocation.shares.map(({ share }) => share));
  return done({ state: 'applied', applied: allocation.shares.length, appliedFen });
};

export const dropAllocation = (world: World, step: StepOf<'drop-allocation'>): Expected => {
  if (!wears(step.by, 'finance')) return refused('wrong-role');
  const allocation = allocationAt(world, step);
  if (allocation.state !== 'collecting' && allocation.state !== 'proposed') return refused('not-in-this-state');
  allocation.state = 'dropped';
  delete potById(world, allocation.pot).allocation;
  return done({ state: 'dropped' });
};
