import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { readPaper } from '../../shared/store/claim-store.ts';
import { evidenceKey } from '../../shared/store/keys.ts';
import { editWorkingCopy } from './working-copy.ts';

export const removeEvidence: Act<'remove-evidence'> = async ({ table }, { actor, path, moment }) => {
  const edited = await editWorkingCopy(table, actor, path.claim, moment, {
    write: async () =>
      (await readPaper(table, path.claim, path.evidence))
        ? { ok: true, value: [{ remove: evidenceKey(path.claim, path.evidence) }] }
        : failed('not-found'),
  });
  return edited.ok ? { ok: true, value: { id: path.evidence } } : edited;
};
