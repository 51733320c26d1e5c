import { failed } from '../../shared/claim/failure.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { allocations, pots } from '../../shared/store/aggregates.ts';
import { readFrozenShares } from '../../shared/store/allocation-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import { standing, stillStanding } from '../../shared/store/people.ts';

/** Both signatures are for the shares of this hash, and for a fund that is still what they were worked out of. */
export const signAllocation: Act<'sign-allocation'> = async ({ table }, request) =>
  actAsStaff({ table }, allocations, request.path.allocation, 'finance', request, async (stored) => {
    const { actor, body, moment } = request;
    if (!stored) return failed('not-found');
    const { id, state, pot, fundFen = 0, hash, signatures } = stored.head;
    if (state !== 'proposed') return failed('not-in-this-state', { state });
    if (signatures.some(({ person }) => person === actor.person.id)) return failed('own-work');
    const shares = await readFrozenShares(table, stored.head);
    if (shares.some(({ claimant }) => isBoundTo(actor.person, claimant))) return failed('own-claimant');
    if (body.hash !== hash) return failed('stale', { hash });
    const kept = await readHead(table, pots, pot);
    // Money came back to the pot meanwhile: the allocation is dropped and proposed anew.
    if (kept?.head.availableFen !== fundFen)
      return failed('stale', { pot, fundFen, availableFen: kept?.head.availableFen ?? 0 });
    const signers = await standing(
      table,
      signatures.map(({ person }) => person),
      ['finance'],
      shares.map(({ claimant }) => claimant),
    );
    const before = signatures.filter(({ person }) => signers.has(person));
    const signed = [...before, { person: actor.person.id, on: moment.businessOn }];
    const whole = signed.length > 1;
    return {
      ok: true,
      value: {
        act: 'sign-allocation',
        head: { ...stored.head, signatures: signed, ...(whole && { state: 'applying' as const }) },
        detail: { pot, hash, fundFen, signature: signed.length },
        alongside: [
          {
            check: headKey('pot', pot),
            condition: {
              expression: 'allocation = :own AND availableFen = :fund',
              values: { ':own': id, ':fund': fundFen },
            },
          },
          ...stillStanding(signers),
        ],
      },
    };
  });
