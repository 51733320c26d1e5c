import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { schemes } from '../../shared/store/aggregates.ts';

/** A scheme is published once and never changed; a better one gets a name and dates of its own. */
export const publishScheme: Act<'publish-scheme'> = async (stores, request) => {
  const { id, content } = request.body;
  return actAsStaff(stores, schemes, id, 'officer', request, (stored) => {
    if (stored) return failed('already-exists', { what: id });
    const head = { id, content, hash: contentHash(content) };
    return { ok: true, value: { act: 'publish-scheme', head, detail: { content } } };
  });
};
