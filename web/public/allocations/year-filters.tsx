import { programmes } from '../../../shared/money/pot.ts';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';

export type AllocationFilters = {
  readonly programme?: string | undefined;
  readonly clause?: string | undefined;
  readonly county?: string | undefined;
};

export type Props = {
  readonly visit: Visit;
  readonly told: Told<'view-allocations'>;
  readonly years: readonly number[];
  readonly filters: AllocationFilters;
};

export const Years = ({ visit, told, years }: Props) => {
  const { allocations } = wordsIn(visit.locale);
  return (
    <nav class="chips" aria-label={allocations.years}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a
              href={addressIn(visit.locale, `/allocations/${year}`)}
              aria-current={year === told.year ? 'page' : undefined}
            >
              {fill(allocations.year, { year })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

type Option = readonly [value: string, label: string];

const Select = ({
  name,
  label,
  all,
  options,
  now,
  chinese,
}: {
  name: string;
  label: string;
  all: string;
  options: readonly Option[];
  now: string | undefined;
  chinese?: boolean;
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{all}</option>
      {options.map(([value, word]) => (
        <option key={value} value={value} selected={value === now} {...(chinese && { lang: 'zh-CN' })}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

export const Filters = ({ visit, told, filters }: Props) => {
  const { allocations, kinds } = wordsIn(visit.locale);
  return (
    <form class="filter-form no-print" action={addressIn(visit.locale, `/allocations/${told.year}`)}>
      <Select
        name="programme"
        label={allocations.programme}
        all={allocations.all}
        options={programmes.map((programme) => [programme, kinds.programme[programme]])}
        now={filters.programme}
      />
      <Select
        name="clause"
        label={allocations.clause}
        all={allocations.all}
        options={told.clauses.map(({ id, title }) => [id, title[visit.locale]])}
        now={filters.clause}
      />
      <Select
        name="county"
        label={allocations.county}
        all={allocations.all}
        options={told.counties.map((county) => [county, county])}
        now={filters.county}
        chinese
      />
      <button type="submit" class="button-quiet">
        {allocations.show}
      </button>
    </form>
  );
};
