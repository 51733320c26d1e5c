import { type Claim, dueFen } from '../../shared/claim/claim.ts';
import type { Offset } from '../../shared/claim/debt.ts';
import { failed, type Result } from '../../shared/claim/failure.ts';
import type { Receipt } from '../../shared/claim/journal.ts';
import { clauseTitle } from '../../shared/http/views.ts';
import { accountOf } from '../../shared/store/account-store.ts';
import { actOnClaim } from '../../shared/store/act-on-claim.ts';
import { type Command, readHead } from '../../shared/store/aggregate.ts';
import { claimants } from '../../shared/store/aggregates.ts';
import { clauseOf } from '../../shared/store/claim-context.ts';
import { readFiling } from '../../shared/store/claim-store.ts';
import { addLine, notSealedElsewhere, type StoredLine } from '../../shared/store/list-store.ts';
import type { Actor } from '../../shared/store/people.ts';
import { debtsAtOnce, offsetFenOf, planOffsets, reserveOffsets } from '../../shared/store/recovery-store.ts';
import type { Table } from '../../shared/store/table.ts';

type Payment = { readonly attempt: number; readonly netFen: number; readonly offsets: Offset[] };

/** The ID number of a person is in no filing: the payout list is the one place where it stands, whole. */
const lineOf = async (table: Table, claim: Claim, { attempt, netFen, offsets }: Payment): Promise<StoredLine> => {
  const [filing, claimant] = await Promise.all([
    readFiling(table, claim.id, claim.contentRevision),
    readHead(table, claimants, claim.claimant),
  ]);
  const { name, creditCode } = filing.claimant;
  const { accountName, accountNumber, bank, bankCode } = await accountOf(table, claim, filing);
  return {
    payment: {
      claim: claim.id,
      attempt,
      payee: name,
      ...(creditCode ? { creditCode } : { idNumber: claimant?.head.idNumber }),
      accountName,
      accountNumber,
      bank,
      ...(bankCode && { bankCode }),
      amountFen: netFen,
      ...(offsets.length > 0 && { offsetFen: offsetFenOf(offsets) }),
      clause: claim.clause,
      clauseTitle: clauseTitle(claim).zh,
      article: clauseOf(claim).citation,
      programme: claim.programme,
      fundYear: claim.fundYear,
    },
    claimant: claim.claimant,
    approvers: claim.approvers,
    accountVersion: claim.accountVersion,
    offsets,
  };
};

/**
 * One claim onto the list: claim, line, the list's figures and what is kept back move together, and only while the list
 * is open.
 */
export const putOnList = (
  table: Table,
  list: string,
  claim: string,
  command: Command,
  actor: Actor,
): Promise<Result<Receipt>> =>
  actOnClaim(table, claim, 'list', command, actor, async (head) => {
    if (head.revokers.length > 0) return failed('revocation-asked');
    const { offsets, netFen, beyond } = await planOffsets(table, head.claimant, dueFen(head));
    if (netFen === 0) return failed('to-offset');
    if (beyond) return failed('too-many-debts', { debts: debtsAtOnce });
    const attempt = head.attempt + 1;
    const line = await lineOf(table, head, { attempt, netFen, offsets });
    return {
      ok: true,
      value: {
        head: { ...head, state: 'listed', list, attempt },
        detail: { list, attempt, amountFen: netFen, ...(offsets.length > 0 && { offsetFen: offsetFenOf(offsets) }) },
        alongside: [notSealedElsewhere(head.id, attempt), ...addLine(list, line), ...reserveOffsets(line)],
      },
    };
  });
