import { pdfPage } from '../../infra/local/demonstration/papers.ts';
import { addDays } from '../../shared/calendar/plain-date.ts';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence/kinds.ts';
import { type Caller, type Client, uploadFile } from '../journeys/client.ts';
import { sha256Of } from '../journeys/story/papers.ts';

type Wish = {
  readonly clerk: string;
  /** Part of the claimant's name. */
  readonly of: string;
  readonly clause: string;
  readonly facts: Record<string, unknown>;
};

const claimantOf = async (caller: Caller, of: string): Promise<string> => {
  const { bindings } = await caller('view-me', {});
  const found = bindings.find(({ claimantName }) => claimantName.includes(of));
  if (!found) throw new Error(`Nobody here acts for ${of}.`);
  return found.claimant;
};

/** A paper with a page that a browser can draw. */
const handIn = async (caller: Caller, claim: string, kind: EvidenceKind): Promise<void> => {
  const name = evidenceKinds[kind].zh;
  const bytes = Uint8Array.from(pdfPage([name, claim]));
  const { id, upload } = await caller('add-evidence', {
    path: { claim },
    body: {
      kind,
      fileName: `${name}.pdf`,
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256Of(bytes),
    },
  });
  await uploadFile(upload, bytes);
  await caller('complete-evidence', { path: { claim, evidence: id } });
};

/** A claim filed in the open round over HTTP, with every paper it asks for. */
const fileOne = async (client: Client, { clerk, of, clause, facts }: Wish): Promise<string> => {
  const caller = client.as(clerk);
  const claimant = await claimantOf(caller, of);
  const { today } = await caller('view-me', {});
  const path = { claimant };
  const { id, revision } = await caller('create-draft', { path, body: { round: 'brand-open', clause } });
  const draft = { clause, revision, eventOn: addDays(today, -60), facts };
  await caller('save-draft', { path: { claim: id }, body: draft });
  const { evidenceAsked } = await caller('view-claim', { path: { claim: id } });
  for (const { kind } of evidenceAsked) await handIn(caller, id, kind as EvidenceKind);
  const now = await caller('view-claim', { path: { claim: id } });
  await caller('submit-claim', { path: { claim: id }, body: { revision: now.revision, commitment: true } });
  return id;
};

/** A claim for a national brand zone, whose grant is a ceiling of 500,000 yuan. */
export const fileZone = (client: Client, zone: string, by: Pick<Wish, 'clerk' | 'of'>): Promise<string> =>
  fileOne(client, { ...by, clause: 'national-brand-zone', facts: { zone } });
