import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PreparedClause } from '../../../shared/policy/prepare-clause.ts';
import { type ClaimantKind, claimantKinds } from '../../../shared/policy/vocabulary.ts';
import { readAmount } from '../../format/read-amount.ts';
import type { ClauseAnswers } from './facts-of.ts';
import { asksAmount, clauseById, fullFen, inOrderOfText, type PriorAnswer, priorRows } from './prior-awards.ts';
import { clauseQuestions } from './question.ts';
import { type AnswerFault, readAnswer, unsure } from './read-answer.ts';

/** All that was answered so far. It lives in the address and nowhere else. */
export type Answers = {
  readonly who?: ClaimantKind | typeof unsure | undefined;
  readonly jinan?: 'yes' | 'no' | typeof unsure | undefined;
  /** In the order of the documents; empty: not sure. */
  readonly got?: readonly PreparedClause[] | undefined;
  readonly of: Readonly<Record<string, ClauseAnswers>>;
  readonly had?: readonly PriorAnswer[] | typeof unsure | undefined;
};

/** An answer that is asked again, with what was given. */
export type Fault = { readonly fault: AnswerFault; readonly given: string };

export type ReadAnswers = { readonly answers: Answers; readonly faults: ReadonlyMap<string, Fault> };

type Query = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

/** A button 不确定 sends its word beside the field it stands at. */
const given = (query: Query, name: string): string | undefined => {
  const all = query.getAll(name);
  return all.includes(unsure) ? unsure : all[0];
};

const mostAtOnce = 40;

const readGot = (query: Query, faults: Map<string, Fault>): readonly PreparedClause[] | undefined => {
  const ids = query.getAll('got');
  if (ids.includes(unsure)) return [];
  const got = [...new Set(ids)].slice(0, mostAtOnce).flatMap((id) => clauseById(id) ?? []);
  if (got.length > 0) return inOrderOfText(got);
  if (query.has('got-asked')) faults.set('got', { fault: 'choose', given: '' });
  return undefined;
};

const readClause = (query: Query, clause: PreparedClause, today: PlainDate, faults: Map<string, Fault>) => {
  const answers: Record<string, string> = {};
  for (const question of clauseQuestions(clause)) {
    const text = given(query, question.name);
    if (text === undefined) continue;
    const read = readAnswer(question, text, today);
    if (read.ok) answers[question.field] = read.text;
    else faults.set(question.name, { fault: read.fault, given: text.slice(0, 200) });
  }
  return answers;
};

const mostFen = 100_000_000_000_00;

/** `madrid-trademark.2019.5000000`: of which clause and year, and how many fen. */
const written = (text: string): PriorAnswer | undefined => {
  const [, clause = '', year, fen] = /^([a-z0-9-]{1,60})\.(\d{4})\.(\d{1,14})$/.exec(text) ?? [];
  return clauseById(clause) && Number(fen) <= mostFen ? { clause, year: Number(year), fen: Number(fen) } : undefined;
};

const readHad = (
  query: Query,
  before: Omit<Answers, 'had'>,
  today: PlainDate,
  faults: Map<string, Fault>,
): Answers['had'] => {
  const said = query.getAll('had');
  if (said.includes(unsure)) return unsure;
  const rows = priorRows(before.got ?? [], before.of, today);
  const had = rows.flatMap((row): PriorAnswer[] => {
    const name = `${row.clause.id}.${row.year}`;
    const kept = said.map(written).find((prior) => prior?.clause === row.clause.id && prior.year === row.year);
    const amount = query.get(`had.${name}`)?.trim() ?? '';
    if (amount === '') {
      if (kept) return [kept];
      return said.includes(name) && !asksAmount(row)
        ? [{ clause: row.clause.id, year: row.year, fen: fullFen(row) }]
        : [];
    }
    const fen = readAmount(amount);
    if (fen === undefined) faults.set(`had.${name}`, { fault: 'no-amount', given: amount.slice(0, 60) });
    return fen === undefined || fen === 0 ? [] : [{ clause: row.clause.id, year: row.year, fen }];
  });
  if ([...faults.keys()].some((name) => name.startsWith('had.'))) return undefined;
  if (had.length > 0) return had;
  return said.includes('none') || query.has('had-asked') ? [] : undefined;
};

/** Reads an address, hostile ones too: what is no answer is left out or asked again. */
export const readAnswers = (query: Query, today: PlainDate): ReadAnswers => {
  const faults = new Map<string, Fault>();
  const who = given(query, 'who');
  const jinan = given(query, 'jinan');
  for (const name of ['who', 'jinan'] as const)
    if (query.has(`${name}-asked`) && !query.has(name)) faults.set(name, { fault: 'choose', given: '' });
  const got = readGot(query, faults);
  const of = Object.fromEntries((got ?? []).map((clause) => [clause.id, readClause(query, clause, today, faults)]));
  const before: Omit<Answers, 'had'> = {
    who: who === unsure ? unsure : claimantKinds.find((kind) => kind === who),
    jinan: ([unsure, 'yes', 'no'] as const).find((word) => word === jinan),
    got,
    of,
  };
  return { answers: { ...before, had: readHad(query, before, today, faults) }, faults };
};

/** The answers as an address: always in the same order, so that the same answers are the same page. */
export const writeAnswers = ({ who, jinan, got, of, had }: Answers): URLSearchParams => {
  const query = new URLSearchParams();
  if (who !== undefined) query.set('who', who);
  if (jinan !== undefined) query.set('jinan', jinan);
  if (got?.length === 0) query.set('got', unsure);
  for (const clause of got ?? []) query.append('got', clause.id);
  for (const clause of got ?? [])
    for (const { name, field } of clauseQuestions(clause)) {
      const text = of[clause.id]?.[field];
      if (text !== undefined) query.set(name, text);
    }
  if (had === unsure || had?.length === 0) query.set('had', had === unsure ? unsure : 'none');
  else for (const { clause, year, fen } of had ?? []) query.append('had', `${clause}.${year}.${fen}`);
  return query;
};
