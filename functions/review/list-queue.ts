import type { Claim } from '../../shared/claim/claim.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claimSummary, departmentName } from '../../shared/http/views.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { readDepartments } from '../../shared/store/claim-store.ts';
import { readCursorPage } from '../../shared/store/collections.ts';
import { readContested } from '../../shared/store/contested-store.ts';
import { fitsFilter, isInView, questionsLeft, queueSource } from './queue-source.ts';

/** A filter that fits few is followed so far; the page says where it goes on. */
const readsOn = 10;

const rival = (claim: Claim) => ({
  claim: claim.id,
  claimantName: claim.publicName,
  state: claim.state,
  stateSinceOn: claim.stateSinceOn,
});

export const listQueue: Act<'list-queue'> = async ({ table }, { actor, query, moment }) => {
  const { department, view = 'all', sort, clause, q, due, ...paging } = query;
  const own = asStaff(actor, 'reviewer', department);
  if (!own.ok) return own;
  const filter = JSON.stringify([department, view, clause, q, due]);
  const [page, departments] = await Promise.all([
    readCursorPage(table, claims, { ...queueSource(view, department, sort), filter }, paging, {
      keep: (claim) => isInView(claim, view, department, moment.businessOn) && fitsFilter(claim, query),
      view: ({ head }) => head,
      readsOn,
    }),
    readDepartments(table),
  ]);
  if (!page.ok) return page;
  const contested = await readContested(table, page.value.items);
  const rows = page.value.items.map((claim) => ({
    ...claimSummary(claim),
    opinions: claim.departments.map((id) => ({
      department: id,
      name: departmentName(departments, id),
      given: claim.opinions[id] !== undefined,
    })),
    questions: questionsLeft(claim),
    contested: (contested.get(claim.id) ?? []).map(rival),
  }));
  const items = view === 'contested' ? rows.filter((row) => row.contested.length > 0) : rows;
  return { ok: true, value: { ...page.value, items } };
};
