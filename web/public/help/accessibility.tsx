import type { Visit } from '../visit.ts';
import { type Words, wordsIn } from '../words.ts';

const criteria = {
  contrast: '1.4.1, 1.4.3, 1.4.11',
  textSize: '1.4.4, 1.4.10, 1.4.12',
  keyboard: '2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11',
  structure: '1.3.1, 1.3.2, 2.4.2, 2.4.6, 3.1.1, 3.1.2',
  targets: '2.5.8',
  errors: '3.3.1, 3.3.2, 3.3.3, 3.3.7, 4.1.3',
  script: '4.1.2',
  motion: '1.4.2, 2.2.1, 2.2.2, 2.3.1',
  consistent: '3.2.3, 3.2.4, 3.2.6',
} as const satisfies Record<keyof Words['accessibility']['rows'], string>;

/** The statement: what is done, what is lacking, and where to turn. */
export const Accessibility = ({ visit }: { readonly visit: Visit }) => {
  const { accessibility } = wordsIn(visit.locale);
  return (
    <>
      <h1>{accessibility.title}</h1>
      <p class="lead">{accessibility.lead}</p>
      <section>
        <h2>{accessibility.status}</h2>
        <p>{accessibility.statusWhat}</p>
      </section>
      <section>
        <h2>{accessibility.done}</h2>
        <table class="cards">
          <caption class="visually-hidden">{accessibility.table}</caption>
          <thead>
            <tr>
              <th scope="col">{accessibility.measure}</th>
              <th scope="col">{accessibility.criteria}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(accessibility.rows).map(([name, measure]) => (
              <tr key={name}>
                <th scope="row">{measure}</th>
                <td data-label={accessibility.criteria}>{criteria[name as keyof typeof criteria]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{accessibility.gaps}</h2>
        <ul>
          {Object.entries(accessibility.gapsList).map(([name, gap]) => (
            <li key={name}>{gap}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{accessibility.report}</h2>
        <p>{accessibility.reportWhat}</p>
      </section>
    </>
  );
};
