import * as z from 'zod';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import { plainDate } from '../../shared/claim/shapes.ts';
import { asStaff } from '../../shared/http/access.ts';
import { type Act, type Answer, commandOf, type Request, type Stores } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import type { AnswerHead } from '../../shared/payout/answer-head.ts';
import { countVerdicts, type JudgedRow, verdictCounts } from '../../shared/payout/judge-answer.ts';
import { type Command, earlierEntry, stepOf } from '../../shared/store/aggregate.ts';
import { answers } from '../../shared/store/aggregates.ts';
import { isOpen, type Judged, judgeStored } from './judge-stored.ts';
import { keepVerdicts, verdictFileView } from './keep-verdicts.ts';
import { answerTo, readAnswer } from './read-answer.ts';
import { lineStep, payLine, returnLine } from './settle-line.ts';
import { settleList } from './settle-list.ts';

/** Well within a function's time: what is left is for the next call. */
const milliseconds = 15_000;

/** What the journal keeps of a booking, from which a repeat is answered. */
const booked = z.strictObject({
  counts: verdictCounts,
  changed: z.int().min(0),
  verdictFile: z.string(),
  bookedOn: plainDate,
});

type Booking = {
  readonly stores: Stores;
  readonly request: Request<'book-answer'>;
  readonly command: Command;
  readonly answer: AnswerHead;
};

/** The step belongs to answer and line, not to the request: whoever books this answer does the same step. */
const bookRow = ({ stores, request, command, answer }: Booking, { lines, settlements }: Judged, row: JudgedRow) => {
  const line = lines.get(row.reference);
  if (!line) throw new Error(`No line ${row.reference} on list ${answer.list}.`);
  const requestHash = contentHash({ answer: answer.id, row: row.reference, outcome: row.outcome });
  const settling = {
    table: stores.table,
    list: answer.list,
    line,
    by: { document: answer.sha256, answer: answer.id },
    command: lineStep({ ...command, requestHash }, answer.id, line),
    actor: request.actor,
  };
  return row.verdict === 'paid'
    ? payLine(settling)
    : returnLine(settling, row.reason, settlements.get(line.payment.claim));
};

/** Goes through what is to be booked until nothing is left or time is up. */
const bookAll = async (booking: Booking, judged: Judged): Promise<Result<{ left: boolean }>> => {
  const until = performance.now() + milliseconds;
  let left = false;
  for (const row of judged.judged) {
    if (!isOpen(row)) continue;
    if (performance.now() > until) return { ok: true, value: { left: true } };
    const done = await bookRow(booking, judged, row);
    if (done.ok) continue;
    if (done.failure.code === 'busy') left = true;
    // Settled by somebody else meanwhile: it is judged anew.
    else if (done.failure.code !== 'not-in-this-state') return done;
  }
  return { ok: true, value: { left } };
};

/** What could not be booked twice over is for a person: the claim does not stand as the list says. */
const leftToPerson = (judged: Judged): Judged => {
  const rows = judged.judged.map((row) =>
    isOpen(row) ? { ...row, verdict: 'already-settled' as const, follows: 'person-looks' as const } : row,
  );
  return { ...judged, judged: rows, counts: countVerdicts(rows, judged.unreadable.length) };
};

/** What this answer changed, read from the table: a call that was cut off cannot tell the next what it did. */
const changedBy = ({ judged }: Judged): number => judged.filter(({ booked: own }) => own).length;

const begin = async ({ stores, request, answer }: Booking): Promise<Result<unknown>> => {
  if (answer.state === 'booking') return { ok: true, value: undefined };
  const step = stepOf(request, 'begin');
  const begun = await actAsStaff(stores, answers, answer.id, 'finance', step, (stored) =>
    stored?.head.state === 'checked' || stored?.head.state === 'booked'
      ? { ok: true, value: { act: 'begin-booking', head: { ...stored.head, state: 'booking' as const }, detail: {} } }
      : failed('not-in-this-state', { state: stored?.head.state ?? 'gone' }),
  );
  // Begun by another call at this very moment.
  return !begun.ok && begun.failure.details?.state === 'booking' ? { ok: true, value: undefined } : begun;
};

