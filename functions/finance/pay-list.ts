import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import type { PayoutLine } from '../../shared/payout/payout-line.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { type Alongside, readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import { readLines } from '../../shared/store/list-store.ts';
import { actOnList } from './act-on-list.ts';

/** What was held for the claim is now paid; the pot's equation stays as it was. */
const heldToPaid = (line: PayoutLine): Alongside => ({
  update: headKey('pot', potId(line.programme, line.fundYear)),
  set: 'SET heldFen = heldFen - :amount, paidFen = paidFen + :amount',
  condition: { expression: 'attribute_exists(pk) AND heldFen >= :amount', values: { ':amount': line.amountFen } },
  otherwise: (found) => ({
    code: 'pot-short',
    details: { availableFen: Number(found?.heldFen ?? 0), missingFen: line.amountFen - Number(found?.heldFen ?? 0) },
  }),
});

/** Claim by claim, then the list: stopped halfway, the same command goes on where it was. */
export const payList: Act<'pay-list'> = async ({ table }, request) => {
  const { actor, body, path, moment, idempotencyKey, requestHash } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  if (stored.head.state === 'sealed')
    for (const line of await readLines(table, path.list)) {
      const command = commandOf({ moment, requestHash, idempotencyKey: `${idempotencyKey}:${line.claim}` }, own.value);
      const paid = await actOnClaim(table, line.claim, 'pay', command, actor, (claim) =>
        claim.list === path.list
          ? {
              ok: true,
              value: {
                head: { ...claim, state: 'paid' },
                detail: { list: path.list, amountFen: line.amountFen, document: body.document },
                alongside: [heldToPaid(line)],
              },
            }
          : failed('not-in-this-state', { state: claim.state }),
      );
      // Paid already by an earlier run of the same list.
      if (!paid.ok && paid.failure.code !== 'not-in-this-state') return paid;
    }
  return actOnList(table, request, 'sealed', (list) => ({
    ok: true,
    value: {
      act: 'pay-list',
      head: { ...list, state: 'paid' },
      detail: { count: list.count, totalFen: list.totalFen, document: body.document },
    },
  }));
};
