import { failed, type Result } from '../../shared/claim/failure.ts';
import type { EvidenceRecord } from '../../shared/claim/filing.ts';
import { detectedType, isLocked } from '../../shared/evidence/detect-type.ts';
import type { Act } from '../../shared/http/act.ts';
import { paperView } from '../../shared/http/views.ts';
import { evidenceItem, readPaper } from '../../shared/store/claim-store.ts';
import type { Arrived } from '../../shared/store/upload.ts';
import { editWorkingCopy, ownClaim } from './working-copy.ts';

const checked = async (paper: EvidenceRecord, arrived: Arrived): Promise<Result<undefined>> => {
  if (arrived.sizeBytes !== paper.sizeBytes)
    return failed('evidence-differs', { what: 'sizeBytes', announced: paper.sizeBytes, found: arrived.sizeBytes });
  if (arrived.sha256 !== paper.sha256)
    return failed('evidence-differs', { what: 'sha256', announced: paper.sha256, found: arrived.sha256 });
  const found = await detectedType(arrived.bytes);
  if (found !== paper.contentType)
    return failed('evidence-type-refused', { announced: paper.contentType, found: found ?? 'unknown' });
  return found === 'application/pdf' && isLocked(arrived.bytes)
    ? failed('evidence-locked')
    : { ok: true, value: undefined };
};

export const completeEvidence: Act<'complete-evidence'> = async ({ table, evidence }, { actor, path, moment }) => {
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const paper = await readPaper(table, path.claim, path.evidence);
  if (!paper) return failed('not-found');
  if (paper.state === 'verified') return { ok: true, value: paperView(paper) };
  const arrived = await evidence.arrived(paper, own.value.head.claimant);
  if (!arrived) return failed('evidence-not-verified', { fileName: paper.fileName });
  const fits = await checked(paper, arrived);
  if (!fits.ok) return fits;
  await evidence.keep(paper, own.value.head.claimant, arrived.bytes);
  const verified: EvidenceRecord = { ...paper, state: 'verified' };
  const edited = await editWorkingCopy(table, actor, path.claim, moment, {
    write: async () =>
      (await readPaper(table, path.claim, path.evidence))
        ? { ok: true, value: [{ ...evidenceItem(verified), condition: { expression: 'attribute_exists(pk)' } }] }
        : failed('not-found'),
  });
  return edited.ok ? { ok: true, value: paperView(verified) } : edited;
};
