import { createHash } from 'node:crypto';
import { contentHash } from '../../shared/claim/content-hash.ts';
import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { payoutFile, payoutMediaTypes } from '../../shared/payout/file.ts';
import { payoutList } from '../../shared/payout/payout-list.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { lists } from '../../shared/store/aggregates.ts';
import { readLines } from '../../shared/store/list-store.ts';

export const exportList: Act<'export-list'> = async ({ table, payouts }, { actor, path, query }) => {
  const own = asAnyStaff(actor, ['finance']);
  if (!own.ok) return own;
  const stored = await readHead(table, lists, path.list);
  if (!stored) return failed('not-found');
  const { state, hash } = stored.head;
  if (hash === undefined) return failed('not-in-this-state', { state });
  const made = payoutList(await readLines(table, path.list));
  if (!made.ok || contentHash(made.list.lines) !== hash)
    throw new Error(`The lines of the sealed list ${path.list} are not the ones that were sealed.`);
  const bytes = await payoutFile(made.list, query.format);
  const fileName = `payout-list-${path.list}-${hash.slice(0, 12)}.${query.format}`;
  await payouts.write(`${path.list}/${fileName}`, bytes, payoutMediaTypes[query.format]);
  return {
    ok: true,
    value: {
      url: await payouts.readingAddress(`${path.list}/${fileName}`, fileName),
      fileName,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  };
};
