import {
  boundTo,
  type Claimant,
  clerkOf,
  firstDay,
  firstReviewers,
  funds,
  type Hat,
  type Slot,
  slots,
  staffHats,
} from './cast.ts';

/** The pure model: what the city should know, kept in its own words. Rules change it in place; nothing else does. */
export type World = {
  today: string;
  claims: ModelClaim[];
  pots: Record<string, ModelPot>;
  /** What may be awarded once: clause and key, and which claim holds it. */
  keys: Record<string, number>;
  /** The awards that count in caps and ladders, by claim. */
  awards: Record<number, number>;
  debts: Record<number, ModelDebt>;
  notices: ModelNotice[];
  lists: ModelList[];
  answers: Record<string, { list: number; counts: Record<string, number> }>;
  changes: ModelChange[];
  allocations: ModelAllocation[];
};

export type ModelClaim = {
  readonly slot: number;
  readonly id: string;
  state: string;
  since: string;
  hands: Record<Hands, string[]>;
  /** Who signed which sum, on what he saw. */
  signatures: { by: string; fen: number; saw: string }[];
  opinions: Record<string, number>;
  decisions: number;
  approvedFen?: number;
  allocatedFen?: number;
  attempt: number;
  offsetFen: number;
  list?: number;
  accountVersion: number;
  accountToConfirm?: number;
  notice?: number;
  daysLeft?: number;
  endsOn?: string;
  objections: { name: string; enteredBy?: string; state: 'handling' | 'dismissed' | 'upheld' }[];
  pageHolds: number;
  heldByPage: boolean;
  /** The first objection of the hold that stands, or stood last. */
  heldFrom: number;
  recoveryFen?: number;
};

export type Hands = 'editors' | 'submitters' | 'reviewers' | 'approvers' | 'formerJudges' | 'revokers' | 'recoverers';

export type ModelPot = {
  rule: 'first-come' | 'year-end';
  appropriated: number;
  available: number;
  held: number;
  paid: number;
  recovered: number;
  waiting: number[];
  allocation?: number;
  closed: boolean;
};

export type ModelDebt = {
  pot: string;
  ordered: number;
  received: number;
  pending: number;
  dueOn: string;
  state: 'open' | 'completed' | 'cancelled';
};

export type ModelNotice = {
  state: 'published' | 'ended';
  endsOn: string;
  rows: { claim: number; fen: number }[];
  holds: number;
};

export type Offset = { claim: number; fen: number };

export type ModelLine = {
  claim: number;
  attempt: number;
  fen: number;
  offsets: Offset[];
  approvers: string[];
  settled?: { outcome: 'paid' | 'returned'; answer?: string; paidBy?: string };
};

export type ModelList = {
  state: 'open' | 'sealed' | 'settled' | 'dropped';
  by: string;
  pots: string[];
  lines: ModelLine[];
  document?: string;
};

export type ChangeKind = 'appropriate' | 'reduce' | 'carry-over' | 'close' | 'reopen';

export type ModelChange = {
  kind: ChangeKind;
  programme: string;
  year: number;
  fen: number;
  by: string;
  state: 'asked' | 'confirmed' | 'cancelled';
};

export type ModelAllocation = {
  pot: string;
  state: 'collecting' | 'proposed' | 'applying' | 'applied' | 'dropped';
  fund: number;
  shares: { claim: number; full: number; share: number; given: boolean }[];
  signed: string[];
};

/** What the model expects of an act: its code, and figures of its answer where they are told. */
export type Expected = { readonly code: string; readonly told?: Readonly<Record<string, unknown>> };

export const refused = (code: string): Expected => ({ code });
export const done = (told?: Expected['told']): Expected => ({ code: 'done', ...(told && { told }) });

export const slotOf = ({ slot }: Pick<ModelClaim, 'slot'>): Slot => slots[slot] as Slot;

export const claimAt = (world: World, slot: number): ModelClaim => world.claims[slot] as ModelClaim;

export const potOf = (world: World, claim: Pick<ModelClaim, 'slot'>): ModelPot =>
  world.pots[slotOf(claim).pot] as ModelPot;

export const wears = (person: string, ...hats: Hat[]): boolean =>
  hats.some((hat) => staffHats[person]?.includes(hat) ?? false);

export const isBound = (person: string, claimant: Claimant): boolean => boundTo[person]?.includes(claimant) ?? false;

export const grantedFen = ({ allocatedFen, approvedFen }: ModelClaim): number => allocatedFen ?? approvedFen ?? 0;

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

export const openFen = ({ ordered, received, pending, state }: ModelDebt): number =>
  state === 'cancelled' ? 0 : ordered - received - pending;

/** A claim comes to a state, and is in it since today if it was not before. */
export const moveTo = (world: World, claim: ModelClaim, state: string): void => {
  if (claim.state !== state) claim.since = world.today;
  claim.state = state;
};

export const newPot = (rule: ModelPot['rule'], amountFen: number): ModelPot => ({
  rule,
  appropriated: amountFen,
  available: amountFen,
  held: 0,
  paid: 0,
  recovered: 0,
  waiting: [],
  closed: false,
});

const newClaim = (slot: Slot, at: number, id: string): ModelClaim => ({
  slot: at,
  id,
  state: 'reviewed',
  since: firstDay,
  hands: {
    editors: [clerkOf(slot.claimant)],
    submitters: [clerkOf(slot.claimant)],
    reviewers: [firstReviewers.quality, firstReviewers.purse],
    approvers: [],
    formerJudges: [],
    revokers: [],
    recoverers: [],
  },
  signatures: [],
  opinions: { quality: slot.sumFen, finance: slot.sumFen },
  decisions: 0,
  attempt: 0,
  offsetFen: 0,
  accountVersion: 0,
  objections: [],
  pageHolds: 0,
  heldByPage: false,
  heldFrom: 0,
});

/** The world before the first act: everything is reviewed, the pots are filled, nothing is decided. */
export const firstWorld = (ids: readonly string[]): World => ({
  today: firstDay,
  claims: slots.map((slot, at) => newClaim(slot, at, ids[at] ?? '')),
  pots: Object.fromEntries(
    funds.map((fund) => [
      `${fund.programme}-${fund.year}`,
      newPot('rule' in fund ? fund.rule : 'first-come', fund.amountFen),
    ]),
  ),
  keys: {},
  awards: {},
  debts: {},
  notices: [],
  lists: [],
  answers: {},
  changes: funds.map(({ programme, year, amountFen }) => ({
    kind: 'appropriate',
    programme,
    year,
    fen: amountFen,
    by: 'bai',
    state: 'confirmed',
  })),
  allocations: [],
});
