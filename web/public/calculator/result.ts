import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Assessment, Verdict } from '../../../shared/policy/assessment.ts';
import type { PriorAward } from '../../../shared/policy/inputs.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import type { Answers } from './answers.ts';
import { mayClaim } from './conversation.ts';
import { eventDay, factsOf } from './facts-of.ts';
import { type Ground, mayBegin, type Round, type Scheme } from './ground.ts';
import { type Case, fenOf, type Judged, judge } from './judge.ts';
import { awardsOf, priorRows } from './prior-awards.ts';
import { unsure } from './read-answer.ts';
import { atBest, type Change, whatWouldChange } from './what-if.ts';

/** What the engine cannot be told as unknown: the kind of claimant, and the day. */
export type Open = 'who' | 'day';

export type Card = {
  readonly clause: PreparedClause;
  readonly verdict: Verdict;
  /** 0 where nothing is granted on these answers. */
  readonly fen: number;
  /** The most it could still come to when what is open is answered. */
  readonly atBestFen: number;
  readonly assessment: Assessment;
  readonly open: readonly Open[];
  readonly eventOn: PlainDate | undefined;
  readonly year: number | undefined;
  readonly round: Round | undefined;
  readonly mayBegin: boolean;
  readonly scheme: Scheme | undefined;
  readonly changes: readonly Change[];
};

export type Result = { readonly cards: readonly Card[]; readonly totalFen: number; readonly atBestFen: number };

const caseOf = (
  clause: PreparedClause,
  { who, jinan, of }: Answers,
  awarded: readonly PriorAward[],
  today: PlainDate,
) => {
  const answers = of[clause.id] ?? {};
  const on = eventDay(clause, answers, today);
  const open: Open[] = [
    ...(who === undefined || who === unsure ? ['who' as const] : []),
    ...(on ? [] : ['day' as const]),
  ];
  const one: Case = {
    clause,
    kind: who === undefined || who === unsure ? (clause.accepts.kinds[0] ?? 'company') : who,
    registeredInJinan: jinan === undefined || jinan === unsure ? undefined : jinan === 'yes',
    eventOn: on ?? today,
    facts: factsOf(clause, answers, on ?? today),
    awarded,
  };
  return { one, open, on };
};

/** Refused stays refused; otherwise what is not known makes it incomplete. */
const verdictOf = ({ assessment }: Judged, open: readonly Open[]): Verdict =>
  open.length > 0 && assessment.verdict !== 'refused' ? 'incomplete' : assessment.verdict;

const cardOf = (clause: PreparedClause, answers: Answers, awarded: readonly PriorAward[], ground: Ground): Card => {
  const { one, open, on } = caseOf(clause, answers, awarded, ground.today);
  const judged = judge(one, ground);
  const verdict = verdictOf(judged, open);
  const known = verdict === 'payable' || verdict === 'needs-person';
  const atBestFen = verdict === 'refused' ? 0 : known ? fenOf(judged) : fenOf(judge(atBest(one), ground));
  const { assessment, round, scheme } = judged;
  const year = on === undefined ? undefined : judged.year;
  return {
    clause,
    verdict,
    fen: known ? fenOf(judged) : 0,
    atBestFen,
    assessment,
    open,
    eventOn: on,
    year,
    round,
    mayBegin: verdict !== 'refused' && mayBegin(round, year),
    scheme,
    changes: whatWouldChange(one, judged, ground),
  };
};

/** What a card counts as for the ones after it: caps and ladders hold across the achievements of one claimant. */
const awardOf = ({ clause, fen, year, assessment }: Card): PriorAward[] =>
  fen > 0 && year !== undefined
    ? [{ clause: clause.id, achievementYear: year, fen, keys: [...assessment.awardKeys] }]
    : [];

/** The higher of a ladder first, so that the lower sees it; else in the order of the documents. */
const inOrder = (got: readonly PreparedClause[]): PreparedClause[] =>
  [...got].sort((a, b) => Math.sign(a.higherClauses.length) - Math.sign(b.higherClauses.length));

/** The nearest miss first: the fewer conditions are in the way, the nearer. */
const inTheWay = ({ assessment }: Card): number =>
  assessment.conditions.filter(({ outcome }) => outcome === 'not-met').length;

export const calculate = (answers: Answers, ground: Ground): Result => {
  const got = answers.got ?? [];
  const rows = priorRows(
    got.filter((clause) => mayClaim(clause, answers.who)),
    answers.of,
    ground.today,
  );
  const had = answers.had === undefined || answers.had === unsure ? [] : awardsOf(answers.had, rows);
  const cards: Card[] = [];
  for (const clause of inOrder(got)) cards.push(cardOf(clause, answers, [...had, ...cards.flatMap(awardOf)], ground));
  return {
    cards: cards.sort((a, b) => b.fen - a.fen || b.atBestFen - a.atBestFen || inTheWay(a) - inTheWay(b)),
    totalFen: cards.reduce((sum, { fen }) => sum + fen, 0),
    atBestFen: cards.reduce((sum, { atBestFen }) => sum + atBestFen, 0),
  };
};
