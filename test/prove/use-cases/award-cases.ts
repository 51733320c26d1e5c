import { askReview } from '../../../functions/enterprise/ask-review.ts';
import { correctAccount } from '../../../functions/enterprise/correct-account.ts';
import { confirmAccount } from '../../../functions/finance/confirm-account.ts';
import { askRevocation } from '../../../functions/review/ask-revocation.ts';
import { cancelRevocation } from '../../../functions/review/cancel-revocation.ts';
import { debarClaimant } from '../../../functions/review/debar-claimant.ts';
import { liftDebarment } from '../../../functions/review/lift-debarment.ts';
import { revokeClaim } from '../../../functions/review/revoke-claim.ts';
import type { Claim } from '../../../shared/claim/claim.ts';
import type { Pot } from '../../../shared/claim/pot-account.ts';
import { wan } from '../../../shared/money/fen.ts';
import { accountOf } from '../../../shared/store/account-store.ts';
import { readHead } from '../../../shared/store/aggregate.ts';
import { claimants } from '../../../shared/store/aggregates.ts';
import { readAwards, readFiling } from '../../../shared/store/claim-store.ts';
import { identitySalt } from '../../../shared/store/identity-salt.ts';
import { queuePrefix, takenKey } from '../../../shared/store/keys.ts';
import type { Table } from '../../../shared/store/table.ts';
import { approvedClaim, potNow } from '../../functions/awarded-claim.ts';
import { claimIn, claimNow } from '../../functions/city.ts';
import { call, doneValue } from '../../functions/requests.ts';
import { admit, fillPot, registerPerson, today } from '../../functions/reviewed-claim.ts';
import { claimsHeld, doneTimes, one, stateIs } from '../scenes.ts';
import { expected, idempotencyKey, useCase } from '../use-case.ts';

const reason = '原公告已被撤回';

const until = '2020-12-01';

const clerkOf = (table: Table, claimant: string) =>
  registerPerson(table, { id: 'clerk', bindings: [{ claimant, as: 'clerk' }] });

/** A claim that was refused today, and the clerk of its claimant. */
const refused = async (table: Table) => {
  const change = { state: 'refused' as const, approvers: ['lin'] };
  const { id: claim, claimant } = await claimIn(table, '1', { change });
  return { clerk: await clerkOf(table, claimant), claim };
};

/** A claim in one state that holds 1 wan of the pot, and approvers and an officer. */
const held = async (table: Table, change: Partial<Claim>) => {
  const [lin, gao] = [await one(table, 'lin', 'approver'), await one(table, 'gao', 'approver')];
  const he = await one(table, 'he', 'officer');
  const [claim] = await claimsHeld(table, ['1'], change);
  if (!claim) throw new Error('No claim was made.');
  return { lin, gao, he, claim: claim.id, claimant: claim.claimant };
};

type Held = Awaited<ReturnType<typeof held>>;

/** An approval of 2 wan by lin whose revocation lin asks for; gao may revoke it. */
const toRevoke = async (table: Table, rule: Pot['rule']) => {
  const [lin, gao] = [await one(table, 'lin', 'approver'), await one(table, 'gao', 'approver')];
  await fillPot(table, 'brand', wan(10), 2019, { rule });
  const { id: claim, claimant } = await approvedClaim(table, lin, '1', { amountFen: wan(2), facts: { zone: '甲区' } });
  doneValue(await call(askRevocation, table, lin, { path: { claim }, body: { reason } }));
  return { gao, claim, claimant };
};

type ToRevoke = Awaited<ReturnType<typeof toRevoke>>;

const revoked = (table: Table, { gao, claim }: ToRevoke) =>
  call(revokeClaim, table, gao, { path: { claim }, body: { reason }, idempotencyKey });

const allIsFree = async (table: Table, { claim, claimant }: ToRevoke): Promise<string[]> => {
  const { availableFen, heldFen, paidFen, waitingCount, waitingFen } = await potNow(table);
  return [
    ...(await stateIs(table, claim, 'revoked')),
    ...(await doneTimes(table, 'claim', claim, 'revoke')),
    ...expected('pot', [availableFen, heldFen, paidFen, waitingCount, waitingFen], [wan(10), 0, 0, 0, 0]),
    ...expected('awards', (await readAwards(table, claimant)).awarded, []),
    ...expected('holder', (await table.get(takenKey('national-brand-zone', '甲区')))?.claim, undefined),
  ];
};

const revokersAre =
  (...revokers: string[]) =>
  async (table: Table, { claim }: Held): Promise<string[]> => [
    ...(await stateIs(table, claim, 'approved')),
    ...expected('revokers', (await claimNow(table, claim)).revokers, revokers),
  ];

/** A claimant whom lin has debarred from today on. */
const debarred = async (table: Table) => {
  const [lin, gao] = [await one(table, 'lin', 'approver'), await one(table, 'gao', 'approver')];
  const { id: claimant } = await admit(table, '91370100MA30000001');
  const body = { from: today, until, reason };
  doneValue(await call(debarClaimant, table, lin, { path: { claimant }, body }));
  return { gao, claimant };
};

