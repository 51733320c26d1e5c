import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { exports, lists } from '../../shared/store/aggregates.ts';
import { payoutsOpen } from '../../shared/store/payout-lock.ts';

/** The file holds whole accounts and ID numbers: that it was taken, and by whom, is noted in the list's journal. */
export const takeExport: Act<'take-export'> = async (stores, request) => {
  const { actor, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const { table, payouts } = stores;
  const made = await readHead(table, exports, path.export);
  if (made?.head.list !== path.list) return failed('not-found');
  const { state, template, sha256, sizeBytes, fileName } = made.head;
  if (state !== 'done' || sha256 === undefined || sizeBytes === undefined)
    return failed('not-in-this-state', { state });
  const noted = await actAsStaff(stores, lists, path.list, 'finance', request, (list) =>
    list
      ? {
          ok: true,
          value: {
            act: 'take-export',
            head: list.head,
            detail: { export: path.export, template, sha256 },
            update: { set: '', values: {} },
            alongside: [payoutsOpen(table)],
          },
        }
      : failed('not-found'),
  );
  if (!noted.ok) return noted;
  const url = await payouts.readingAddress(`${path.list}/${fileName}`, fileName);
  return { ok: true, value: { url, fileName, sizeBytes, sha256 } };
};
