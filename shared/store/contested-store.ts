import type { Claim } from '../claim/claim.ts';
import { readHeads } from './aggregate.ts';
import { claims } from './aggregates.ts';
import { contestedPartition } from './collections.ts';
import { filedFor, isOver } from './key-store.ts';
import { contestedKey, contestedPrefix, partitions } from './keys.ts';
import type { Table, TableAction } from './table.ts';

const mark = (claim: string, other: string, filedOn: string): TableAction => ({
  put: {
    ...contestedKey(claim, other),
    schema: 1,
    claim,
    other,
    queueKey: contestedPartition(claim),
    queueSort: `${filedOn}#${claim}#${other}`,
  },
});

/** A transaction takes 100 actions; who opens a claim is shown every other there is. */
const most = 10;

/**
 * Marks, on both sides, that others filed for one of these keys before. They lead to such claims in a queue; two filed in
 * one instant may go without, and the claim itself shows its contenders from their keys.
 */
export const noteContested = async (
  table: Table,
  claim: Pick<Claim, 'id' | 'clause'>,
  keys: readonly string[],
  filedOn: string,
): Promise<TableAction[]> => {
  const others = new Set((await filedFor(table, claim, keys)).map((filed) => filed.claim));
  return [...others]
    .slice(0, most)
    .flatMap((other) => [mark(claim.id, other, filedOn), mark(other, claim.id, filedOn)]);
};

/** The claims marked beside each of these that may still come to an award, or have. */
export const readContested = async (
  table: Table,
  of: readonly Pick<Claim, 'id'>[],
): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const marks = await Promise.all(of.map(({ id }) => table.partition(partitions.claim(id), contestedPrefix)));
  const pairs = marks.flat().map(({ claim, other }) => ({ claim: String(claim), other: String(other) }));
  const heads = await readHeads(table, claims, [...new Set(pairs.map(({ other }) => other))]);
  const alive = new Map(heads.filter(({ head }) => !isOver(head)).map(({ head }) => [head.id, head]));
  const found = new Map<string, Claim[]>();
  for (const { claim, other } of pairs) {
    const head = alive.get(other);
    if (head) found.set(claim, [...(found.get(claim) ?? []), head]);
  }
  return found;
};
