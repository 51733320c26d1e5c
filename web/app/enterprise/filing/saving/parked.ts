import { forgetUnsent, keepUnsent, readUnsent } from '../../../session/unsent.ts';
import type { WorkingCopy } from './working-copy.ts';

/** What was typed and is not yet kept by the platform, with what it grew from. */
export type Parked = { readonly base: WorkingCopy; readonly copy: WorkingCopy };

export type ParkingPlace = {
  readonly read: () => Parked | undefined;
  readonly put: (parked: Parked) => void;
  readonly clear: () => void;
};

/** In this window of the browser only, so that signing in anew, or a reload, brings it back. */
export const parkingPlace = (claim: string): ParkingPlace => {
  const name = `draft-${claim}`;
  return {
    read: () => {
      const text = readUnsent(name);
      return text === null ? undefined : (JSON.parse(text) as Parked);
    },
    put: (parked) => {
      try {
        keepUnsent(name, JSON.stringify(parked));
      } catch {
        // Full or forbidden: the copy is still on the page, which says that it is not kept.
      }
    },
    clear: () => forgetUnsent(name),
  };
};
