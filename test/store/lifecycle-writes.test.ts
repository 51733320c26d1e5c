import { beforeAll, describe, expect, test } from 'vitest';
import { type Claim, untouched } from '../../shared/claim/claim.ts';
import { contentHash } from '../../shared/claim/content-hash.ts';
import {
  type ClaimAction,
  type ClaimState,
  claimStates,
  type Hands,
  lifecycle,
  type Transition,
} from '../../shared/claim/lifecycle.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { type Command, headItem, readHead, readJournal } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { headKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { sampleClaim } from '../claim/sample-claim.ts';
import { codeOf } from '../functions/requests.ts';
import { moment, openOwnTable, registerPerson } from '../functions/reviewed-claim.ts';

/**
 * The check in code gives the message, the condition of the write gives the truth: here the check sees a clean claim,
 * and what bars the person comes between it and the write, without moving the revision.
 */

const transitions = claimStates.flatMap((state) =>
  (Object.entries(lifecycle[state]) as [ClaimAction, Transition][])
    .filter(([action]) => action !== 'edit-draft')
    .map(([action, transition]) => ({ state, action, transition })),
);

const me = 'person-me';
let table: Table;
let actor: Actor;
let made = 0;

beforeAll(async () => {
  table = await openOwnTable();
  actor = await registerPerson(table, { id: me });
});

const claimIn = async (state: ClaimState, change: Partial<Claim> = {}): Promise<string> => {
  made += 1;
  const head = sampleClaim({ ...untouched, state, id: `CLAIM${String(made).padStart(11, '0')}`, ...change });
  await table.transact([headItem(claims, head.id, { head, revision: 1, entries: 0, chainHash: null })]);
  return head.id;
};

const command = (key: string): Command => ({
  by: { person: me, name: me, role: 'tester' },
  moment,
  idempotencyKey: key,
  requestHash: contentHash(key),
});

/** Does `first` once, just before the transaction is sent. */
const comingBetween = (first: () => Promise<unknown>): Table => {
  let done = false;
  return {
    ...table,
    transact: async (actions) => {
      if (!done) await first();
      done = true;
      return table.transact(actions);
    },
  };
};

const act = (through: Table, id: string, action: ClaimAction, { to: [target] }: Transition) =>
  actOnClaim(through, id, action, command(`${id}:${action}`), actor, (claim) => ({
    ok: true,
    value: { head: { ...claim, state: target as ClaimState }, detail: {} },
  }));

const untouchedSince = async (id: string, state: ClaimState): Promise<void> => {
  expect((await readHead(table, claims, id))?.head.state).toBe(state);
  expect(await readJournal(table, 'claim', id)).toEqual([]);
};

describe.each(transitions)('$action from $state', ({ state, action, transition }) => {
  test('is written once from there', async () => {
    const id = await claimIn(state);
    expect(codeOf(await act(table, id, action, transition))).toBe('done');
    expect(codeOf(await act(table, id, action, transition))).toBe('done');
    expect(await readJournal(table, 'claim', id)).toHaveLength(1);
  });

  test('is not written from another state, though the check saw this one', async () => {
    const other = claimStates.find((each) => !(action in lifecycle[each]));
    if (!other) throw new Error(`${action} begins everywhere.`);
    const id = await claimIn(state);
    const moved = comingBetween(() =>
      table.transact([
        {
          update: headKey('claim', id),
          set: 'SET #state = :other',
          condition: {
            expression: 'attribute_exists(pk)',
            names: { '#state': 'state' },
            values: { ':other': other },
          },
        },
      ]),
    );
    expect(codeOf(await act(moved, id, action, transition))).toBe('not-in-this-state');
    await untouchedSince(id, other);
  });

  test.each([...(transition.notBy ?? [])])('is barred to one of the %s', async (hands: Hands) => {
    const id = await claimIn(state, { [hands]: ['another', me] });
    expect(codeOf(await act(table, id, action, transition))).toBe('own-work');
    await untouchedSince(id, state);
  });

  test.each([...(transition.notBy ?? [])])(
    'is not written by one who became one of the %s meanwhile',
    async (hands) => {
      const id = await claimIn(state);
      const joined = comingBetween(() =>
        table.transact([
          {
            update: headKey('claim', id),
            set: 'SET #hands = :mine',
            condition: { expression: 'attribute_exists(pk)', names: { '#hands': hands }, values: { ':mine': [me] } },
          },
        ]),
      );
      expect(codeOf(await act(joined, id, action, transition))).toBe('own-work');
      await untouchedSince(id, state);
    },
  );

  test.each([...(transition.notBy ?? [])])('is not written where nobody knows the %s', async (hands) => {
    const id = await claimIn(state);
    const lost = comingBetween(() =>
      table.transact([
        {
          update: headKey('claim', id),
          set: 'REMOVE #hands',
          condition: { expression: 'attribute_exists(pk)', names: { '#hands': hands } },
        },
      ]),
    );
    await expect(act(lost, id, action, transition)).rejects.toThrow();
    expect(await readJournal(table, 'claim', id)).toEqual([]);
  });

  test('is not written by one whose roles moved meanwhile', async () => {
    const id = await claimIn(state);
    const withdrawn = comingBetween(() =>
      table.transact([
        {
          update: headKey('person', me),
          set: 'SET revision = revision + :one',
          condition: { expression: 'attribute_exists(pk)', values: { ':one': 1 } },
        },
      ]),
    );
    expect(codeOf(await act(withdrawn, id, action, transition))).toBe('busy');
    await untouchedSince(id, state);
    actor = { ...actor, revision: actor.revision + 1 };
  });
});
