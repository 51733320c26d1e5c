import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readRoots } from '../../shared/store/root-store.ts';

/** A quarter of a year. */
const atOnce = 92;

export const listRoots: Act<'list-roots'> = async ({ table }, { actor, query: { on, before } }) => {
  const own = asStaff(actor, 'auditor');
  if (!own.ok) return own;
  const wanted = (await readRoots(table))
    .filter((root) => (on === undefined || root.on === on) && (before === undefined || root.number < before))
    .reverse();
  return { ok: true, value: { roots: wanted.slice(0, atOnce), more: wanted.length > atOnce } };
};
