import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Appropriation, Pot } from '../../shared/claim/pot-account.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { potId } from '../../shared/money/pot.ts';
import { actBeside, type Change, readHead, type Stored } from '../../shared/store/aggregate.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';

/** What the pot's own journal says; counters are added to, for approvals take from them at the same time. */
const intoPot = (stored: Stored<Pot> | undefined, appropriation: Appropriation): Result<Change<Pot>> => {
  const { id, programme, year, amountFen, document, askedBy } = appropriation;
  const about = { act: 'appropriate', detail: { appropriation: id, amountFen, document, askedBy } };
  if (!stored) {
    const counters = { appropriatedFen: amountFen, availableFen: amountFen, heldFen: 0, paidFen: 0, recoveredFen: 0 };
    const head: Pot = {
      id: potId(programme, year),
      programme,
      year,
      rule: 'first-come',
      ...counters,
      waitingCount: 0,
      waitingFen: 0,
    };
    return { ok: true, value: { ...about, head } };
  }
  if (!Number.isSafeInteger(stored.head.appropriatedFen + amountFen))
    return failed('invalid-input', undefined, [{ path: 'amountFen', code: 'too-large', value: String(amountFen) }]);
  return {
    ok: true,
    value: {
      ...about,
      head: stored.head,
      update: {
        set: 'appropriatedFen = appropriatedFen + :amount, availableFen = availableFen + :amount',
        values: { ':amount': amountFen },
      },
    },
  };
};

/** One transaction on both: the appropriation is confirmed once, and its pot has the money, or neither. */
export const confirmAppropriation: Act<'confirm-appropriation'> = async (stores, request) =>
  actAsStaff(stores, appropriations, request.path.appropriation, 'finance', request, async (stored, command) => {
    if (!stored) return failed('not-found');
    const { state, askedBy, programme, year } = stored.head;
    if (askedBy === request.actor.person.id) return failed('own-work');
    if (state !== 'asked') return failed('not-in-this-state', { state });
    const id = potId(programme, year);
    const pot = await readHead(stores.table, pots, id);
    const change = intoPot(pot, stored.head);
    if (!change.ok) return change;
    return {
      ok: true,
      value: {
        act: 'confirm-appropriation',
        head: { ...stored.head, state: 'confirmed' as const },
        detail: { pot: id, ...change.value.detail },
        alongside: actBeside(pots, id, pot, command, change.value),
      },
    };
  });
