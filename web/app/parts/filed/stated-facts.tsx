import { Fragment } from 'react';
import type { Clause } from '../../../../shared/policy/vocabulary.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import { useLocale } from '../../words/words.ts';
import './stated-facts.css';

type Props = { readonly clause: Pick<Clause, 'facts'>; readonly facts: Readonly<Record<string, unknown>> };

/** The facts of a claim as terms and values; a list opens in place. */
export const StatedFacts = ({ clause, facts }: Props) => {
  const locale = useLocale();
  return statedFacts(clause.facts, facts, locale).map(({ name, label, text, list }) => (
    <Fragment key={name}>
      <dt>{label}</dt>
      <dd>
        {list ? (
          <details>
            <summary>{text}</summary>
            <div className="scrolled">
              <table className="stated-list">
                <thead>
                  <tr>
                    {list.columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.rows.map((cells, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a frozen filing never move.
                    <tr key={at}>
                      {cells.map((cell, column) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns.
                        <td key={column}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        ) : (
          text
        )}
      </dd>
    </Fragment>
  ));
};
