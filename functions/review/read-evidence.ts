import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { readFilings } from '../../shared/store/claim-store.ts';
import { openClaim } from './open-claim.ts';

export const readEvidence: Act<'read-evidence'> = async ({ table, evidence }, { actor, path }) => {
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const claim = opened.value;
  const papers = (await readFilings(table, path.claim)).flatMap((filing) => filing.evidence);
  const paper = papers.find(({ id }) => id === path.evidence);
  if (!paper) return failed('not-found');
  const url = await evidence.readingAddress({ ...paper, claim: claim.id }, claim.claimant);
  return { ok: true, value: { url, sha256: paper.sha256, fileName: paper.fileName } };
};
