import { createHash } from 'node:crypto';
import { type EvidenceKind, evidenceKinds } from '../../../shared/evidence/kinds.ts';
import { type Caller, uploadFile } from '../client.ts';
import { mustEqual } from './story.ts';

/** A PDF without a page: enough for the checks on its bytes, and different for every title. */
export const pdfBytes = (title: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    Buffer.from(
      `%PDF-1.4\n% ${title}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n` +
        '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
    ),
  );

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Announces a paper, uploads it straight to storage with the form it was given, and has it verified. */
export const handIn = async (caller: Caller, claim: string, kind: string, title: string): Promise<string> => {
  const bytes = pdfBytes(title);
  const { id, upload } = await caller('add-evidence', {
    path: { claim },
    body: {
      kind,
      fileName: `${evidenceKinds[kind as EvidenceKind]?.zh ?? kind}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256Of(bytes),
    },
  });
  mustEqual(await uploadFile(upload, bytes), 204, `the upload of ${kind}`);
  const { state } = await caller('complete-evidence', { path: { claim, evidence: id } });
  mustEqual(state, 'verified', `the paper ${kind}`);
  return id;
};
