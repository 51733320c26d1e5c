import { holdsRole, isBoundTo, type Person, type Role } from '../claim/person.ts';
import { type Alongside, readHead, readHeads } from './aggregate.ts';
import { persons } from './aggregates.ts';
import { headKey, subjectKey } from './keys.ts';
import type { Table } from './table.ts';

/** A signed-in person as he stands now, with the revision at which his roles were read. */
export type Actor = { readonly person: Person; readonly revision: number };

/** Roles are read at each request and never from the token, so a withdrawn one stops at once. */
export const readActor = async (table: Table, subject: string): Promise<Actor | undefined> => {
  const account = await table.get(subjectKey(subject));
  const stored = account && (await readHead(table, persons, String(account.person)));
  return stored && { person: stored.head, revision: stored.revision };
};

/** Part of a transaction: nothing about the person's roles and bindings moved since they were read. */
export const stillHolds = (actor: Actor): Alongside => ({
  check: headKey('person', actor.person.id),
  condition: { expression: 'revision = :held', values: { ':held': actor.revision } },
  otherwise: () => ({ code: 'busy' }),
});

/** By person, the revision at which that was read. */
type Standing = ReadonlyMap<string, number>;

/** Those whose signature or request still counts: who lost the role since, or joined one of the claimants, is none. */
export const standing = async (
  table: Table,
  signed: readonly string[],
  roles: readonly Role[],
  claimants: readonly string[] = [],
): Promise<Standing> => {
  const kept = await readHeads(table, persons, [...new Set(signed)]);
  return new Map(
    kept
      .filter(({ head }) => roles.some((role) => holdsRole(head, role)))
      .filter(({ head }) => !claimants.some((claimant) => isBoundTo(head, claimant)))
      .map(({ head, revision }) => [head.id, revision]),
  );
};

/** Part of a transaction: they still stand as they were read; else it is decided anew. */
export const stillStanding = (signers: Standing): Alongside[] =>
  [...signers].map(([person, revision]) => ({
    check: headKey('person', person),
    condition: { expression: 'revision = :read', values: { ':read': revision } },
  }));

/** A sign-in name belongs to one person. */
export const claimSubject = (subject: string, person: string): Alongside => ({
  put: { ...subjectKey(subject), schema: 1, person },
  condition: { expression: 'attribute_not_exists(pk)' },
  otherwise: () => ({ code: 'already-exists', details: { what: subject } }),
});
