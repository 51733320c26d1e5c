import { asStaff } from '../../shared/http/access.ts';
import { type Act, commandOf } from '../../shared/http/act.ts';
import { objectToClaim } from '../../shared/store/object-to-claim.ts';

export const enterObjection: Act<'enter-objection'> = async ({ table }, request) => {
  const { actor, body, path } = request;
  const own = asStaff(actor, 'officer');
  if (!own.ok) return own;
  return objectToClaim(table, {
    claim: path.claim,
    objector: body,
    command: commandOf(request, own.value),
    officer: actor,
  });
};
