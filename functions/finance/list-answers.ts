import { failed } from '../../shared/claim/failure.ts';
import { asAnyStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { readHead } from '../../shared/store/aggregate.ts';
import { answers, lists } from '../../shared/store/aggregates.ts';
import { readCollection } from '../../shared/store/collections.ts';
import { namesOf } from './names-of.ts';

export const listAnswers: Act<'list-answers'> = async ({ table }, { actor, path }) => {
  const own = asAnyStaff(actor, ['finance', 'auditor']);
  if (!own.ok) return own;
  if (!(await readHead(table, lists, path.list))) return failed('not-found');
  const all = await readCollection(table, answers, `answer#${path.list}`, true);
  const heads = all.map(({ head }) => head);
  const persons = heads.flatMap(({ announcedBy, bookedBy }) => [
    announcedBy,
    ...(bookedBy === undefined ? [] : [bookedBy]),
  ]);
  return { ok: true, value: { answers: heads, people: await namesOf(table, persons) } };
};
