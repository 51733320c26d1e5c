import { dayInWords } from '../../format/day.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { AllocationTable } from './allocation-table.tsx';
import { OpenData } from './open-data.tsx';
import { Filters, type Props, Years } from './year-filters.tsx';
import { Corrections, Totals } from './year-totals.tsx';

/** P5: the permanent record of a year. */
export const AllocationsPage = (props: Props) => {
  const { visit, told, filters } = props;
  const { allocations } = wordsIn(visit.locale);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  const page = (after?: string): string => addressIn(visit.locale, `/allocations/${told.year}`, { ...filters, after });
  return (
    <>
      <h1>{fill(allocations.title, { year: told.year })}</h1>
      <p class="lead">{allocations.lead}</p>
      <Years {...props} />
      {(told.count > 0 || filtered) && <Filters {...props} />}
      {told.count === 0 ? (
        <div class="empty">
          <p>
            {filtered ? allocations.emptyFilter : fill(allocations.empty, { year: told.year })}{' '}
            {filtered && <a href={addressIn(visit.locale, `/allocations/${told.year}`)}>{allocations.clear}</a>}
          </p>
        </div>
      ) : (
        <>
          <p class="count" role="status">
            <strong>{fill(allocations.count, { count: told.count })}</strong>{' '}
            {told.lastChangedOn && fill(allocations.lastChanged, { day: dayInWords(told.lastChangedOn, visit.locale) })}{' '}
            {filtered && <a href={addressIn(visit.locale, `/allocations/${told.year}`)}>{allocations.clear}</a>}
          </p>
          <AllocationTable visit={visit} items={told.items} />
          {(told.next !== undefined || visit.query.has('after')) && (
            <nav class="pages" aria-label={allocations.pages}>
              {visit.query.has('after') && <a href={page()}>{allocations.first}</a>}
              {told.next !== undefined && <a href={page(told.next)}>{allocations.next}</a>}
            </nav>
          )}
          <Totals {...props} />
          <Corrections {...props} />
          <OpenData {...props} />
        </>
      )}
    </>
  );
};

export const NoYears = ({ visit }: { readonly visit: Visit }) => {
  const { allocations } = wordsIn(visit.locale);
  return (
    <>
      <h1>{allocations.plainTitle}</h1>
      <p>{allocations.noYears}</p>
    </>
  );
};
