import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import type { Appropriation, Pot } from '../../shared/claim/pot-account.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { actOn, type Command, readHead } from '../../shared/store/aggregate.ts';
import { appropriations, pots } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import { type Actor, stillHolds } from '../../shared/store/people.ts';
import type { Table, TableAction } from '../../shared/store/table.ts';

/** The same transaction marks the asked appropriation confirmed, so it can enter its pot once only. */
const markConfirmed = (appropriation: Appropriation): TableAction => ({
  update: headKey('appropriation', appropriation.id),
  set: 'SET #state = :confirmed',
  condition: {
    expression: '#state = :asked AND attribute_exists(askedBy)',
    names: { '#state': 'state' },
    values: { ':asked': 'asked', ':confirmed': 'confirmed' },
  },
});

const intoPot = (
  table: Table,
  appropriation: Appropriation,
  command: Command,
  actor: Actor,
): Promise<Result<Receipt>> => {
  const { programme, year, amountFen, document, askedBy } = appropriation;
  const id = potId(programme, year);
  const alongside = [markConfirmed(appropriation), stillHolds(actor)];
  const detail = { appropriation: appropriation.id, amountFen, document, askedBy };
  return actOn(table, pots, id, command, async (stored) => {
    const now = await readHead(table, appropriations, appropriation.id);
    if (now?.head.state !== 'asked') return failed('not-in-this-state', { state: now?.head.state ?? 'gone' });
    if (!stored) {
      const head: Pot = {
        id,
        programme,
        year,
        appropriatedFen: amountFen,
        availableFen: amountFen,
        heldFen: 0,
        paidFen: 0,
        recoveredFen: 0,
      };
      return { ok: true, value: { act: 'appropriate', head, detail, alongside } };
    }
    if (!Number.isSafeInteger(stored.head.appropriatedFen + amountFen))
      return failed('invalid-input', undefined, [{ path: 'amountFen', code: 'too-large', value: String(amountFen) }]);
    return {
      ok: true,
      value: {
        act: 'appropriate',
        head: stored.head,
        detail,
        // Approvals take from the pot at the same time: counters are added to, never written as read.
        update: {
          set: 'appropriatedFen = appropriatedFen + :amount, availableFen = availableFen + :amount',
          values: { ':amount': amountFen },
        },
        alongside,
      },
    };
  });
};

export const confirmAppropriation: Act<'confirm-appropriation'> = async ({ table }, { actor, path, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const asked = await readHead(table, appropriations, path.appropriation);
  if (!asked) return failed('not-found');
  if (asked.head.askedBy === actor.person.id) return failed('own-work');
  return intoPot(table, asked.head, commandOf(request, own.value), actor);
};
