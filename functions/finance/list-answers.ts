import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { answers } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';

export const listAnswers: Act<'list-answers'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  const all = await readCollection(table, answers, `answer#${path.list}`, true);
  return { ok: true, value: { answers: all.map(({ head }) => head) } };
};
