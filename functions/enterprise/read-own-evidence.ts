import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { readFilings, readPaper } from '../../shared/store/claim-store.ts';
import { ownClaim } from './working-copy.ts';

/** A paper of the working copy, or of a filing it is no longer in: what was judged stays readable to its owner. */
export const readOwnEvidence: Act<'read-own-evidence'> = async ({ table, evidence }, { actor, path, moment }) => {
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const kept = await readPaper(table, path.claim, path.evidence);
  if (kept?.state === 'awaiting-upload') return failed('evidence-not-verified', { fileName: kept.fileName });
  const paper =
    kept ??
    (await readFilings(table, path.claim)).flatMap((filed) => filed.evidence).find(({ id }) => id === path.evidence);
  if (!paper) return failed('not-found');
  const url = await evidence.readingAddress({ ...paper, claim: path.claim }, own.value.head.claimant);
  return { ok: true, value: { url, sha256: paper.sha256, fileName: paper.fileName } };
};
