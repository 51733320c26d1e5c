import type { EvidenceKind } from '../evidence/kinds.ts';
import type { ClaimantKind, Clause } from './vocabulary.ts';

/** The papers a round asks for unless it says otherwise: who claims, the commitment, the account, then the clause's own. */
export const requiredEvidence = (
  clause: Pick<Clause, 'evidence'>,
  claimantKind: ClaimantKind,
): readonly EvidenceKind[] => [
  claimantKind === 'individual' ? 'identity-document' : 'business-licence',
  'commitment-letter',
  'bank-account-proof',
  ...clause.evidence,
];
