import { AllocationsPage, NoYears } from '../../../web/public/allocations/allocations-page.tsx';
import type { AllocationFilters } from '../../../web/public/allocations/year-filters.tsx';
import { addressIn, type Visit } from '../../../web/public/visit.ts';
import { fill, wordsIn } from '../../../web/public/words.ts';
import { type PublicAsk, type ShowPage, toldBy } from './shown.ts';

const yearsOf = async (ask: PublicAsk): Promise<number[]> => {
  const { rounds } = await toldBy(ask('list-rounds', {}));
  return [...new Set(rounds.map(({ fundYear }) => fundYear))].sort((a, b) => b - a);
};

/** The latest year in which something was paid, else the latest there is. */
export const latestAllocations: ShowPage = async ({ askIn }, visit) => {
  const ask = askIn(visit.locale);
  const years = await yearsOf(ask);
  for (const year of years) {
    const { count } = await toldBy(ask('view-allocations', { path: { year: String(year) }, query: { limit: '1' } }));
    if (count > 0) return { seeOther: addressIn(visit.locale, `/allocations/${year}`) };
  }
  const [latest] = years;
  if (latest !== undefined) return { seeOther: addressIn(visit.locale, `/allocations/${latest}`) };
  return { page: { title: wordsIn(visit.locale).allocations.plainTitle, children: NoYears({ visit }) } };
};

const filtersOf = ({ query }: Visit): AllocationFilters & { readonly after?: string | undefined } => ({
  programme: query.get('programme') || undefined,
  clause: query.get('clause') || undefined,
  county: query.get('county') || undefined,
  after: query.get('after') || undefined,
});

const stated = (filters: object): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

export const allocationsPage: ShowPage = async ({ askIn }, visit, [year = '']) => {
  const ask = askIn(visit.locale);
  const { after, ...filters } = filtersOf(visit);
  const [years, told] = await Promise.all([
    yearsOf(ask),
    ask('view-allocations', { path: { year }, query: stated({ ...filters, after }) }),
  ]);
  // A year that cannot be is no page; a filter that cannot be is left out.
  if (!told.ok && told.failure.code === 'not-found') return { stop: 'notFound' };
  if (!told.ok) return { seeOther: addressIn(visit.locale, `/allocations/${year}`) };
  const { title } = wordsIn(visit.locale).allocations;
  return {
    page: {
      title: fill(title, { year }),
      wide: true,
      children: AllocationsPage({ visit, told: told.value, years, filters }),
    },
  };
};
