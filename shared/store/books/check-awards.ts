import type { Claim } from '../../claim/claim.ts';
import { type Decision, decision } from '../../claim/filing.ts';
import type { JournalEntry } from '../../claim/journal.ts';
import { awardKeyValues } from '../../policy/award-keys.ts';
import { claims } from '../aggregates.ts';
import { clauseOf } from '../claim-context.ts';
import { awardKey, awardPrefix, partitions, recoveryPrefix, takenKey } from '../keys.ts';
import type { Item } from '../table.ts';
import { allOf, type Books, differs, type Finding, partitionsOf, under } from './books.ts';
import { moneyOf } from './check-pots.ts';

const contentOf = ({ pk: _pk, sk: _sk, schema: _schema, ...content }: Item): Item => content;

type Awarded = { readonly claim: Claim; readonly journal: readonly JournalEntry[] };

const receivedFen = (books: Books, claim: Claim): number => {
  const [debt] = under(books, partitions.claimant(claim.claimant), `${recoveryPrefix}${claim.id}`);
  return Number(debt?.receivedFen ?? 0);
};

/** What had come in when a recovery last ended: the award counts for so much less, also while more is ordered back. */
const takenOffFen = (books: Books, { claim, journal }: Awarded): number => {
  if (claim.state === 'recovered') return receivedFen(books, claim);
  return Number(journal.findLast(({ act }) => act === 'complete-recovery')?.detail.amountFen ?? 0);
};

/** An award stands from approval until it is revoked, undone by an objection, or paid back in full. */
const stands = (claim: Claim): boolean => {
  if (moneyOf[claim.state] === 'nowhere') return false;
  return claim.state !== 'recovered' || claim.recoveryFen !== (claim.allocatedFen ?? claim.approvedFen);
};

type Standing = Awarded & { readonly decided: Decision };

const standing = (books: Books): readonly (Standing | Finding)[] =>
  allOf(books, claims).flatMap(({ head: claim, journal }): (Standing | Finding)[] => {
    if (!stands(claim)) return [];
    const last = under(books, partitions.claim(claim.id), 'DECIDED#').at(-1);
    return last
      ? [{ claim, journal, decided: decision.parse(contentOf(last)) }]
      : [{ rule: 'decision', where: `claim ${claim.id}`, found: 'an award without a decision' }];
  });

/** Each standing award holds all of its keys, its record beside the claimant, and the sum that was decided. */
const held = (books: Books, { claim, journal, decided }: Standing): Finding[] => {
  const where = `claim ${claim.id}`;
  const keys = awardKeyValues(clauseOf(claim), claim.claimant, decided.assessment);
  const missing = keys.filter((key) => {
    const { pk, sk } = takenKey(claim.clause, key);
    return under(books, pk, sk)[0]?.claim !== claim.id;
  });
  const { pk, sk } = awardKey(claim.claimant, claim.id);
  const record = under(books, pk, sk)[0];
  const expected = (claim.approvedFen ?? 0) - takenOffFen(books, { claim, journal });
  return [
    ...missing.map((key) => ({ rule: 'key-held', where, found: `it does not hold its key ${key}` })),
    ...differs('award-decided', where, claim.approvedFen ?? 0, decided.amountFen),
    ...(record
      ? differs('award-record', where, Number(record.fen), expected)
      : [{ rule: 'award-record', where, found: 'no award beside the claimant' }]),
  ];
};

/** No key and no award record belongs to a claim whose award does not stand. */
const leftOver = (books: Books, live: ReadonlySet<string>): Finding[] => [
  ...partitionsOf(books, 'KEY#').flatMap(([key, items]) =>
    items
      .filter(({ sk, claim }) => sk === 'AWARD' && claim !== undefined && !live.has(String(claim)))
      .map(({ claim }) => ({ rule: 'key-free', where: `key ${key}`, found: `held by ${claim}, which has no award` })),
  ),
  ...partitionsOf(books, 'CLAIMANT#').flatMap(([claimant, items]) =>
    items
      .filter(({ sk, claim }) => String(sk).startsWith(awardPrefix) && !live.has(String(claim)))
      .map(({ claim }) => ({ rule: 'award-record', where: `claimant ${claimant}`, found: `${claim} has no award` })),
  ),
];

type Capped = { readonly claimant: string; readonly cap: string; readonly capFen: number; readonly fen: number };

/** The yearly caps of the law: marks of both routes together, and what a scheme gives one claimant a year. */
const cappedBy = (books: Books, { claim, decided }: Standing): Capped[] => {
  const record = under(books, partitions.claimant(claim.claimant), `${awardPrefix}${claim.id}`)[0];
  const bound = decided.assessment.steps.find(({ id }) => id === 'yearly-cap' || id === 'claimant-year-cap');
  if (!bound || !record) return [];
  const shared = bound.id === 'yearly-cap' && bound.shared === true;
  const cap = `${shared ? 'yearly-cap' : claim.clause} ${record.achievementYear}`;
  return [{ claimant: claim.claimant, cap, capFen: bound.fen, fen: Number(record.fen) }];
};

const caps = (books: Books, awards: readonly Standing[]): Finding[] => {
  const sums = new Map<string, { fen: number; capFen: number }>();
  for (const { claimant, cap, capFen, fen } of awards.flatMap((award) => cappedBy(books, award))) {
    const key = `${claimant} ${cap}`;
    const before = sums.get(key);
    sums.set(key, { fen: (before?.fen ?? 0) + fen, capFen: Math.max(before?.capFen ?? 0, capFen) });
  }
  return [...sums]
    .filter(([, { fen, capFen }]) => fen > capFen)
    .map(([where, { fen, capFen }]) => ({ rule: 'cap', where: `claimant ${where}`, found: `${fen} over ${capFen}` }));
};

export const checkAwards = (books: Books): Finding[] => {
  const found = standing(books);
  const awards = found.filter((each): each is Standing => 'claim' in each);
  const broken = found.filter((each): each is Finding => 'rule' in each);
  return [
    ...broken,
    ...awards.flatMap((award) => held(books, award)),
    ...leftOver(books, new Set(allOf(books, claims).flatMap(({ id, head }) => (stands(head) ? [id] : [])))),
    ...caps(books, awards),
  ];
};
