import { claimStates } from '../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../shared/claim/lifecycle-words.ts';
import { turns } from '../../../shared/claim/whose-turn.ts';
import { State } from '../parts/state.tsx';
import type { Told } from '../told.ts';
import { addressIn, type Visit } from '../visit.ts';
import { wordsIn } from '../words.ts';

type Props = { readonly visit: Visit; readonly policies: Told<'list-policies'>['policies'] };

const terms = [
  'clause',
  'round',
  'achievementYear',
  'fixed',
  'ceiling',
  'cap',
  'ladder',
  'reading',
  'provisional',
] as const;

const Turns = ({ visit }: { readonly visit: Visit }) => {
  const { help } = wordsIn(visit.locale);
  return (
    <table class="cards">
      <caption class="visually-hidden">{help.turnTable}</caption>
      <thead>
        <tr>
          <th scope="col">{help.state}</th>
          <th scope="col">{help.whose}</th>
          <th scope="col">{help.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {claimStates.map((state) => (
          <tr key={state}>
            <th scope="row">
              <State
                state={state}
                locale={visit.locale}
                {...(state === 'reviewed' && { word: stateWords.reviewed[visit.locale] })}
              />
            </th>
            <td data-label={help.whose}>{help.who[turns[state]]}</td>
            <td data-label={help.meaning}>{help.meanings[state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Each department with the clauses it reviews. */
const officesOf = ({ visit, policies }: Props): readonly (readonly [string, readonly string[]])[] => {
  const offices = new Map<string, string[]>();
  for (const { title, departments } of policies.flatMap(({ clauses }) => clauses))
    for (const { name } of departments)
      offices.set(name[visit.locale], [...(offices.get(name[visit.locale]) ?? []), title[visit.locale]]);
  return [...offices];
};

const Offices = (props: Props) => {
  const { visit, policies } = props;
  const { help, catalogue, kinds } = wordsIn(visit.locale);
  const all = policies.reduce((count, { clauses }) => count + clauses.length, 0);
  return (
    <table class="cards">
      <caption class="visually-hidden">{help.contactTable}</caption>
      <thead>
        <tr>
          <th scope="col">{help.department}</th>
          <th scope="col">{help.covers}</th>
        </tr>
      </thead>
      <tbody>
        {officesOf(props).map(([office, titles]) => (
          <tr key={office}>
            <th scope="row">{office}</th>
            <td data-label={help.covers}>{titles.length === all ? catalogue.all : titles.join(kinds.joined)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Help = (props: Props) => {
  const { visit } = props;
  const { help, frame } = wordsIn(visit.locale);
  return (
    <>
      <h1>{help.title}</h1>
      <p class="lead">{help.lead}</p>
      <section>
        <h2>{help.path}</h2>
        <ol class="path">
          {Object.entries(help.steps).map(([name, said]) => (
            <li key={name}>{said}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{help.turn}</h2>
        <p>{help.turnWhat}</p>
        <Turns visit={visit} />
      </section>
      <section>
        <h2>{help.words}</h2>
        <dl class="facts">
          {terms.map((term) => (
            <div key={term}>
              <dt>{help.terms[term]}</dt>
              <dd>{help.terms[`${term}Means`]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{help.contact}</h2>
        <p>{help.contactWhat}</p>
        <Offices {...props} />
      </section>
      <section>
        <h2>{help.keys}</h2>
        <p>{help.keysWhat}</p>
      </section>
      <section>
        <h2>{help.data}</h2>
        <p>
          {help.dataWhat} <a href={addressIn(visit.locale, '/allocations')}>{frame.openData}</a> ·{' '}
          <a href="/api/openapi.json">{frame.interface}</a>
        </p>
      </section>
    </>
  );
};
