import { describe, expect, test } from 'vitest';
import { type ClaimEventType, claimEvents } from '../../events/index.ts';
import { eventOf } from '../../shared/claim/event-of.ts';
import type { JournalEntry } from '../../shared/claim/journal.ts';
import { sealEntry } from '../../shared/claim/journal-chain.ts';
import { claimActions, statesFor, transitionOf } from '../../shared/claim/lifecycle.ts';
import { everyLife, journalOf, privateWords, wholeLife } from './life-of-a-claim.ts';

const claim = '7K3M0Q2RZ8XW5B1D';
const lives = Object.values(everyLife).map((steps) => journalOf(claim, steps));
const entries = lives.flat();
const types = Object.keys(claimEvents) as ClaimEventType[];

const entryOf = (act: string): JournalEntry => {
  const found = entries.find((entry) => entry.act === act);
  if (!found) throw new Error(`no entry of ${act}`);
  return found;
};

/** The entry with other content, sealed anew. */
const changed = ({ hash: _, ...entry }: JournalEntry, change: Partial<JournalEntry>): JournalEntry =>
  sealEntry({ ...entry, ...change });

describe('an event made from a journal entry', () => {
  test.each(claimActions.filter((action) => action !== 'edit-draft'))('exists for the action %s', (action) => {
    expect(eventOf(entryOf(action)).type).toMatch(/^claim-/);
  });

  test('is of every type, in the order of the claim’s life', () => {
    expect(journalOf(claim, wholeLife).map((entry) => eventOf(entry).type)).toEqual([
      'claim-submitted',
      'claim-returned',
      'claim-submitted',
      'claim-opinion-given',
      'claim-opinion-given',
      'claim-signed',
      'claim-approved',
      'claim-put-on-notice',
      'claim-payable',
      'claim-listed',
      'claim-unlisted',
      'claim-listed',
      'claim-paid',
      'claim-receipt-confirmed',
    ]);
    expect(new Set(entries.map((entry) => eventOf(entry).type))).toEqual(new Set(types));
  });

  test('is the same every time, has an id of its own and names the entry that proves it', () => {
    for (const journal of lives) {
      const events = journal.map(eventOf);
      expect(journal.map(eventOf)).toEqual(events);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const [at, event] of events.entries())
        expect(event).toMatchObject({ id: `${claim}.${at + 1}`, entry: at + 1, entryHash: journal[at]?.hash });
    }
  });

  test('says the sum and the department, as programs need them', () => {
    expect(eventOf(entryOf('give-opinion')).data).toEqual({
      department: 'market-supervision',
      contentRevision: 2,
      agrees: true,
      amountFen: 50_000_000,
    });
    expect(eventOf(entryOf('refuse')).data).toEqual({ reasons: [{ condition: 'first-time' }] });
    expect(eventOf(entryOf('return-for-correction')).data).toEqual({
      department: 'market-supervision',
      corrections: [{ target: 'evidence:certificate', kind: 'missing' }],
      dueOn: '2020-03-23',
    });
  });

  test('of an approver’s return names no department', () => {
    const { person, name } = privateWords;
    const returned = changed(entryOf('return-for-correction'), { by: { person, name, role: 'approver' } });
    expect(eventOf(returned).data).not.toHaveProperty('department');
  });
});

describe('no person is in an event', () => {
  const secrets = Object.values(privateWords);

  test('the entries really hold their words', () => {
    const text = JSON.stringify(entries);
    const { accountNumber, idNumber, ...said } = privateWords;
    for (const word of Object.values(said)) expect(text).toContain(word);
  });

  test('not from the entries that acts write', () => {
    for (const event of entries.map(eventOf))
      for (const word of secrets) expect(JSON.stringify(event)).not.toContain(word);
  });

  test.each([...new Set(entries.map(({ act }) => act))])('not from anything put beside the detail of %s', (act) => {
    const entry = entryOf(act);
    const { detail } = entry;
    const inside = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inside);
      if (value === null || typeof value !== 'object') return value;
      return {
        ...Object.fromEntries(Object.entries(value).map(([key, held]) => [key, inside(held)])),
        ...privateWords,
      };
    };
    const canary = changed(entry, { detail: inside(detail) as Record<string, unknown>, reason: privateWords.reason });
    for (const word of secrets) expect(JSON.stringify(canary)).toContain(word);
    for (const word of secrets) expect(JSON.stringify(eventOf(canary))).not.toContain(word);
  });

  test('a free word where a code belongs stops the event instead of passing through', () => {
    const entry = entryOf('give-opinion');
    const canary = changed(entry, { detail: { ...entry.detail, department: privateWords.name } });
    expect(() => eventOf(canary)).toThrow();
  });
});

describe('what is no act on a claim gives no event', () => {
  test.each([
    ['round', 'publish-round'],
    ['notice', 'publish-notice'],
    ['claim', 'edit-draft'],
    ['claim', 'toString'],
  ])('%s %s', (kind, act) => {
    expect(() => eventOf(changed(entryOf('submit'), { kind, act }))).toThrow(RangeError);
  });
});

describe('events and the lifecycle agree', () => {
  const claimantHats = ['clerk', 'agent', 'self'];

  test.each(claimActions.filter((action) => action !== 'edit-draft'))('on states and hats of %s', (action) => {
    const transitions = statesFor(action).map((state) => transitionOf(state, action));
    const own = [...new Set(entries.filter(({ act }) => act === action).map((entry) => eventOf(entry).type))];
    const states = new Set<string>(own.flatMap((type) => [...claimEvents[type].states]));
    const roles = new Set<string>(own.flatMap((type) => [...claimEvents[type].roles]));
    expect(states).toEqual(new Set(transitions.flatMap((transition) => transition?.to ?? [])));
    expect(roles).toEqual(
      new Set(
        transitions
          .flatMap((transition) => transition?.by ?? [])
          .flatMap((hat) => (hat === 'claimant' ? claimantHats : hat)),
      ),
    );
  });
});
