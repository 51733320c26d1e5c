import { derivedId } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { EvidenceRecord } from '../../shared/claim/filing.ts';
import { evidenceKinds } from '../../shared/evidence/kinds.ts';
import type { Act } from '../../shared/http/act.ts';
import { evidenceItem, readEvidence, readPaper } from '../../shared/store/claim-store.ts';
import { editWorkingCopy, ownClaim } from './working-copy.ts';

const mostPapers = 40;

const sameFile = (a: EvidenceRecord, b: EvidenceRecord): boolean =>
  a.sha256 === b.sha256 && a.kind === b.kind && a.fileName === b.fileName && a.sizeBytes === b.sizeBytes;

export const addEvidence: Act<'add-evidence'> = async (stores, { actor, path, body, moment, idempotencyKey }) => {
  const { table, evidence } = stores;
  if (!Object.hasOwn(evidenceKinds, body.kind))
    return failed('invalid-input', undefined, [{ path: 'kind', code: 'not-known', value: body.kind }]);
  const own = await ownClaim(table, actor, path.claim, moment);
  if (!own.ok) return own;
  const { claimant } = own.value.head;
  const id = derivedId('evidence', path.claim, actor.person.id, idempotencyKey);
  const record: EvidenceRecord = {
    ...body,
    id,
    claim: path.claim,
    state: 'awaiting-upload',
    addedBy: actor.person.id,
    addedAt: moment.at,
  };
  const earlier = await readPaper(table, path.claim, id);
  if (earlier && !sameFile(earlier, record)) return failed('idempotency-key-reused', { idempotencyKey });
  if (!earlier) {
    const edited = await editWorkingCopy(table, actor, path.claim, moment, {
      write: async () => {
        const papers = await readEvidence(table, path.claim);
        return papers.length >= mostPapers ? failed('evidence-limit') : { ok: true, value: [evidenceItem(record)] };
      },
    });
    if (!edited.ok) return edited;
  }
  return { ok: true, value: { id, upload: await evidence.uploadForm(record, claimant, new Date(moment.at)) } };
};
