import { type Claim, grantedFen } from '../claim/claim.ts';
import type { ClaimState } from '../claim/lifecycle.ts';
import type { Alongside } from './aggregate.ts';
import { readHeads } from './aggregate.ts';
import { claims } from './aggregates.ts';
import { contenderKey, contenderPrefix, sealedElsewhereKey, takenKey } from './keys.ts';
import type { Table, TableAction } from './table.ts';

type Holder = Pick<Claim, 'id' | 'clause' | 'claimant'>;

/** One key, taken by this claim if nobody holds it. Those who held it before stay noted. */
export const takeKey = ({ id, clause, claimant }: Holder, value: string, takenOn: string): Alongside => ({
  update: takenKey(clause, value),
  set: 'SET #schema = :schema, claim = :claim, claimant = :claimant, takenOn = :takenOn',
  condition: {
    expression: 'attribute_not_exists(claim)',
    names: { '#schema': 'schema' },
    values: { ':schema': 1, ':claim': id, ':claimant': claimant, ':takenOn': takenOn },
  },
  otherwise: (found) => ({
    code: 'key-already-awarded',
    details: { key: value, claim: String(found?.claim ?? ''), takenOn: String(found?.takenOn ?? '') },
  }),
});

/** Freed by revoking, by an upheld objection or by completed recovery, and by nothing else. */
export const freeKey = ({ id, clause, claimant }: Holder, value: string, freedOn: string): TableAction => ({
  update: takenKey(clause, value),
  set: 'SET past = list_append(if_not_exists(past, :none), :was) REMOVE claim, claimant, takenOn',
  condition: {
    expression: 'claim = :claim',
    values: { ':claim': id, ':none': [], ':was': [{ claim: id, claimant, freedOn }] },
  },
});

/** Noted when a claim is filed for a key, so that whoever reviews it sees who else claims the same. */
export const noteContender = ({ id, clause, claimant }: Holder, value: string): TableAction => ({
  put: { ...contenderKey(clause, value, id), schema: 1, claim: id, claimant },
});

export type Contender = { readonly key: string; readonly claim: Claim; readonly holds: boolean };

const withoutAward: readonly ClaimState[] = ['draft', 'withdrawn', 'refused', 'revoked'];

/** What came to nothing contends no more; a part that was paid back frees no key. */
export const isOver = (claim: Claim): boolean =>
  withoutAward.includes(claim.state) || (claim.state === 'recovered' && claim.recoveryFen === grantedFen(claim));

/** The other claims ever filed for one of these keys. */
export const filedFor = async (
  table: Table,
  own: Pick<Claim, 'id' | 'clause'>,
  values: readonly string[],
): Promise<{ readonly key: string; readonly claim: string }[]> => {
  const found = await Promise.all(
    values.map(async (key) => {
      const items = await table.partition(takenKey(own.clause, key).pk, contenderPrefix);
      return items.map((item) => ({ key, claim: String(item.claim) })).filter(({ claim }) => claim !== own.id);
    }),
  );
  return found.flat();
};

/**
 * After a restore: the list on which another claim for one of these keys was sealed in the time that is lost. Such marks
 * are made only while approvals wait for the books.
 */
export const paidBeforeRestore = async (
  table: Table,
  own: Pick<Claim, 'id' | 'clause'>,
  values: readonly string[],
): Promise<string | undefined> => {
  const others = new Set((await filedFor(table, own, values)).map(({ claim }) => claim));
  const [mark] = await table.getMany([...others].map(sealedElsewhereKey));
  return mark && String(mark.list);
};

/** The other claims filed for one of these keys that may still come to an award, or have. */
export const readContenders = async (
  table: Table,
  own: Pick<Claim, 'id' | 'clause'>,
  values: readonly string[],
): Promise<Contender[]> => {
  const held = await table.getMany(values.map((value) => takenKey(own.clause, value)));
  const holders = new Set(held.map(({ claim }) => claim));
  const others = await filedFor(table, own, values);
  const heads = await readHeads(table, claims, [...new Set(others.map(({ claim }) => claim))]);
  const byId = new Map(heads.map(({ head }) => [head.id, head]));
  return others.flatMap(({ key, claim }) => {
    const head = byId.get(claim);
    return head && !isOver(head) ? [{ key, claim: head, holds: holders.has(claim) }] : [];
  });
};
