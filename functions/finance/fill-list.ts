import type * as z from 'zod';
import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { routes } from '../../shared/contract/routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { potId } from '../../shared/money/pot.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { actOn, type Command, earlierEntry, readHead } from '../../shared/store/aggregate.ts';
import { claims, lists } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { readFiling } from '../../shared/store/claim-store.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import { headKey } from '../../shared/store/keys.ts';
import { lineItem, type StoredLine } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';

const milliseconds = 15_000;

const filled = routes['fill-list'].answer;

const lineOf = async (table: Table, claim: Claim, amountFen: number): Promise<StoredLine> => {
  const filing = await readFiling(table, claim.id, claim.contentRevision);
  const { name, creditCode, idNumber } = filing.claimant;
  return {
    claim: claim.id,
    payee: name,
    ...(creditCode ? { creditCode } : { idNumber }),
    accountName: filing.account.accountName,
    accountNumber: filing.account.accountNumber,
    bank: filing.account.bank,
    amountFen,
    clause: claim.clause,
    clauseTitle: clauseTitle(claim).zh,
    article: clauseOf(claim).citation,
    programme: claim.programme,
    fundYear: claim.fundYear,
  };
};

/** One claim onto the list: claim, line and the list's figures move together, and only while the list is open. */
const putOnList = (
  table: Table,
  list: string,
  claim: Claim,
  command: Command,
  actor: Actor,
): Promise<Result<Receipt>> =>
  actOnClaim(table, claim.id, 'list', command, actor, async (head) => {
    const { approvedFen } = head;
    if (approvedFen === undefined) throw new Error(`The payable claim ${head.id} has no approved sum.`);
    const line = await lineOf(table, head, approvedFen);
    return {
      ok: true,
      value: {
        head: { ...head, state: 'listed', list },
        detail: { list, amountFen: approvedFen },
        alongside: [
          {
            update: headKey('list', list),
            set: 'SET #count = #count + :one, totalFen = totalFen + :amount',
            condition: {
              expression: '#state = :open',
              names: { '#count': 'count', '#state': 'state' },
              values: { ':one': 1, ':amount': approvedFen, ':open': 'open' },
            },
            otherwise: (found) => ({ code: 'not-in-this-state', details: { state: String(found?.state ?? 'gone') } }),
          },
          lineItem(list, line),
        ],
      },
    };
  });

export const fillList: Act<'fill-list'> = async ({ table }, { actor, path, moment, idempotencyKey, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const command = commandOf({ ...request, moment, idempotencyKey }, own.value);
  const earlier = await earlierEntry(table, 'list', path.list, command);
  if (earlier)
    return earlier.requestHash === command.requestHash
      ? { ok: true, value: filled.parse(earlier.detail) }
      : failed('idempotency-key-reused', { idempotencyKey });
  if (stored.head.state !== 'open') return failed('not-in-this-state', { state: stored.head.state });
  if (!stored.head.builtBy.includes(actor.person.id)) return failed('wrong-role');
  await endNotices(table, moment);

  const { pots } = stored.head;
  const wanted = (claim: Claim): boolean =>
    claim.state === 'payable' &&
    (pots.length === 0 || pots.includes(potId(claim.programme, claim.fundYear))) &&
    !claim.approvers.includes(actor.person.id);
  const until = performance.now() + milliseconds;
  let added = 0;
  let left = false;
  let after: string | undefined;
  do {
    const page = await readPage(
      table,
      claims,
      { index: 'byCollection', keys: claimStateKeys('payable') },
      { limit: 50, ...(after !== undefined && { after }), keep: wanted },
    );
    for (const { head } of page.items) {
      if (performance.now() > until) {
        left = true;
        break;
      }
      const step = { ...command, idempotencyKey: `${idempotencyKey}:${head.id}` };
      const listed = await putOnList(table, path.list, head, step, actor);
      if (listed.ok) added += 1;
      else if (listed.failure.code === 'busy') left = true;
      // Somebody else moved this claim meanwhile: it is not ours to list. Anything else stops the filling.
      else if (listed.failure.code !== 'not-in-this-state') return listed;
    }
    after = page.next;
  } while (!left && after !== undefined);
  const noted = await actOn(table, lists, path.list, command, (now) => {
    if (!now) return failed('not-found');
    const { id, count, totalFen } = now.head;
    const detail: z.infer<typeof filled> = { id, added, count, totalFen, left };
    return { ok: true, value: { act: 'fill-list', head: now.head, detail, update: { set: '', values: {} } } };
  });
  if (!noted.ok) return noted;
  // Of two runs under one key the first to be noted is the answer of both.
  const entry = await earlierEntry(table, 'list', path.list, command);
  return entry ? { ok: true, value: filled.parse(entry.detail) } : failed('busy');
};
