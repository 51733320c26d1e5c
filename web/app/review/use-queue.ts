import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, pagesOf } from '../api/use-answer.ts';
import { useMe } from '../session/me.ts';
import type { QueueSearch } from './search.ts';

/** The departments this person reviews for. */
export const useDepartments = () => {
  const { roles } = useMe();
  return roles.flatMap(({ role, department, departmentName }) =>
    role === 'reviewer' && department
      ? [{ id: department, name: departmentName ?? { zh: department, en: department } }]
      : [],
  );
};

/** The one he looks at now: named in the address, or the first of his. */
export const useDepartment = ({ department }: QueueSearch) => {
  const mine = useDepartments();
  return mine.find(({ id }) => id === department) ?? mine[0] ?? { id: '', name: { zh: '', en: '' } };
};

/** The claims of the view that the address names, page by page. */
export const useQueue = ({ department: _, ...search }: QueueSearch, department: string) => {
  const pages = useInfiniteQuery(pagesOf('list-queue', { query: { department, ...search } }));
  return { pages, rows: pages.data?.pages.flatMap(({ items }) => items) ?? [] };
};

export const useCounts = (department: string) => useQuery(answerOf('count-queue', { query: { department } }));
