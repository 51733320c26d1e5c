import type * as z from 'zod';
import type { Claim } from '../../shared/claim/claim.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { isLeftOutReason, type LeftOutReason, whyLeftOut } from '../../shared/claim/left-out.ts';
import { financeRoutes } from '../../shared/contract/finance-routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { potId } from '../../shared/money/pot.ts';
import { actOn, answerOnce, type Command, earlierEntry, readHead, stepOf } from '../../shared/store/aggregate.ts';
import { claims, lists } from '../../shared/store/aggregates.ts';
import { claimStateKeys, readPage } from '../../shared/store/collections.ts';
import { endNotices } from '../../shared/store/end-notices.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { putOnList } from './put-on-list.ts';

/** Well within a function's time: what is left is for the next call. */
const milliseconds = 15_000;

const filled = financeRoutes['fill-list'].answer;

type Filling = Pick<z.infer<typeof filled>, 'added' | 'left' | 'leftOut'>;

type Run = {
  readonly list: string;
  readonly pots: readonly string[];
  readonly command: Command;
  readonly actor: Actor;
};

/** Goes through what is payable until nothing is left or time is up. */
const putAll = async (table: Table, run: Run): Promise<Result<Filling>> => {
  const { list, pots, command, actor } = run;
  const wanted = (claim: Claim): boolean =>
    claim.state === 'payable' && (pots.length === 0 || pots.includes(potId(claim.programme, claim.fundYear)));
  const until = performance.now() + milliseconds;
  const source = { index: 'byCollection', keys: claimStateKeys('payable') } as const;
  const leftOut = new Map<LeftOutReason, number>();
  const leave = (reason: LeftOutReason): void => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const told = (added: number, left: boolean): Result<Filling> => ({
    ok: true,
    value: { added, left, leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })) },
  });
  let added = 0;
  let left = false;
  let after: string | undefined;
  do {
    const page = await readPage(table, claims, source, { limit: 50, ...(after && { after }), keep: wanted });
    for (const { head, revision } of page.items) {
      if (performance.now() > until) return told(added, true);
      const why = whyLeftOut(head, actor.person);
      if (why) {
        leave(why);
        continue;
      }
      // The revision belongs to the key: a claim that was listed, dropped and is payable again is listed anew.
      const step = stepOf(command, `${head.id} ${revision}`);
      const listed = await putOnList(table, list, head.id, step, actor);
      if (listed.ok) added += 1;
      else if (isLeftOutReason(listed.failure.code)) leave(listed.failure.code);
      else if (listed.failure.code === 'busy') left = true;
      // Somebody else moved this claim meanwhile: it is not ours to list. Anything else stops the filling.
      else if (listed.failure.code !== 'not-in-this-state') return listed;
    }
    after = page.next;
  } while (after !== undefined);
  return told(added, left);
};

export const fillList: Act<'fill-list'> = async ({ table }, { actor, path, moment, ...request }) => {
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const command = commandOf({ ...request, moment }, own.value);
  const earlier = await answerOnce(table, 'list', path.list, command, (entry) => filled.parse(entry.detail));
  if (earlier) return earlier;
  if (stored.head.state !== 'open') return failed('list-not-open', { state: stored.head.state });
  if (!stored.head.builtBy.includes(actor.person.id)) return failed('not-your-list');
  await endNotices(table, moment);

  const put = await putAll(table, { list: path.list, pots: stored.head.pots, command, actor });
  if (!put.ok) return put;
  const noted = await actOn(table, lists, path.list, command, (now) => {
    if (!now) return failed('not-found');
    const { id, state, count, totalFen } = now.head;
    if (state !== 'open') return failed('list-not-open', { state });
    const detail: z.infer<typeof filled> = { id, count, totalFen, ...put.value };
    return { ok: true, value: { act: 'fill-list', head: now.head, detail, update: { set: '', values: {} } } };
  });
  if (!noted.ok) return noted;
  // Of two runs under one key the first to be noted is the answer of both.
  const entry = await earlierEntry(table, 'list', path.list, command);
  return entry ? { ok: true, value: filled.parse(entry.detail) } : failed('busy');
};