const debarredFrom =
  (...days: string[]) =>
  async (table: Table, { claimant }: Awaited<ReturnType<typeof debarred>>): Promise<string[]> => {
    const { debarments = [] } = (await readHead(table, claimants, claimant))?.head ?? {};
    return expected(
      'debarments',
      debarments.map(({ from }) => from),
      days,
    );
  };

const newNumber = '0098765432101234';

/** A payment the bank gave back, whose claimant has named so many other accounts since. */
const returned = async (table: Table, named: number) => {
  // Made by chance by whoever needs it first; every trial meets the same.
  await identitySalt(table);
  const { claim, claimant } = await held(table, { state: 'payment-returned', attempt: 1 });
  const given = { tang: await one(table, 'tang', 'finance'), clerk: await clerkOf(table, claimant), claim };
  for (let at = 1; at <= named; at += 1) doneValue(await corrected(table, given, `${at}`, `first ${at}`));
  return given;
};

type Returned = Awaited<ReturnType<typeof returned>>;

const corrected = async (table: Table, { clerk, claim }: Returned, ending = '', key = idempotencyKey) => {
  const { publicName: accountName } = await claimNow(table, claim);
  const account = { accountName, bank: '新开户银行', accountNumber: `${newNumber}${ending}` };
  return call(correctAccount, table, clerk, { path: { claim }, body: { account }, idempotencyKey: key });
};

const paidTo = async (table: Table, claim: string, accountVersion: number): Promise<string> =>
  (await accountOf(table, { id: claim, accountVersion }, await readFiling(table, claim, 1))).accountNumber;

export const awardCases = [
  useCase({
    name: 'ask-review',
    route: 'ask-review',
    prepare: refused,
    run: (table, { clerk, claim }) =>
      call(askReview, table, clerk, { path: { claim }, body: { reason }, idempotencyKey }),
    check: async (table, { claim }) => {
      const { opinions, formerJudges, departments } = await claimNow(table, claim);
      return [
        ...(await stateIs(table, claim, 'submitted')),
        ...(await doneTimes(table, 'claim', claim, 'ask-review')),
        ...expected('opinions and judges', [opinions, formerJudges], [{}, ['reviewer', 'reviewer-2', 'lin']]),
        ...expected('queues', (await table.partition(`CLAIM#${claim}`, queuePrefix)).length, departments.length),
      ];
    },
  }),
  useCase({
    name: 'ask-revocation',
    route: 'ask-revocation',
    prepare: (table) => held(table, { state: 'approved' }),
    run: (table, { he, claim }) =>
      call(askRevocation, table, he, { path: { claim }, body: { reason }, idempotencyKey }),
    check: revokersAre('he'),
  }),
  useCase({
    name: 'cancel-revocation',
    route: 'cancel-revocation',
    prepare: (table) => held(table, { state: 'approved', revokers: ['lin'] }),
    run: (table, { gao, claim }) =>
      call(cancelRevocation, table, gao, { path: { claim }, body: { reason }, idempotencyKey }),
    check: revokersAre(),
  }),
  useCase({
    name: 'revoke',
    route: 'revoke-claim',
    prepare: (table) => toRevoke(table, 'first-come'),
    run: revoked,
    check: allIsFree,
  }),
  useCase({
    name: 'revoke-waiting',
    route: 'revoke-claim',
    prepare: (table) => toRevoke(table, 'year-end'),
    run: revoked,
    check: allIsFree,
  }),
  useCase({
    name: 'debar',
    route: 'debar-claimant',
    prepare: debarred,
    run: (table, { gao, claimant }) =>
      call(debarClaimant, table, gao, {
        path: { claimant },
        body: { from: '2020-01-01', until, reason },
        idempotencyKey,
      }),
    check: debarredFrom(today, '2020-01-01'),
  }),
  useCase({
    name: 'lift-debarment',
    route: 'lift-debarment',
    prepare: debarred,
    run: (table, { gao, claimant }) =>
      call(liftDebarment, table, gao, { path: { claimant }, body: { from: today, reason }, idempotencyKey }),
    check: debarredFrom(),
  }),
  useCase({
    name: 'correct-account',
    route: 'correct-account',
    prepare: (table) => returned(table, 0),
    run: (table, given) => corrected(table, given),
    check: async (table, { claim }) => {
      const { accountToConfirm, accountVersion } = await claimNow(table, claim);
      return [
        ...(await stateIs(table, claim, 'payment-returned')),
        ...expected('accounts', [accountToConfirm, accountVersion], [1, 0]),
        ...expected('named', await paidTo(table, claim, 1), newNumber),
      ];
    },
  }),
  useCase({
    name: 'confirm-account',
    route: 'confirm-account',
    prepare: (table) => returned(table, 2),
    run: (table, { tang, claim }) =>
      call(confirmAccount, table, tang, { path: { claim }, body: { account: 2 }, idempotencyKey }),
    check: async (table, { claim }) => {
      const { accountToConfirm, accountVersion } = await claimNow(table, claim);
      return [
        ...(await stateIs(table, claim, 'payable')),
        ...expected('accounts', [accountToConfirm, accountVersion], [undefined, 2]),
        ...expected('paid to', await paidTo(table, claim, accountVersion), `${newNumber}2`),
      ];
    },
  }),
];
