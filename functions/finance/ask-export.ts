import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { exports, lists } from '../../shared/store/aggregates.ts';
import { askedExport, exportId } from '../../shared/store/export-store.ts';
import { payoutsOpen } from '../../shared/store/payout-lock.ts';
import { readSeal } from '../../shared/store/seal-store.ts';

/** Notes that the file is wanted and wakes the function that makes it; a list of many thousand lines takes minutes. */
export const askExport: Act<'ask-export'> = async (stores, request) => {
  const { actor, body, moment, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const { table, exporter } = stores;
  const [list, sealed] = await Promise.all([readHead(table, lists, path.list), readSeal(table, path.list)]);
  if (!list) return failed('not-found');
  const { state } = list.head;
  if (!sealed || state === 'sealing') return failed('not-in-this-state', { state });
  const id = exportId(sealed, body.template);
  const asked = await actAsStaff(stores, exports, id, 'finance', request, (stored) => {
    const change = askedExport(sealed, body.template, stored?.head, moment);
    return change.ok ? { ok: true, value: { ...change.value, alongside: [payoutsOpen(table)] } } : change;
  });
  // Somebody else asked, or it is made already: there is one of each.
  if (!asked.ok && asked.failure.code !== 'not-in-this-state') return asked;
  const now = await readHead(table, exports, id);
  // Also when it was asked before: whoever asked may have been stopped before he woke it. Of two runs one goes on.
  if (now?.head.state === 'asked') await exporter.start(id);
  return { ok: true, value: { id } };
};
