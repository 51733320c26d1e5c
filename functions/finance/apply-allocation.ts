import type * as z from 'zod';
import type { Allocation } from '../../shared/claim/allocation-head.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { allocationRoutes } from '../../shared/contract/allocation-routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { answerOnce, type Command, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { allocations } from '../../shared/store/aggregates.ts';
import { type FrozenShare, giveShare, readFrozenShares } from '../../shared/store/allocation-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { allocateInPot } from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { freePot } from './free-pot.ts';

/** Well within a function's time: what is left is for the next call. */
const milliseconds = 15_000;

const progress = allocationRoutes['apply-allocation'].answer;

type Run = { readonly allocation: Allocation; readonly command: Command; readonly actor: Actor };

/**
 * Claim, share, pot and the allocation's figures move together. The award keeps its keys and its place under cap and
 * ladder at the full sum: the cut gives none of it back (our reading; the document is silent). A revocation that was
 * asked is no bar: it cannot be decided while the pot is taken, and takes the share back afterwards.
 */
const give = (table: Table, { allocation, command, actor }: Run, share: FrozenShare): Promise<Result<Receipt>> => {
  const { claim, fullFen, shareFen } = share;
  const step = stepOf(command, claim);
  return actOnClaim(table, claim, 'allocate', step, actor, (head) => ({
    ok: true,
    value: {
      head: { ...head, state: 'approved', allocatedFen: shareFen },
      detail: { allocation: allocation.id, fullFen, allocatedFen: shareFen },
      alongside: [allocateInPot(allocation.pot, allocation.id, share), ...giveShare(allocation.id, share)],
    },
  }));
};

const giveAll = async (table: Table, run: Run, shares: readonly FrozenShare[]): Promise<Result<undefined>> => {
  const until = performance.now() + milliseconds;
  for (const share of shares) {
    if (share.given) continue;
    if (performance.now() > until) break;
    const given = await give(table, run, share);
    // Given by another run meanwhile, or somebody was at the pot: what is left shows in the count.
    const passed = given.ok || given.failure.code === 'not-in-this-state' || given.failure.code === 'busy';
    if (!passed) return given;
  }
  return { ok: true, value: undefined };
};

/** The pot is free again; only when every claim has its share and nobody waits any more. */
const finish = (table: Table, request: Request<'apply-allocation'>): Promise<Result<Receipt>> =>
  actAsStaff({ table }, allocations, request.path.allocation, 'finance', request, async (stored, command) => {
    if (!stored) return failed('not-found');
    const { id, state, pot, count, applied, appliedFen } = stored.head;
    if (state !== 'applying') return failed('not-in-this-state', { state });
    if (applied < count) return failed('busy');
    const answer: z.infer<typeof progress> = { id, state: 'applied', count, applied, appliedFen, left: false };
    const none = { expression: 'waitingCount = :none AND waitingFen = :none', values: { ':none': 0 } };
    const about = { act: 'apply-allocation', detail: { allocation: id, count, appliedFen } };
    return {
      ok: true,
      value: {
        act: 'apply-allocation',
        head: { ...stored.head, state: 'applied' as const },
        detail: answer,
        guard: {
          expression: '#state = :applying AND applied = :applied',
          names: { '#state': 'state' },
          values: { ':applying': 'applying', ':applied': applied },
        },
        alongside: await freePot(table, command, { id, pot }, about, none),
      },
    };
  });

/** Claim by claim; stopped halfway, the next call goes on where it was, whoever of finance makes it. */
export const applyAllocation: Act<'apply-allocation'> = async ({ table }, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  const earlier = await answerOnce(table, 'allocation', path.allocation, command, ({ detail }) =>
    progress.parse(detail),
  );
  if (earlier) return earlier;
  const stored = await readHead(table, allocations, path.allocation);
  if (!stored) return failed('not-found');
  const allocation = stored.head;
  if (allocation.state !== 'applying') return failed('not-in-this-state', { state: allocation.state });
  const shares = await readFrozenShares(table, allocation);
  if (shares.some(({ claimant }) => isBoundTo(actor.person, claimant))) return failed('own-claimant');
  const given = await giveAll(table, { allocation, command, actor }, shares);
  if (!given.ok) return given;

  const before = await readHead(table, allocations, path.allocation);
  if (before?.head.state === 'applying' && before.head.applied === before.head.count) {
    const finished = await finish(table, request);
    // Two runs at once: the other was first to finish.
    if (!finished.ok && finished.failure.code !== 'not-in-this-state') return finished;
  }
  const now = await readHead(table, allocations, path.allocation);
  if (!now) return failed('not-found');
  const { id, state, count, applied, appliedFen } = now.head;
  return { ok: true, value: { id, state, count, applied, appliedFen, left: state !== 'applied' } };
};
