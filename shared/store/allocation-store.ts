import * as z from 'zod';
import type { Allocation } from '../claim/allocation-head.ts';
import { type Claim, grantedFen } from '../claim/claim.ts';
import { contentHash } from '../claim/content-hash.ts';
import { positiveFen } from '../claim/shapes.ts';
import { type Share, shareOut } from '../money/allocation.ts';
import type { Alongside } from './aggregate.ts';
import { headKey, partitions, shareKey, sharePrefix } from './keys.ts';
import type { Table, TableAction } from './table.ts';

/** A claim that shares in a fund, as it was collected; `shareFen` is there once it has been given. */
const storedShare = z.strictObject({
  claim: z.string(),
  claimant: z.string(),
  publicName: z.string(),
  fullFen: positiveFen,
  shareFen: positiveFen.optional(),
});

export type StoredShare = z.infer<typeof storedShare>;

export type FrozenShare = StoredShare & Share & { readonly given: boolean };

/** Each claim takes a put and a check, and one more check stands for all: a transaction holds 100 actions. */
export const claimsAtOnce = 49;

/** Writes claims into an allocation still collecting, while each waits with just this sum. Written once. */
export const addShares = (allocation: string, waiting: readonly Claim[]): TableAction[] => [
  {
    check: headKey('allocation', allocation),
    condition: {
      expression: '#state = :collecting',
      names: { '#state': 'state' },
      values: { ':collecting': 'collecting' },
    },
  },
  ...waiting.flatMap((claim): TableAction[] => {
    const fullFen = grantedFen(claim);
    const share: StoredShare = { claim: claim.id, claimant: claim.claimant, publicName: claim.publicName, fullFen };
    return [
      {
        put: { ...shareKey(allocation, claim.id), schema: 1, ...storedShare.parse(share) },
        condition: { expression: 'attribute_not_exists(pk)' },
      },
      {
        check: headKey('claim', claim.id),
        condition: {
          expression: '#state = :waiting AND approvedFen = :full',
          names: { '#state': 'state' },
          values: { ':waiting': 'awaiting-allocation', ':full': fullFen },
        },
      },
    ];
  }),
];

export const readShares = async (table: Table, allocation: string): Promise<StoredShare[]> =>
  (await table.partition(partitions.allocation(allocation), sharePrefix)).map(
    ({ pk: _pk, sk: _sk, schema: _schema, ...share }) => storedShare.parse(share),
  );

/** What the signatures stand for: the fund, and who gets what of it. */
export const sharesHash = (pot: string, fundFen: number, shares: readonly Share[]): string =>
  contentHash({
    pot,
    fundFen,
    shares: shares.map(({ claim, fullFen, shareFen }) => ({ claim, fullFen, shareFen })),
  });

/** The shares worked out from what was collected; they must still be the ones that were proposed. */
export const readFrozenShares = async (table: Table, allocation: Allocation): Promise<FrozenShare[]> => {
  const { id, pot, fundFen, hash } = allocation;
  if (fundFen === undefined) return [];
  const stored = await readShares(table, id);
  const given = new Map(stored.map(({ claim, shareFen }) => [claim, shareFen]));
  const shares = shareOut(fundFen, stored).map((share) => ({ ...share, given: given.get(share.claim) !== undefined }));
  const others = shares.some(({ claim, shareFen }) => (given.get(claim) ?? shareFen) !== shareFen);
  if (others || sharesHash(pot, fundFen, shares) !== hash)
    throw new Error(`The shares of the allocation ${id} are not the ones that were proposed.`);
  return shares;
};

/** Marks a share as given and counts it, once, and only while the allocation is being applied. */
export const giveShare = (allocation: string, { claim, shareFen }: Share): Alongside[] => [
  {
    update: shareKey(allocation, claim),
    set: 'SET shareFen = :share',
    condition: {
      expression: 'attribute_exists(pk) AND attribute_not_exists(shareFen)',
      values: { ':share': shareFen },
    },
  },
  {
    update: headKey('allocation', allocation),
    set: 'SET applied = applied + :one, appliedFen = appliedFen + :share',
    condition: {
      expression: '#state = :applying',
      names: { '#state': 'state' },
      values: { ':applying': 'applying', ':one': 1, ':share': shareFen },
    },
    otherwise: (found) => ({ code: 'not-in-this-state', details: { state: String(found?.state ?? 'gone') } }),
  },
];
