import type { JournalEntry } from '../../claim/journal.ts';
import { firstBrokenEntry } from '../../claim/journal-chain.ts';
import { type ClaimAction, type ClaimState, claimActions, type Hands, transitionOf } from '../../claim/lifecycle.ts';
import { entryOf } from '../aggregate.ts';
import { claims } from '../aggregates.ts';
import { entryPrefix, head } from '../keys.ts';
import { allOf, type Books, type Finding } from './books.ts';

/** Each journal is one unbroken chain, and the head holds its last link: an entry cut off at the end is missed too. */
const chains = (books: Books): Finding[] =>
  [...books.partitions].flatMap(([where, items]) => {
    const kept = items.find(({ sk }) => sk === head);
    const journal = items.filter(({ sk }) => String(sk).startsWith(entryPrefix)).map(entryOf);
    const broken = firstBrokenEntry(journal);
    if (broken !== undefined) return [{ rule: 'chain', where, found: `entry ${broken} does not follow` }];
    if (journal.length > 0 && !kept) return [{ rule: 'chain', where, found: 'a journal without a head' }];
    if (!kept || kept.entries === undefined) return [];
    const last = journal.at(-1);
    return kept.entries === journal.length && (kept.chainHash ?? null) === (last?.hash ?? null)
      ? []
      : [{ rule: 'chain', where, found: `the head tells of ${kept.entries} entries, ${journal.length} are here` }];
  });

const isAction = (act: string): act is ClaimAction => (claimActions as readonly string[]).includes(act);

/** Whose hands are on the claim after an act, as its journal alone tells. */
const handsFrom: Partial<Record<ClaimAction, Hands>> = {
  submit: 'submitters',
  'give-opinion': 'reviewers',
  approve: 'approvers',
  refuse: 'approvers',
  'ask-revocation': 'revokers',
  'order-recovery': 'recoverers',
};

type Told = Record<Hands, Set<string>>;

const nobody = (): Told => ({
  editors: new Set(),
  submitters: new Set(),
  reviewers: new Set(),
  approvers: new Set(),
  formerJudges: new Set(),
  revokers: new Set(),
  recoverers: new Set(),
});

const hatsOf = ({ by: { role } }: JournalEntry): string =>
  ['clerk', 'agent', 'self'].includes(role) ? 'claimant' : role;

const note = (told: Told, { act, by }: JournalEntry): void => {
  if (act === 'ask-review') {
    told.formerJudges = new Set([...told.reviewers, ...told.approvers]);
    told.reviewers = new Set();
    told.approvers = new Set();
  }
  if (act === 'cancel-revocation' || act === 'uphold-objection') told.revokers = new Set();
  if (act === 'cancel-recovery') told.recoverers = new Set();
  const set = isAction(act) ? handsFrom[act] : undefined;
  if (set) told[set].add(by.person);
};

/** Every step was one the lifecycle knows, under a hat it allows, by nobody it bars. */
const steps = (where: string, journal: readonly JournalEntry[]): Finding[] => {
  const told = nobody();
  return journal.flatMap((entry) => {
    const { act, from, to, by, number } = entry;
    const transition = isAction(act) ? transitionOf((from ?? 'draft') as ClaimState, act) : undefined;
    const at = `${where} entry ${number}`;
    const found: Finding[] = [];
    if (!transition?.to.includes(to)) found.push({ rule: 'steps', where: at, found: `${act} from ${from} to ${to}` });
    else if (!transition.by.some((hat) => hat === hatsOf(entry)))
      found.push({ rule: 'hats', where: at, found: `${act} by ${by.role}` });
    const barred = (transition?.notBy ?? []).filter((set) => told[set].has(by.person));
    if (barred.length > 0)
      found.push({ rule: 'separation', where: at, found: `${act} by one of the ${barred.join(', ')}` });
    note(told, entry);
    return found;
  });
};

const lives = (books: Books): Finding[] =>
  allOf(books, claims).flatMap(({ id, head: claim, journal }) => {
    const last = journal.at(-1);
    const found = steps(`claim ${id}`, journal);
    if (last && last.to !== claim.state)
      found.push({
        rule: 'steps',
        where: `claim ${id}`,
        found: `${claim.state}, though its journal ends in ${last.to}`,
      });
    return found;
  });

export const checkJournals = (books: Books): Finding[] => [...chains(books), ...lives(books)];
