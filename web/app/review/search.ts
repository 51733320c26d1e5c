import type { Answer, Given } from '../api/call.ts';

type Asked = NonNullable<Given<'list-queue'>['query']>;

export type QueueView = NonNullable<Asked['view']>;
export type QueueRow = Answer<'list-queue'>['items'][number];

/** The saved views, in the order of their tabs. */
export const queueViews = ['due', 'all', 'questions', 'waiting', 'contested'] as const satisfies readonly QueueView[];

/** What the address of the queue says; it goes along to a claim and back. */
export type QueueSearch = {
  readonly view?: QueueView;
  readonly due?: string;
  readonly clause?: string;
  readonly q?: string;
  readonly sort?: 'due-last';
  /** For whom, where a person reviews for several departments. */
  readonly department?: string;
};

const text = (value: unknown): string | undefined => {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return said === '' ? undefined : said.slice(0, 80);
};

/** Only what differs from the ordinary view stands in the address; what makes no sense is left out. */
export const readSearch = (raw: Record<string, unknown>): QueueSearch => {
  const view = queueViews.find((known) => known === raw.view && known !== 'all');
  const due = text(raw.due);
  const [clause, q, department] = [text(raw.clause), text(raw.q), text(raw.department)];
  return {
    ...(view && { view }),
    ...(due && /^\d{4}-\d{2}-\d{2}$/.test(due) && { due }),
    ...(clause && { clause }),
    ...(q && { q }),
    ...(raw.sort === 'due-last' && { sort: raw.sort }),
    ...(department && { department }),
  };
};

/** How many filters narrow the view. */
export const filtersIn = ({ due, clause, q }: QueueSearch): number =>
  [due, clause, q].filter((value) => value !== undefined).length;
