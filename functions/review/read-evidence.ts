import { Logger } from '@aws-lambda-powertools/logger';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { readFilings } from '../../shared/store/claim-store.ts';
import { openClaim } from './open-claim.ts';

const logger = new Logger();

/** Who takes a paper away leaves a line in the log: its id and his, and nobody's name. */
export const readEvidence: Act<'read-evidence'> = async ({ table, evidence }, { actor, path, query }) => {
  const opened = await openClaim(table, actor, path.claim);
  if (!opened.ok) return opened;
  const claim = opened.value;
  const papers = (await readFilings(table, path.claim)).flatMap((filing) => filing.evidence);
  const paper = papers.find(({ id }) => id === path.evidence);
  if (!paper) return failed('not-found');
  const as = query.as ?? 'download';
  const url = await evidence.readingAddress({ ...paper, claim: claim.id }, claim.claimant, as);
  if (as === 'download') logger.info('paper taken', { claim: claim.id, paper: paper.id, person: actor.person.id });
  return { ok: true, value: { url, sha256: paper.sha256, fileName: paper.fileName } };
};
