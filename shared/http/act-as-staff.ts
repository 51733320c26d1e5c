import type { Result } from '../claim/failure.ts';
import type { Receipt } from '../claim/journal.ts';
import type { Role } from '../claim/person.ts';
import { type Aggregate, actOn, type Change, type Command, type Stored } from '../store/aggregate.ts';
import { stillHolds } from '../store/people.ts';
import { asStaff } from './access.ts';
import { commandOf, type Request, type Stores } from './act.ts';

export type StaffRequest = Pick<Request<'create-round'>, 'actor' | 'moment' | 'idempotencyKey' | 'requestHash'>;

/** A command of the city's staff on one aggregate: the role is asked now, and once more by the write. */
export const actAsStaff = async <Head extends object>(
  { table }: Pick<Stores, 'table'>,
  aggregate: Aggregate<Head>,
  id: string,
  role: Role,
  request: StaffRequest,
  decide: (stored: Stored<Head> | undefined, command: Command) => Promise<Result<Change<Head>>> | Result<Change<Head>>,
): Promise<Result<Receipt>> => {
  const own = asStaff(request.actor, role);
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  return actOn(table, aggregate, id, command, async (stored) => {
    const decided = await decide(stored, command);
    if (!decided.ok) return decided;
    const { alongside = [] } = decided.value;
    return { ok: true, value: { ...decided.value, alongside: [...alongside, stillHolds(request.actor)] } };
  });
};
