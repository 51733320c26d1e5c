import { failed } from '../../shared/claim/failure.ts';
import type { Objection } from '../../shared/claim/objection.ts';
import { holdsRole } from '../../shared/claim/person.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { claimSummary } from '../../shared/http/views.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readObjections } from '../../shared/store/objection-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { maySettle } from './may-settle.ts';

/** Upholding one settles all that are open, so none of them may have been entered by this person. */
const actionsOf = (
  objection: Objection,
  open: readonly Objection[],
  { person }: Actor,
): Answer<'view-objection'>['actions'] => {
  const settles = holdsRole(person, 'approver') || holdsRole(person, 'officer');
  if (!settles || objection.state !== 'handling' || objection.enteredBy === person.id) return [];
  return open.some(({ enteredBy }) => enteredBy === person.id)
    ? ['dismiss-objection']
    : ['dismiss-objection', 'uphold-objection'];
};

export const viewObjection: Act<'view-objection'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['approver', 'officer', 'auditor']);
  if (!own.ok) return own;
  const stored = await readHead(table, claims, path.claim);
  const objections = stored ? await readObjections(table, path.claim) : [];
  const found = objections.find(({ number }) => number === path.objection);
  if (!stored || !found) return failed('not-found');
  const may = maySettle(stored.head, actor);
  if (!may.ok) return may;
  const { claim: _claim, codeHash: _hash, enteredBy: _entered, settledBy: _by, withAnother, ...shown } = found;
  const open = objections.filter(({ state }) => state === 'handling');
  return {
    ok: true,
    value: {
      ...shown,
      settledWithAnother: withAnother === true,
      othersOpen: open.filter(({ number }) => number !== found.number).length,
      claim: claimSummary(stored.head),
      noticeDaysLeft: stored.head.noticeDaysLeft ?? 0,
      actions: actionsOf(found, open, actor),
    },
  };
};
