import { findDocument } from '../../../shared/policy/documents/index.ts';
import { dayInWords } from '../../format/day.ts';
import { Chinese } from '../parts/text.tsx';
import { addressIn, type Visit } from '../visit.ts';
import { fill, wordsIn } from '../words.ts';
import { articleName } from './article-name.ts';
import { ClauseCard } from './clause-card.tsx';
import { FilterBar } from './filters.tsx';
import {
  type Catalogue as All,
  type ClauseLine,
  countOf,
  type Filters,
  type Found,
  filterToLift,
  findClauses,
  readFilters,
} from './find-clauses.ts';

type Props = { readonly visit: Visit; readonly catalogue: All };

const byArticle = (clauses: readonly ClauseLine[]): readonly (readonly [string, readonly ClauseLine[]])[] => [
  ...Map.groupBy(clauses, ({ article }) => article),
];

/** An older document stays where it was, with the days it held. */
const Repealed = ({ visit, policy }: { readonly visit: Visit; readonly policy: string }) => {
  const { from, until } = findDocument(policy)?.inForce ?? {};
  if (from === undefined || until === undefined || until >= visit.today) return null;
  const days = { from: dayInWords(from, visit.locale), until: dayInWords(until, visit.locale) };
  return <p class="banner">{fill(wordsIn(visit.locale).catalogue.repealed, days)}</p>;
};

const Document = ({ visit, catalogue, found }: Props & { readonly found: Found }) => {
  const { policy, clauses } = found;
  const words = wordsIn(visit.locale);
  return (
    <section class="document">
      <h2>{policy.title[visit.locale]}</h2>
      <p class="hint">
        <Chinese locale={visit.locale}>{policy.number}</Chinese> ·{' '}
        {fill(words.catalogue.issued, { day: dayInWords(policy.issuedOn, visit.locale) })}
      </p>
      <Repealed visit={visit} policy={policy.id} />
      {byArticle(clauses).map(([article, lines]) => (
        <section key={article}>
          <h3>
            <Chinese locale={visit.locale}>{article}</Chinese> {articleName(policy.id, article, visit.locale)}
          </h3>
          <ul class="clauses">
            {lines.map((line) => (
              <ClauseCard key={line.id} visit={visit} line={line} rounds={[...catalogue.rounds]} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};

const Rights = ({ visit, found }: { readonly visit: Visit; readonly found: readonly Found[] }) => {
  const { catalogue } = wordsIn(visit.locale);
  const rights = found.flatMap(({ policy, rights: of }) => of.map((right) => ({ ...right, policy })));
  if (rights.length === 0) return null;
  return (
    <section class="document">
      <h2>{catalogue.rights}</h2>
      <p>{catalogue.rightsWhat}</p>
      <ul class="lines">
        {rights.map(({ policy, article, title }) => (
          <li key={`${policy.id}${article}${title.zh}`}>
            {title[visit.locale]}
            <p class="hint">
              <Chinese locale={visit.locale}>
                {policy.number} {article}
              </Chinese>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Nothing = ({ visit, catalogue, filters }: Props & { readonly filters: Filters }) => {
  const words = wordsIn(visit.locale).catalogue;
  const lift = filterToLift(catalogue, filters);
  return (
    <div class="empty">
      <p>
        {words.empty} {lift && fill(words.lift[lift.name], { count: lift.count, q: filters.q ?? '' })}{' '}
        <a href={addressIn(visit.locale, '/policies', lift ? { ...filters, [lift.name]: undefined } : {})}>
          {lift ? words.liftGo : words.clear}
        </a>
      </p>
    </div>
  );
};

export const Catalogue = ({ visit, catalogue }: Props) => {
  const words = wordsIn(visit.locale).catalogue;
  const filters = readFilters(visit.query);
  const found = findClauses(catalogue, filters);
  const count = countOf(found);
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <FilterBar visit={visit} filters={filters} />
      <p class="count" role="status">
        <strong>{fill(filtered ? words.countWith : words.count, { count })}</strong>{' '}
        {filtered && <a href={addressIn(visit.locale, '/policies')}>{words.clear}</a>}
      </p>
      {count === 0 && found.every(({ rights }) => rights.length === 0) && (
        <Nothing visit={visit} catalogue={catalogue} filters={filters} />
      )}
      {found.map(
        (one) =>
          one.clauses.length > 0 && <Document key={one.policy.id} visit={visit} catalogue={catalogue} found={one} />,
      )}
      <Rights visit={visit} found={found} />
    </>
  );
};
