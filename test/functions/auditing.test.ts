import { expect, test } from 'vitest';
import { readJournal } from '../../functions/audit/read-journal.ts';
import { approveClaim } from '../../functions/review/approve-claim.ts';
import type { Claim } from '../../shared/claim/claim.ts';
import { routes } from '../../shared/contract/routes.ts';
import { wan } from '../../shared/money/fen.ts';
import { entryKey } from '../../shared/store/keys.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { call, doneValue } from './requests.ts';
import { admit, approver, fillPot, openOwnTable, registerPerson, reviewedClaim, today } from './reviewed-claim.ts';

type Case = { table: Table; shi: Actor; claim: Claim; sign: (who: Actor) => ReturnType<typeof call> };

/** A claim that needs two signatures, one of them given. */
const open = async (): Promise<Case> => {
  const table = await openOwnTable();
  await fillPot(table, 'brand', wan(100));
  const claimant = await admit(table, '91370100MA30000001');
  const claim = await reviewedClaim(table, {
    clause: 'national-brand-zone',
    claimant,
    facts: { zone: '示例区' },
    tiers: [{ upToFen: null, signatures: 2 }],
  });
  const amountFen = claim.ceilingFen ?? 0;
  const body = { contentRevision: 1, assessmentHash: claim.assessmentHash, amountFen };
  const sign = (who: Actor) => call(approveClaim, table, who, { path: { claim: claim.id }, body });
  doneValue(await sign(await approver(table, 'lin')));
  const shi = await registerPerson(table, { id: 'shi', roles: [{ role: 'auditor', appointedOn: today }] });
  return { table, shi, claim, sign };
};

const read = async (table: Table, { shi, claim }: Case) =>
  doneValue(await call(readJournal, table, shi, { path: { claim: claim.id } }));

test('an act between reading head and journal is no broken chain', async () => {
  const opened = await open();
  const gao = await approver(opened.table, 'gao');
  let signing: ReturnType<typeof opened.sign> | undefined;
  const meanwhile: Table = {
    ...opened.table,
    get: async (key) => {
      const item = await opened.table.get(key);
      signing ??= opened.sign(gao);
      doneValue(await signing);
      return item;
    },
    partition: async (...asked) => {
      while (!signing) await new Promise((done) => setTimeout(done, 10));
      await signing;
      return opened.table.partition(...asked);
    },
  };
  const { firstBrokenEntry, journal } = await read(meanwhile, opened);
  expect([firstBrokenEntry, journal.length]).toEqual([null, 2]);
});

test('a break stays one, however often it is read', async () => {
  const opened = await open();
  const key = entryKey('claim', opened.claim.id, 1);
  const [entry] = await opened.table.partition(key.pk, key.sk);
  await opened.table.transact([{ put: { ...entry, businessOn: '2019-12-03' } }]);
  expect((await read(opened.table, opened)).firstBrokenEntry).toBe(1);
});

test('an account shows its last four digits', async () => {
  const opened = await open();
  const answer = await read(opened.table, opened);
  expect(routes['read-journal'].answer.parse(answer).filings[0]?.account.accountNumberEnding).toBe('4567');
  expect(JSON.stringify(answer)).not.toContain('0012345678901234567');
});
