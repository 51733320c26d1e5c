import { Problem } from '../../../api/problem.ts';
import { type Clash, merge } from './merge.ts';
import type { ParkingPlace } from './parked.ts';
import { type KeptCopy, type Part, sameCopy, type WorkingCopy, withValue } from './working-copy.ts';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'retrying' | 'clash' | 'closed';

export type Keeping = {
  /** As it stands on the page. */
  readonly copy: WorkingCopy;
  readonly revision: number;
  readonly state: SaveState;
  readonly savedAt: Date | undefined;
  readonly clashes: readonly Clash[];
  /** Fields that were changed elsewhere and taken over. */
  readonly taken: readonly Part[];
  /** Why it could not be kept. */
  readonly problem: Problem | undefined;
};

export type Keeper = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Keeping;
  readonly change: (change: (copy: WorkingCopy) => WorkingCopy) => void;
  /** Keeps what is not kept yet at once; whether all of it is. */
  readonly flush: () => Promise<boolean>;
  readonly choose: (part: Part, whose: 'mine' | 'theirs') => void;
  /** The platform has a later revision, e.g. since a paper came: what was written meanwhile is put on top of it. */
  readonly meet: (kept: KeptCopy) => void;
};

type Means = {
  readonly begun: KeptCopy;
  /** What of a copy may be sent. */
  readonly contentOf: (copy: WorkingCopy) => WorkingCopy;
  readonly send: (revision: number, content: WorkingCopy) => Promise<number>;
  readonly read: () => Promise<KeptCopy>;
  readonly parking: ParkingPlace;
  readonly settleMs?: number;
};

const pausesMs = [2_000, 4_000, 8_000];

/** Not open to be written in any more: another try would change nothing. */
const isOver = ({ code }: Problem): boolean => code === 'not-in-this-state' || code === 'not-found';

/** Keeps a working copy: a second after it was changed, again when that was in vain, and never over another's words. */
export const keepDraft = ({ begun, contentOf, send, read, parking, settleMs = 1_000 }: Means): Keeper => {
  const listeners = new Set<() => void>();
  let base = begun;
  let tried = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<boolean> | undefined;
  let state: Keeping = {
    copy: begun.copy,
    revision: begun.revision,
    state: 'saved',
    savedAt: undefined,
    clashes: [],
    taken: [],
    problem: undefined,
  };

  const become = (change: Partial<Keeping>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const isKept = (): boolean => sameCopy(contentOf(state.copy), base.copy);
  const later = (afterMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), afterMs);
  };

  const meet = (kept: KeptCopy): void => {
    const { copy, clashes, taken } = merge(base.copy, state.copy, kept.copy);
    base = kept;
    become({ copy, clashes, revision: kept.revision, taken: taken.length > 0 ? taken : state.taken });
    if (clashes.length > 0) {
      clearTimeout(timer);
      become({ state: 'clash' });
    } else if (isKept()) settled();
    else {
      become({ state: 'waiting' });
      later(0);
    }
  };

  const settled = (): void => {
    // What is not valid yet is on the page alone.
    if (sameCopy(state.copy, base.copy)) parking.clear();
    tried = 0;
    become({ state: 'saved', problem: undefined });
  };

  const inVain = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'stale')
      try {
        meet(await read());
        return false;
      } catch (again) {
        if (!(again instanceof Problem)) throw again;
      }
    if (isOver(error)) {
      become({ state: 'closed', problem: error });
      return false;
    }
    become({ state: 'retrying', problem: error });
    later(pausesMs[Math.min(tried, pausesMs.length - 1)] ?? 0);
    tried += 1;
    return false;
  };

  const once = async (): Promise<boolean> => {
    const content = contentOf(state.copy);
    become({ state: state.state === 'retrying' ? 'retrying' : 'saving' });
    try {
      base = { revision: await send(base.revision, content), copy: content };
    } catch (error) {
      return inVain(error);
    }
    become({ revision: base.revision, savedAt: new Date() });
    if (isKept()) {
      settled();
      return true;
    }
    become({ state: 'waiting' });
    later(settleMs);
    return false;
  };

  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (saving) return saving;
    if (state.state === 'clash' || state.state === 'closed') return false;
    if (isKept()) {
      settled();
      return true;
    }
    saving = once().finally(() => {
      saving = undefined;
    });
    return saving;
  };

  const change = (changed: (copy: WorkingCopy) => WorkingCopy): void => {
    const copy = changed(state.copy);
    parking.put({ base: base.copy, copy });
    become({ copy, taken: [], ...(state.state === 'saved' && { state: 'waiting' }) });
    if (state.state === 'waiting') later(settleMs);
  };

  const parked = parking.read();
  if (parked) {
    const { copy, clashes } = merge(parked.base, parked.copy, begun.copy);
    state = { ...state, copy, clashes, state: clashes.length > 0 ? 'clash' : 'waiting' };
    if (clashes.length === 0) later(0);
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => state,
    change,
    flush: async () => {
      // One that is on its way may lack the last words: after it, theirs.
      if (saving) await saving;
      return save();
    },
    choose: (part, whose) => {
      const clash = state.clashes.find((each) => each.part === part);
      if (!clash) return;
      const clashes = state.clashes.filter((each) => each.part !== part);
      become({ clashes, ...(whose === 'theirs' && { copy: withValue(state.copy, part, clash.theirs) }) });
      parking.put({ base: base.copy, copy: state.copy });
      if (clashes.length > 0) return;
      become({ state: 'waiting' });
      later(0);
    },
    meet: (kept) => {
      if (!saving && kept.revision > base.revision && state.state !== 'clash') meet(kept);
    },
  };
};
