import { type Claim, dueFen } from '../../shared/claim/claim.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act, Answer } from '../../shared/http/act.ts';
import { accountView, clauseTitle } from '../../shared/http/views.ts';
import { accountOf, readCorrectedAccount } from '../../shared/store/account-store.ts';
import { readJournal } from '../../shared/store/aggregate.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readFiling } from '../../shared/store/claim-store.ts';
import { claimStateKeys, readCursorPage } from '../../shared/store/collections.ts';
import type { Actor } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { actionsOpenTo } from './actions-open-to.ts';

type Waiting = Answer<'list-accounts'>['items'][number];

/** Accounts by their last four digits: whole they stand on the payout list alone. */
const waitingOf = async (table: Table, claim: Claim, actor: Actor): Promise<Waiting> => {
  const { id, accountToConfirm: number } = claim;
  const [filing, journal, corrected] = await Promise.all([
    readFiling(table, id, claim.contentRevision),
    readJournal(table, 'claim', id),
    number === undefined ? undefined : readCorrectedAccount(table, id, number),
  ]);
  const returns = journal
    .filter(({ act }) => act === 'return-payment')
    .map(({ businessOn, reason }) => ({ on: businessOn, ...(reason !== undefined && { reason }) }));
  const reason = returns.at(-1)?.reason;
  return {
    claim: id,
    payee: filing.claimant.name,
    clauseTitle: clauseTitle(claim),
    amountFen: dueFen(claim),
    ...(claim.list && { list: claim.list }),
    attempt: claim.attempt,
    returnedOn: returns.at(-1)?.on ?? claim.stateSinceOn,
    ...(reason !== undefined && { reason }),
    returns,
    account: accountView(await accountOf(table, claim, filing)),
    ...(corrected && {
      corrected: { ...accountView(corrected.account), number: corrected.number, enteredOn: corrected.enteredOn },
    }),
    actions: actionsOpenTo(claim, actor),
  };
};

export const listAccounts: Act<'list-accounts'> = async ({ table }, { actor, query }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const source = { index: 'byCollection', keys: claimStateKeys('payment-returned') } as const;
  const page = await readCursorPage(table, claims, source, query, {
    keep: ({ state }) => state === 'payment-returned',
    view: ({ head }) => head,
  });
  if (!page.ok) return page;
  const items = await Promise.all(page.value.items.map((claim) => waitingOf(table, claim, actor)));
  return { ok: true, value: { ...page.value, items } };
};