type Told = Answer<'book-answer'>;

const toldOf = async ({ stores, answer }: Booking, kept: z.infer<typeof booked>): Promise<Result<Told>> => ({
  ok: true,
  value: {
    id: answer.id,
    state: 'booked',
    bookedOn: kept.bookedOn,
    counts: kept.counts,
    changed: kept.changed,
    left: false,
    file: await verdictFileView(stores, answer.list, kept.verdictFile),
  },
});

/**
 * What the first booking left, when there was one: under this key, or under another and so with nothing changed now,
 * unless `open`: a line that could not be booked then can be now.
 */
const bookedBefore = async (booking: Booking, open = false): Promise<Result<Told> | undefined> => {
  const { stores, command, answer } = booking;
  const entry = await earlierEntry(stores.table, 'answer', answer.id, command);
  if (entry && entry.requestHash !== command.requestHash)
    return failed('idempotency-key-reused', { idempotencyKey: command.idempotencyKey });
  if (entry) return toldOf(booking, booked.parse(entry.detail));
  const { state, counts, verdictFile, bookedOn } = answer;
  if (open || state !== 'booked' || !counts || !verdictFile || !bookedOn) return undefined;
  return toldOf(booking, { counts, verdictFile, bookedOn, changed: 0 });
};

const finish = async (booking: Booking, judged: Judged): Promise<Result<Told>> => {
  const { stores, request, answer } = booking;
  const { counts } = judged;
  const bookedOn = request.moment.businessOn;
  const verdictFile = await keepVerdicts(stores, answer.list, judged);
  const detail = { counts, changed: changedBy(judged), verdictFile, bookedOn };
  const noted = await actAsStaff(stores, answers, answer.id, 'finance', request, (stored) => {
    if (stored?.head.state !== 'booking') return failed('not-in-this-state', { state: stored?.head.state ?? 'gone' });
    const by = { bookedBy: request.actor.person.id, bookedOn };
    const head = { ...stored.head, ...by, state: 'booked' as const, counts, verdictFile };
    return { ok: true, value: { act: 'book-answer', head, detail } };
  });
  if (!noted.ok && noted.failure.code !== 'not-in-this-state') return noted;
  const now = await answerTo(stores.table, request.path);
  if (!now.ok) return now;
  // Of two calls that end at once the first is the answer of both.
  return (await bookedBefore({ ...booking, answer: now.value })) ?? failed('busy');
};

/** Line by line, then the answer, then the list: stopped halfway, the next call goes on where it was. */
export const bookAnswer: Act<'book-answer'> = async (stores, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const found = await answerTo(stores.table, path);
  if (!found.ok) return found;
  const answer = found.value;
  const booking = { stores, request, answer, command: commandOf(request, own.value) };
  if (answer.state === 'announced') return failed('not-in-this-state', { state: answer.state });
  const read = await readAnswer(stores, answer);
  if (!read.ok) return read;
  const first = await judgeStored(stores.table, answer, read.value);
  const before = await bookedBefore(booking, first.judged.some(isOpen));
  if (before) {
    const settled = before.ok ? await settleList(stores.table, path.list, booking.command) : before;
    return settled.ok ? before : settled;
  }
  const begun = await begin(booking);
  if (!begun.ok) return begun;
  let run = await bookAll(booking, first);
  let judged = await judgeStored(stores.table, answer, read.value);
  // A line that was paid or given back while this went on is booked by what it is now.
  if (run.ok && !run.value.left && judged.judged.some(isOpen)) {
    run = await bookAll(booking, judged);
    judged = await judgeStored(stores.table, answer, read.value);
  }
  if (!run.ok) return run;
  if (run.value.left) {
    const soFar = { counts: judged.counts, changed: changedBy(judged) };
    return { ok: true, value: { id: answer.id, state: 'booking', ...soFar, left: true } };
  }
  const finished = await finish(booking, leftToPerson(judged));
  if (!finished.ok) return finished;
  const settled = await settleList(stores.table, path.list, booking.command);
  return settled.ok ? finished : settled;
};
