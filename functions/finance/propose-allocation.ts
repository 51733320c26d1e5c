import type * as z from 'zod';
import type { Allocation } from '../../shared/claim/allocation-head.ts';
import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { allocationRoutes } from '../../shared/contract/allocation-routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { rateOf, rateText, shareOut } from '../../shared/money/allocation.ts';
import { actBeside, answerOnce, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { allocations, pots } from '../../shared/store/aggregates.ts';
import { readShares, sharesHash } from '../../shared/store/allocation-store.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { collectShares } from './collect-shares.ts';

const proposed = allocationRoutes['propose-allocation'].answer;

/** Takes the pot: from now on nobody comes to wait for it, leaves, or changes it. */
const open = (table: Table, request: Request<'propose-allocation'>, id: string): Promise<Result<Receipt>> => {
  const { actor, path, moment } = request;
  const first = stepOf(request, 'open');
  return actAsStaff({ table }, allocations, id, 'finance', first, async (stored, command) => {
    if (stored) return failed('already-exists', { what: id });
    const pot = await readHead(table, pots, path.pot);
    if (!pot) return failed('pot-missing', { pot: path.pot });
    const { rule, allocation, availableFen, waitingCount: count, waitingFen: fullFen } = pot.head;
    if (rule !== 'year-end') return failed('rule-differs', { pot: path.pot, rule });
    if (allocation !== undefined) return failed('allocation-open', { pot: path.pot, allocation });
    if (count === 0) return failed('nothing-to-do');
    if (availableFen < count) return failed('share-too-small', { pot: path.pot, availableFen });
    const head: Allocation = {
      id,
      pot: path.pot,
      state: 'collecting',
      count,
      fullFen,
      signatures: [],
      applied: 0,
      appliedFen: 0,
      openedBy: actor.person.id,
      openedOn: moment.businessOn,
    };
    const taken = actBeside(pots, path.pot, pot, command, {
      act: 'open-allocation',
      head: pot.head,
      detail: { allocation: id, count, fullFen },
      // Claims come to wait without moving the pot's revision.
      guard: {
        expression: 'attribute_not_exists(allocation) AND waitingCount = :count AND waitingFen = :full',
        values: { ':count': count, ':full': fullFen },
      },
      update: { set: 'allocation = :allocation', values: { ':allocation': id } },
    });
    return {
      ok: true,
      value: { act: 'open-allocation', head, detail: { pot: path.pot, count, fullFen }, alongside: taken },
    };
  });
};

/** Works the shares out of what was collected and freezes them; undefined while claims are missing. */
const freeze = async (
  table: Table,
  request: Request<'propose-allocation'>,
  id: string,
): Promise<Result<Receipt> | undefined> => {
  const collected = await readShares(table, id);
  const collectedFen = collected.reduce((sum, { fullFen }) => sum + fullFen, 0);
  const begun = await readHead(table, allocations, id);
  if (begun?.head.count !== collected.length || begun.head.fullFen !== collectedFen) return undefined;
  return actAsStaff({ table }, allocations, id, 'finance', request, async (stored) => {
    if (!stored) return failed('not-found');
    const { state, pot, count, fullFen } = stored.head;
    if (state !== 'collecting') return failed('not-in-this-state', { state });
    const kept = await readHead(table, pots, pot);
    const fundFen = kept?.head.availableFen ?? 0;
    const shares = shareOut(fundFen, collected);
    const none = shares.filter(({ shareFen }) => shareFen === 0).map(({ claim }) => claim);
    if (none.length > 0) return failed('share-too-small', { pot, availableFen: fundFen, claims: none.slice(0, 20) });
    const rate = rateOf(fundFen, fullFen);
    const hash = sharesHash(pot, fundFen, shares);
    const answer: z.infer<typeof proposed> = { id, state: 'proposed', count, fullFen, fundFen, hash, left: false };
    return {
      ok: true,
      value: {
        act: 'propose-allocation',
        head: { ...stored.head, state: 'proposed' as const, fundFen, rate: { ...rate, text: rateText(rate) }, hash },
        detail: answer,
        alongside: [
          {
            check: headKey('pot', pot),
            condition: {
              expression: 'allocation = :own AND availableFen = :fund AND waitingCount = :count AND waitingFen = :full',
              values: { ':own': id, ':fund': fundFen, ':count': count, ':full': fullFen },
            },
          },
        ],
      },
    };
  });
};

/** Stopped halfway, or out of time (`left`), the same command goes on; nobody else's does, but anyone may drop it. */
export const proposeAllocation: Act<'propose-allocation'> = async ({ table }, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const id = derivedId('allocation', path.pot, actor.person.id, request.idempotencyKey);
  const command = commandOf(request, own.value);
  const again = () => answerOnce(table, 'allocation', id, command, ({ detail }) => proposed.parse(detail));
  const earlier = await again();
  if (earlier) return earlier;
  const opened = await open(table, request, id);
  if (!opened.ok) return opened;
  await collectShares(table, id, path.pot);
  const frozen = await freeze(table, request, id);
  if (frozen && !frozen.ok) return frozen;
  const done = await again();
  if (done) return done;
  const { state, count, fullFen } = (await readHead(table, allocations, id))?.head ?? {};
  if (state === undefined || count === undefined || fullFen === undefined) return failed('not-found');
  return state === 'collecting'
    ? { ok: true, value: { id, state, count, fullFen, left: true } }
    : failed('not-in-this-state', { state });
};
