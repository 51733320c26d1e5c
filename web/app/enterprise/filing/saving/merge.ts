import { type Part, partsOf, partValue, sameValue, type WorkingCopy, withValue } from './working-copy.ts';

/** One field that was changed here and elsewhere, to different values. */
export type Clash = { readonly part: Part; readonly theirs: unknown };

export type Merged = {
  readonly copy: WorkingCopy;
  readonly clashes: readonly Clash[];
  /** What was changed elsewhere and is taken over. */
  readonly taken: readonly Part[];
};

/**
 * Two copies grown from one. What only one side changed is taken from it; what both changed differently is for a person
 * to choose, and until then stands as it was typed here.
 */
export const merge = (base: WorkingCopy, mine: WorkingCopy, theirs: WorkingCopy): Merged => {
  const clashes: Clash[] = [];
  const taken: Part[] = [];
  let copy = mine;
  for (const part of partsOf(base, mine, theirs)) {
    const [before, here, there] = [base, mine, theirs].map((each) => partValue(each, part));
    if (sameValue(here, there) || sameValue(before, there)) continue;
    if (sameValue(before, here)) {
      copy = withValue(copy, part, there);
      taken.push(part);
    } else clashes.push({ part, theirs: there });
  }
  return { copy, clashes, taken };
};
