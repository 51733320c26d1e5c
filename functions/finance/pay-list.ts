import { failed, type Result } from '../../shared/claim/failure.ts';
import { receiptOf } from '../../shared/claim/journal.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { answerOnce, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readStoredLines } from '../../shared/store/list-store.ts';
import { readSettlements } from '../../shared/store/settled-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { actOnList } from './act-on-list.ts';
import { lineStep, payLine } from './settle-line.ts';
import { settledBy } from './settle-list.ts';

/** The treasury's document is written down first, so that the claims of one list never name two. */
const begin = async (table: Table, request: Request<'pay-list'>): Promise<Result<ListHead>> => {
  const { body, path } = request;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  if (stored.head.state === 'sealed' && stored.head.document === undefined) {
    const begun = await actOnList(table, stepOf(request, 'begin'), 'sealed', (list) =>
      list.document === undefined
        ? {
            ok: true,
            value: {
              act: 'begin-payment',
              head: list,
              detail: { document: body.document },
              update: { set: '#document = :document', values: { ':document': body.document } },
              guard: { expression: 'attribute_not_exists(#document)', names: { '#document': 'document' } },
            },
          }
        : failed('stale'),
    );
    if (!begun.ok && begun.failure.code !== 'not-in-this-state' && begun.failure.code !== 'stale') return begun;
  }
  const now = await readHead(table, lists, path.list);
  if (now?.head.state !== 'sealed') return failed('not-in-this-state', { state: now?.head.state ?? 'gone' });
  return now.head.document === body.document ? { ok: true, value: now.head } : failed('stale');
};

/**
 * The treasury paid every line that no answer of the bank has settled. Claim by claim, then the list: stopped halfway,
 * the next call with the same document goes on where it was.
 */
export const payList: Act<'pay-list'> = async (stores, request) => {
  const { actor, body, path } = request;
  const { table } = stores;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const command = commandOf(request, own.value);
  const earlier = await answerOnce(table, 'list', path.list, command, receiptOf);
  if (earlier) return earlier;
  const begun = await begin(table, request);
  if (!begun.ok) return begun;
  const [lines, settled] = await Promise.all([readStoredLines(table, path.list), readSettlements(table, path.list)]);
  for (const line of lines) {
    if (settled.has(line.payment.claim)) continue;
    const step = lineStep(command, command.idempotencyKey, line);
    const by = { document: body.document };
    const paid = await payLine({ table, list: path.list, line, by, command: step, actor });
    // Settled meanwhile, by another run of the same list or by an answer of the bank.
    if (!paid.ok && paid.failure.code !== 'not-in-this-state') return paid;
  }
  return actAsStaff(stores, lists, path.list, 'finance', request, (stored) => {
    if (!stored) return failed('not-found');
    const { state, count, totalFen, paidCount, returnedCount } = stored.head;
    if (state !== 'sealed') return failed('not-in-this-state', { state });
    if (paidCount + returnedCount < count) return failed('busy');
    return {
      ok: true,
      value: settledBy(stored.head, { act: 'pay-list', detail: { count, totalFen, document: body.document } }),
    };
  });
};
