import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { actAsStaff } from '../../shared/http/act-as-staff.ts';
import { payoutFile, payoutMediaTypes } from '../../shared/payout/file.ts';
import { payoutList } from '../../shared/payout/payout-list.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';

/** The file holds whole accounts and ID numbers: that it was taken, and by whom, is noted in the list's journal. */
export const exportList: Act<'export-list'> = async (stores, request) => {
  const { actor, body, path } = request;
  const own = asStaff(actor, 'finance');
  if (!own.ok) return own;
  const { table, payouts } = stores;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const { state, hash } = stored.head;
  if (hash === undefined) return failed('not-in-this-state', { state });
  const made = payoutList(await readLines(table, path.list));
  if (!made.ok || contentHash(made.list.lines) !== hash)
    throw new Error(`The lines of the sealed list ${path.list} are not the ones that were sealed.`);
  const fileName = `payout-list-${path.list}-${hash.slice(0, 12)}.${body.format}`;
  const name = `${path.list}/${fileName}`;
  const written = await payouts.write(name, await payoutFile(made.list, body.format), payoutMediaTypes[body.format]);
  const noted = await actAsStaff(stores, lists, path.list, 'finance', request, (now) =>
    now
      ? {
          ok: true,
          value: {
            act: 'export-list',
            head: now.head,
            detail: { format: body.format, sha256: written.sha256 },
            update: { set: '', values: {} },
          },
        }
      : failed('not-found'),
  );
  if (!noted.ok) return noted;
  return { ok: true, value: { url: await payouts.readingAddress(name, fileName), fileName, ...written } };
};
