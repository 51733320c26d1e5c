import type { ActedBy } from '../../shared/claim/journal.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { objectToClaim } from '../../shared/store/object-to-claim.ts';

/** Nobody in the journal: who it was is known to the objection alone. */
const anyone: ActedBy = { person: 'public', name: '公众', role: 'public' };

export const objectOnPage: Act<'object-to-claim'> = async ({ table }, request) => {
  const { claim, ...objector } = request.body;
  return objectToClaim(table, {
    claim,
    notice: request.path.notice,
    objector,
    command: commandOf(request, anyone),
  });
};
