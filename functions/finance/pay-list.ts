import { failed, type Result } from '../../shared/claim/failure.ts';
import { receiptOf } from '../../shared/claim/journal.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { answerOnce, readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { movePots, payFromPot } from '../../shared/store/pot-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { actOnList } from './act-on-list.ts';

/** The treasury's document is written down first, so that the claims of one list never name two. */
const begin = async (table: Table, request: Request<'pay-list'>): Promise<Result<ListHead>> => {
  const { body, path, idempotencyKey } = request;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  if (stored.head.state === 'sealed') {
    const begun = await actOnList(
      table,
      { ...request, idempotencyKey: `${idempotencyKey}:begin` },
      'sealed',
      (list) => ({
        ok: true,
        value: {
          act: 'begin-payment',
          head: { ...list, state: 'paying', document: body.document },
          detail: { document: body.document },
        },
      }),
    );
    if (!begun.ok && begun.failure.code !== 'not-in-this-state') return begun;
  }
  const now = await readHead(table, lists, path.list);
  if (now?.head.state !== 'paying') return failed('not-in-this-state', { state: now?.head.state ?? 'gone' });
  return now.head.document === body.document ? { ok: true, value: now.head } : failed('stale');
};

/** Claim by claim, then the list: stopped halfway, the next call with the same document goes on where it was. */
export const payList: Act<'pay-list'> = async ({ table }, request) => {
  const { actor, body, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  const earlier = await answerOnce(table, 'list', path.list, command, receiptOf);
  if (earlier) return earlier;
  const begun = await begin(table, request);
  if (!begun.ok) return begun;
  for (const line of await readLines(table, path.list)) {
    const step = { ...command, idempotencyKey: `${command.idempotencyKey}:${line.claim}` };
    const paid = await actOnClaim(table, line.claim, 'pay', step, actor, (claim) =>
      claim.list === path.list
        ? {
            ok: true,
            value: {
              head: { ...claim, state: 'paid' },
              detail: { list: path.list, amountFen: line.amountFen, document: body.document },
              alongside: movePots([payFromPot(potId(line.programme, line.fundYear), line.amountFen)]),
            },
          }
        : failed('not-in-this-state', { state: claim.state }),
    );
    // Paid already by an earlier run of the same list.
    if (!paid.ok && paid.failure.code !== 'not-in-this-state') return paid;
  }
  return actOnList(table, request, 'paying', (list) => ({
    ok: true,
    value: {
      act: 'pay-list',
      head: { ...list, state: 'paid' },
      detail: { count: list.count, totalFen: list.totalFen, document: body.document },
    },
  }));
};
