import { programmes } from '../../../shared/money/pot.ts';
import { claimantKinds } from '../../../shared/policy/vocabulary.ts';
import { Icon } from '../parts/mark.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';
import type { Filters } from './find-clauses.ts';

type Props = { readonly visit: Visit; readonly filters: Filters };

const Search = ({ visit, filters }: Props) => {
  const { catalogue } = wordsIn(visit.locale);
  return (
    <search>
      <form class="search" action={addressIn(visit.locale, '/policies')}>
        <label for="q">{catalogue.search}</label>
        <p class="hint" id="q-hint">
          {catalogue.searchHint}
        </p>
        <div class="search-row">
          <input type="search" id="q" name="q" value={filters.q ?? ''} maxlength={60} aria-describedby="q-hint" />
          {(['for', 'programme', 'open'] as const).map(
            (name) => filters[name] && <input key={name} type="hidden" name={name} value={filters[name]} />,
          )}
          <button type="submit">
            <Icon of="search" />
            {catalogue.searchGo}
          </button>
        </div>
      </form>
    </search>
  );
};

type Option = { readonly value: string | undefined; readonly label: string };

const FilterLinks = ({
  visit,
  filters,
  name,
  label,
  options,
}: Props & { name: keyof Filters; label: string; options: readonly Option[] }) => (
  <div class="filter">
    <h3 id={`filter-${name}`}>{label}</h3>
    <ul aria-labelledby={`filter-${name}`}>
      {options.map(({ value, label: word }) => (
        <li key={word}>
          <a
            href={addressIn(visit.locale, '/policies', { ...filters, [name]: value })}
            aria-current={filters[name] === value ? 'true' : undefined}
          >
            {word}
          </a>
        </li>
      ))}
    </ul>
  </div>
);

/** Every filter is a link one can send. */
export const FilterBar = ({ visit, filters }: Props) => {
  const { catalogue, kinds } = wordsIn(visit.locale);
  const all = { value: undefined, label: catalogue.all };
  const given = { visit, filters };
  return (
    <>
      <Search {...given} />
      <section class="filters" aria-labelledby="filters">
        <h2 id="filters" class="visually-hidden">
          {catalogue.filters}
        </h2>
        <FilterLinks
          {...given}
          name="for"
          label={catalogue.who}
          options={[all, ...claimantKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
        />
        <FilterLinks
          {...given}
          name="programme"
          label={catalogue.programme}
          options={[all, ...programmes.map((programme) => ({ value: programme, label: kinds.programme[programme] }))]}
        />
        <FilterLinks
          {...given}
          name="open"
          label={catalogue.window}
          options={[all, { value: '1', label: catalogue.openNow }]}
        />
      </section>
    </>
  );
};
