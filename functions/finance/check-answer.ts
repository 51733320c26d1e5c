import { failed } from '../../shared/claim/failure.ts';
import { mostUnreadableTold } from '../../shared/contract/answer-routes.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act, Request } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { followingWords, unreadableWords, verdictWords } from '../../shared/payout/answer-words.ts';
import type { JudgedRow } from '../../shared/payout/judge-answer.ts';
import { answers } from '../../shared/store/aggregates.ts';
import { isOpen, type Judged, judgeStored } from './judge-stored.ts';
import { keepVerdicts, verdictFileView } from './keep-verdicts.ts';
import { answerTo, readAnswer } from './read-answer.ts';

const rowView = (row: JudgedRow, locale: Request<'check-answer'>['locale']) => ({
  number: row.number,
  line: row.reference,
  ...(row.payee !== undefined && { payee: row.payee }),
  ...(row.listedFen !== undefined && { listedFen: row.listedFen }),
  answeredFen: row.amountFen,
  verdict: row.verdict,
  verdictWord: verdictWords[row.verdict][locale],
  ...(row.reason !== undefined && { reason: row.reason }),
  follows: row.follows,
  whatFollows: followingWords[row.follows][locale],
  booked: row.booked,
});

const openOf = ({ judged }: Judged) => {
  const rows = judged.filter(isOpen);
  const [paid, returned] = [
    rows.filter(({ verdict }) => verdict === 'paid'),
    rows.filter(({ verdict }) => verdict === 'returned'),
  ];
  const fenOf = (some: readonly JudgedRow[]): number => some.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    paidCount: paid.length,
    paidFen: fenOf(paid),
    returnedCount: returned.length,
    returnedFen: fenOf(returned),
  };
};

/** What booking would do now. The first check keeps the file; nothing else is changed by any. */
export const checkAnswer: Act<'check-answer'> = async (stores, request) => {
  const { actor, body, locale, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const found = await answerTo(stores.table, path);
  if (!found.ok) return found;
  const answer = found.value;
  const read = await readAnswer(stores, answer);
  if (!read.ok) return read;
  const judged = await judgeStored(stores.table, answer, read.value);
  if (answer.state === 'announced') {
    const noted = await actAsStaff(stores, answers, answer.id, 'finance', request, (stored) => {
      if (stored?.head.state !== 'announced') return failed('not-in-this-state', { state: stored?.head.state });
      const head = { ...stored.head, state: 'checked' as const };
      return { ok: true, value: { act: 'check-answer', head, detail: { ...judged.counts } } };
    });
    if (!noted.ok && noted.failure.code !== 'not-in-this-state') return noted;
  }
  const wanted = judged.judged.filter(
    ({ number, verdict }) => number > body.after && (body.verdict === undefined || verdict === body.verdict),
  );
  const rows = wanted.slice(0, body.limit);
  const last = rows.at(-1);
  const fileName = body.after > 0 ? undefined : (answer.verdictFile ?? (await keepVerdicts(stores, path.list, judged)));
  return {
    ok: true,
    value: {
      id: answer.id,
      state: answer.state === 'announced' ? 'checked' : answer.state,
      ...(answer.bookedOn && { bookedOn: answer.bookedOn }),
      counts: answer.counts ?? judged.counts,
      open: openOf(judged),
      rows: rows.map((row) => rowView(row, locale)),
      ...(last && wanted.length > rows.length && { next: last.number }),
      unreadable: judged.unreadable
        .slice(0, mostUnreadableTold)
        .map((line) => ({ ...line, cure: unreadableWords[line.why][locale] })),
      ...(fileName && { file: await verdictFileView(stores, path.list, fileName) }),
    },
  };
};
