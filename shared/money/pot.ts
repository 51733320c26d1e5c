import * as z from 'zod';

export const programmes = ['brand', 'standardization', 'cloud', 'county'] as const;

export type Programme = (typeof programmes)[number];

/** Who is paid when a pot is short: whoever is approved first, or everybody in proportion at the end of the year. */
export const potRules = ['first-come', 'year-end'] as const;

export type PotRule = (typeof potRules)[number];

/** Whatever is short of these stops and asks; nothing of them is ever cut. */
export const fixedRules: { readonly [P in Programme]?: PotRule } = {
  brand: 'first-come',
  standardization: 'first-come',
};

const counter = z.int().min(0);

/** The money of one programme and budget year, in fen. */
export const potCounters = z.strictObject({
  appropriatedFen: counter,
  availableFen: counter,
  heldFen: counter,
  paidFen: counter,
  recoveredFen: counter,
});

export type PotCounters = z.infer<typeof potCounters>;

/** appropriated = available + held + paid − recovered, at every moment. */
export const potBalances = (pot: PotCounters): boolean =>
  pot.appropriatedFen === pot.availableFen + pot.heldFen + pot.paidFen - pot.recoveredFen;

export const potId = (programme: Programme, year: number): string => `${programme}-${year}`;
