import type { Person } from '../claim/person.ts';
import type { Alongside } from './aggregate.ts';
import { readHead } from './aggregate.ts';
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

/** A sign-in name belongs to one person. */
export const claimSubject = (subject: string, person: string): Alongside => ({
  put: { ...subjectKey(subject), schema: 1, person },
  condition: { expression: 'attribute_not_exists(pk)' },
  otherwise: () => ({ code: 'already-exists', details: { what: subject } }),
});
