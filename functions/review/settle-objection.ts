import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { isHeldByPage, type Objection } from '../../shared/claim/objection.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import { commandOf, type Request } from '../../shared/http/act.ts';
import { actOnClaim, type ClaimChange } from '../../shared/store/act-on-claim.ts';
import { type Alongside, readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { giveBackHold, readObjections } from '../../shared/store/objection-store.ts';
import type { Table } from '../../shared/store/table.ts';

type Settling = Request<'dismiss-objection'> | Request<'uphold-objection'>;

type Settlement = (
  claim: Claim,
  settled: Objection,
  others: readonly Objection[],
) => Promise<Result<ClaimChange>> | Result<ClaimChange>;

/** What the objection is after it: the outcome, who and when, and what the objector is told. */
const settledAs = (open: Objection, state: 'dismissed' | 'upheld', { actor, body, moment }: Settling): Objection => ({
  ...open,
  state,
  settledOn: moment.businessOn,
  settledBy: actor.person.id,
  reply: body.reply ?? body.reason,
});

/** One open objection settled, by approver or officer whose hands have not been on the claim. */
export const settleObjection = async (
  table: Table,
  request: Settling,
  outcome: 'dismissed' | 'upheld',
  settle: Settlement,
): Promise<Result<Receipt>> => {
  const { actor, body, path } = request;
  const own = asAnyStaff(actor, ['approver', 'officer']);
  if (!own.ok) return own;
  const stored = await readHead(table, claims, path.claim);
  if (!stored || path.objection > stored.head.objections) return failed('not-found');
  const command = commandOf(request, own.value);
  const action = outcome === 'dismissed' ? 'dismiss-objection' : 'uphold-objection';
  return actOnClaim(table, path.claim, action, command, actor, async (claim) => {
    const handling = (await readObjections(table, claim.id)).filter(({ state }) => state === 'handling');
    const open = handling.find(({ number }) => number === path.objection);
    if (!open) return failed('objection-settled');
    // Upholding one settles them all.
    const touched = outcome === 'upheld' ? handling : [open];
    if (touched.some(({ enteredBy }) => enteredBy === actor.person.id)) return failed('own-work');
    const others = handling.filter(({ number }) => number !== open.number);
    const settled = await settle(claim, settledAs(open, outcome, request), others);
    return settled.ok ? { ok: true, value: { ...settled.value, reason: body.reason } } : settled;
  });
};

/** The claim leaves `objected`: its notice may have another one held through the public page. */
export const endHold = async (table: Table, { id, notice }: Claim): Promise<Alongside[]> =>
  notice !== undefined && isHeldByPage(await readJournal(table, 'claim', id)) ? [giveBackHold(notice)] : [];
