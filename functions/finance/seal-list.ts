import { failed, type Result } from '../../shared/claim/failure.ts';
import { receiptOf } from '../../shared/claim/journal.ts';
import type { ListHead } from '../../shared/claim/payout-list-head.ts';
import { isBoundTo } from '../../shared/claim/person.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf, type Request } from '../../shared/http/act.ts';
import { payerId } from '../../shared/payout/payer-head.ts';
import type { Seal } from '../../shared/payout/seal.ts';
import { manifest } from '../../shared/payout/sealed-lines.ts';
import { type Tally, tallyLines } from '../../shared/payout/tally.ts';
import { type Alongside, answerOnce, readHead, readHeads, stepOf } from '../../shared/store/aggregate.ts';
import { lists, payers, persons } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import { linePages, readOffsets, storedLinePages } from '../../shared/store/list-store.ts';
import { payoutsOpen } from '../../shared/store/payout-lock.ts';
import { readSeal, sealItem } from '../../shared/store/seal-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { actOnList } from './act-on-list.ts';
import { unbalancedPot } from './unbalanced-pot.ts';

type Sealing = Request<'seal-list'>;

const sideOf = (typed: number, listed: number): 'below' | 'above' | 'equal' =>
  typed < listed ? 'below' : typed > listed ? 'above' : 'equal';

/** Who built the list, approved a claim on it or is bound to a claimant of one does not vouch for it. */
const tallied = async (table: Table, list: ListHead, { actor, body }: Sealing): Promise<Result<Tally>> => {
  if (list.builtBy.includes(actor.person.id)) return failed('own-work');
  if (list.count === 0) return failed('list-empty');
  let approved = false;
  let bound = false;
  const tally = await tallyLines(storedLinePages(table, list.id), (page) => {
    approved ||= page.some(({ approvers }) => approvers.includes(actor.person.id));
    bound ||= page.some(({ claimant }) => isBoundTo(actor.person, claimant));
  });
  if (approved) return failed('own-work');
  if (bound) return failed('own-claimant');
  const { count, totalFen, problems, totalTooLarge } = tally;
  if (totalTooLarge || problems.length > 0)
    return failed('list-broken', { problems: [...problems, ...(totalTooLarge ? [{ code: 'total-too-large' }] : [])] });
  // A line that came or went meanwhile: the figures of the head are not of the lines that were read.
  if (count !== list.count || totalFen !== list.totalFen) return failed('busy');
  if (body.count === count && body.totalFen === totalFen) return { ok: true, value: tally };
  return failed('list-differs', {
    differenceFen: Math.abs(body.totalFen - totalFen),
    differenceCount: Math.abs(body.count - count),
    totalSide: sideOf(body.totalFen, totalFen),
    countSide: sideOf(body.count, count),
  });
};

const unmoved = (revision: number): Alongside => ({
  check: headKey('payer', payerId),
  condition: { expression: 'revision = :read', values: { ':read': revision } },
});

/** From here on no line moves: what was counted and hashed is frozen, with the account it is paid from. */
const beginSealing = async (table: Table, request: Sealing): Promise<Result<unknown>> => {
  const { actor, moment, path } = request;
  return actOnList(table, stepOf(request, 'begin'), 'open', async (list) => {
    const tally = await tallied(table, list, request);
    if (!tally.ok) return tally;
    const [payer, builders, pot] = await Promise.all([
      readHead(table, payers, payerId),
      readHeads(table, persons, list.builtBy),
      unbalancedPot(table),
    ]);
    if (pot !== undefined) return failed('pot-unbalanced', { pot });
    if (!payer?.head.inForce) return failed('payer-missing');
    const { count, totalFen, hash } = tally.value;
    const sealed: Seal = {
      id: path.list,
      hash,
      count,
      totalFen,
      sealedAt: moment.businessAt,
      payer: payer.head.inForce,
      builtBy: builders.map(({ head }) => head.name),
      sealedBy: actor.person.name,
    };
    return {
      ok: true,
      value: {
        act: 'begin-sealing',
        head: { ...list, state: 'sealing', sealedBy: actor.person.id, sealedOn: moment.businessOn, hash },
        detail: { count, totalFen, hash },
        // Count and total alone would not notice a line that was exchanged for another of the same sum.
        guard: {
          expression: '#state = :open AND lineMoves = :moves',
          names: { '#state': 'state' },
          values: { ':open': 'open', ':moves': list.lineMoves },
        },
        alongside: [payoutsOpen(table), sealItem(sealed), unmoved(payer.revision)],
      },
    };
  });
};

/** The frozen list, whoever froze it; another person may finish what the first was kept from, on his own figures. */
const frozen = async (table: Table, request: Sealing): Promise<Result<Seal>> => {
  const { list } = request.path;
  const before = await readHead(table, lists, list);
  if (!before) return failed('not-found');
  const begun = before.head.state === 'open' ? await beginSealing(table, request) : undefined;
  if (begun && !begun.ok && begun.failure.code !== 'not-in-this-state') return begun;
  // Begun by another, now or before: who finishes it vouches for it just as who begins.
  const by = begun?.ok ? undefined : await readHead(table, lists, list);
  if (by?.head.state === 'sealing') {
    const again = await tallied(table, by.head, request);
    if (!again.ok) return again;
  }
  const [now, sealed] = await Promise.all([readHead(table, lists, list), readSeal(table, list)]);
  return now?.head.state === 'sealing' && sealed
    ? { ok: true, value: sealed }
    : failed('not-in-this-state', { state: now?.head.state ?? 'gone' });
};

/**
 * open → sealing → sealed. Between the two the list is written to storage that nobody can overwrite; stopped there,
 * the same act goes on.
 */
export const sealList: Act<'seal-list'> = async ({ table, payouts }, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const before = () => answerOnce(table, 'list', path.list, commandOf(request, own.value), receiptOf);
  const earlier = await before();
  if (earlier) return earlier;
  const begun = await frozen(table, request);
  // What stands against it may be this very command, sent twice.
  if (!begun.ok) return (await before()) ?? begun;
  const { count, totalFen, hash } = begun.value;
  const name = `${path.list}/sealed-${hash}.jsonl`;
  const offsets = await readOffsets(table, path.list);
  const content = manifest({ sealed: begun.value, offsets, pages: linePages(table, path.list) });
  const { sha256 } = await payouts.write(name, content, 'application/jsonl');
  return actOnList(table, request, 'sealing', (list) => ({
    ok: true,
    value: {
      act: 'seal-list',
      head: { ...list, state: 'sealed' },
      detail: { count, totalFen, hash, manifest: sha256 },
      alongside: [payoutsOpen(table)],
    },
  }));
};
