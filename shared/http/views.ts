import type { Claim } from '../claim/claim.ts';
import type { Account, Claimant } from '../claim/claimant.ts';
import { withoutPerson } from '../claim/debarment.ts';
import type { Department } from '../claim/department.ts';
import type { EvidenceRecord } from '../claim/filing.ts';
import { maskedIdNumber } from '../claim/id-number.ts';
import type { Bilingual } from '../claim/shapes.ts';
import { whoseTurn } from '../claim/whose-turn.ts';
import { findClause } from '../policy/documents/index.ts';

/** Accounts show their last four digits; whole they stand on the payout list alone. */
export const accountView = ({ accountNumber, ...account }: Account) => ({
  ...account,
  accountNumberEnding: accountNumber.slice(-4),
});

export const claimantView = ({ idNumber, account, accountBy: _, debarments, ...claimant }: Claimant) => ({
  ...claimant,
  ...(idNumber && { idNumberMasked: maskedIdNumber(idNumber) }),
  ...(account && { account: accountView(account) }),
  ...(debarments?.length && { debarments: debarments.map(withoutPerson) }),
});

export const paperView = ({ claim: _claim, addedBy: _addedBy, ...paper }: EvidenceRecord) => paper;

export const clauseTitle = (claim: Pick<Claim, 'policy' | 'clause'>): Bilingual =>
  findClause(claim.policy, claim.clause)?.title ?? { zh: claim.clause, en: claim.clause };

export const claimSummary = (claim: Claim) => ({
  id: claim.id,
  claimant: claim.claimant,
  claimantName: claim.publicName,
  clause: claim.clause,
  clauseTitle: clauseTitle(claim),
  programme: claim.programme,
  round: claim.round,
  state: claim.state,
  stateSinceOn: claim.stateSinceOn,
  ...(claim.ceilingFen !== undefined && { ceilingFen: claim.ceilingFen }),
  ...(claim.approvedFen !== undefined && { approvedFen: claim.approvedFen }),
  ...(claim.allocatedFen !== undefined && { allocatedFen: claim.allocatedFen }),
  ...(whoseTurn(claim).dueOn && { dueOn: whoseTurn(claim).dueOn }),
});

export const departmentName = (departments: ReadonlyMap<string, Department>, id: string): Bilingual =>
  departments.get(id)?.name ?? { zh: id, en: id };
