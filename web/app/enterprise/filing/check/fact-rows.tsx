import { factLabels } from '../../../../../shared/policy/fact-labels.ts';
import { dayInWords } from '../../../../format/day.ts';
import { statedFacts } from '../../../../format/stated-facts.ts';
import { useEntryNote } from '../grid/use-entry-note.ts';
import { useFiling } from '../use-filing.ts';
import { useCheckWords, useFilingWords, useGridWords } from '../words.ts';
import { Section } from './section.tsx';

/** Every fact the clause names, those not filled in too; lists as tables. */
export const FactRows = () => {
  const { t, locale } = useCheckWords();
  const { t: tf } = useFilingWords();
  const { t: tg } = useGridWords();
  const sayEntry = useEntryNote();
  const { clause, settled, assessment } = useFiling();
  const { content } = settled;
  const stated = new Map(statedFacts(clause.facts, content.facts, locale).map((fact) => [fact.name, fact]));
  const rest = clause.facts.filter(({ kind }) => kind !== 'list');
  const lists = clause.facts.filter(({ kind }) => kind === 'list');
  return (
    <Section step="facts" title={t('facts')}>
      <dl className="facts">
        <dt>{tf('day')}</dt>
        <dd>{content.eventOn ? dayInWords(content.eventOn, locale) : t('nothing')}</dd>
        {rest.map(({ name }) => (
          <div key={name} className="check-pair">
            <dt>{factLabels[name][locale]}</dt>
            <dd>{stated.get(name)?.text ?? t('nothing')}</dd>
          </div>
        ))}
      </dl>
      {lists.map(({ name }) => {
        const list = stated.get(name)?.list;
        const { sum } = clause.grant;
        const counted = sum.kind === 'units' && sum.of === name ? assessment.entries : [];
        return (
          <div key={name}>
            <h3>{factLabels[name][locale]}</h3>
            {list && list.rows.length > 0 ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
              <section className="scrolled check-list" aria-label={factLabels[name][locale]} tabIndex={0}>
                <table className="check-table">
                  <thead>
                    <tr>
                      {list.columns.map((column) => (
                        <th scope="col" key={column}>
                          {column}
                        </th>
                      ))}
                      {counted.length > 0 && <th scope="col">{tg('counts')}</th>}
                    </tr>
                  </thead>
                  <tbody>
                    {list.rows.map((cells, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place alone.
                      <tr key={at}>
                        {cells.map((cell, column) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column alone.
                          <td key={column}>{cell}</td>
                        ))}
                        {counted[at] && (
                          <td className={counted[at].units > 0 ? undefined : 'check-uncounted'}>
                            {sayEntry(counted[at])}
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ) : (
              <p>{t('nothing')}</p>
            )}
          </div>
        );
      })}
    </Section>
  );
};
