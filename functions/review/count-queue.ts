import type { Claim } from '../../shared/claim/claim.ts';
import { asStaff } from '../../shared/http/access.ts';
import type { Act } from '../../shared/http/act.ts';
import { claims } from '../../shared/store/aggregates.ts';
import { type Page, readPage } from '../../shared/store/collections.ts';
import { readContested } from '../../shared/store/contested-store.ts';
import type { Table } from '../../shared/store/table.ts';
import { isInView, type QueueView, queueSource } from './queue-source.ts';

const pageSize = 100;
const mostPages = { open: 5, contested: 1 } as const;

type Found = { readonly heads: readonly Claim[]; readonly complete: boolean };

/** The first claims of a view: what one request reads is bounded, however long the queue has grown. */
const readFirst = async (
  table: Table,
  view: QueueView,
  department: string,
  { today, pages }: { readonly today: string; readonly pages: number },
): Promise<Found> => {
  const heads: Claim[] = [];
  let after: string | undefined;
  for (let read = 0; read < pages; read += 1) {
    const page: Page<Claim> = await readPage(table, claims, queueSource(view, department), {
      limit: pageSize,
      ...(after !== undefined && { after }),
      keep: (claim) => isInView(claim, view, department, today),
    });
    heads.push(...page.items.map(({ head }) => head));
    after = page.next;
    if (after === undefined) return { heads, complete: true };
  }
  return { heads, complete: false };
};

export const countQueue: Act<'count-queue'> = async ({ table }, { actor, query: { department }, moment }) => {
  const own = asStaff(actor, 'reviewer', department);
  if (!own.ok) return own;
  const today = moment.businessOn;
  const [all, waiting, marked] = await Promise.all([
    readFirst(table, 'all', department, { today, pages: mostPages.open }),
    readFirst(table, 'waiting', department, { today, pages: mostPages.open }),
    readFirst(table, 'contested', department, { today, pages: mostPages.contested }),
  ]);
  const contested = await readContested(table, marked.heads);
  const inView = (view: QueueView): number =>
    all.heads.filter((claim) => isInView(claim, view, department, today)).length;
  return {
    ok: true,
    value: {
      due: inView('due'),
      all: all.heads.length,
      questions: inView('questions'),
      waiting: waiting.heads.length,
      contested: contested.size,
      clauses: [...new Set([...all.heads, ...waiting.heads].map(({ clause }) => clause))].sort(),
      complete: all.complete && waiting.complete && marked.complete,
    },
  };
};
