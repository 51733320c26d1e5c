import { factsBehind, papersBehind } from '../../../../shared/policy/condition-grounds.ts';
import { claimantKindLabels } from '../../../../shared/policy/sentence-words.ts';
import type { Outcome } from '../../../../shared/policy/vocabulary.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import type { Answer } from '../../api/call.ts';
import { Citation } from '../../parts/citation.tsx';
import { clauseOf } from '../../parts/clause-of.ts';
import { OutcomeMark } from '../../parts/outcome-mark.tsx';
import { usePartsWords } from '../../parts/words.ts';
import type { Draft, DraftChange } from '../opinion/draft.ts';
import { Checks } from './checks.tsx';
import { conditionTitle } from './condition-title.ts';
import type { Paper, Picking } from './picking.ts';
import { useDeskWords } from './words.ts';

type View = Answer<'view-review'>;

type Props = {
  readonly view: View;
  readonly picking: Picking;
  readonly draft: Draft;
  readonly change: DraftChange;
  readonly openPaper: (id: string) => void;
};

/** The number of the document is said once, below. */
const articleIn = (citation: string): string => citation.slice(citation.indexOf(' ') + 1);

/** Each condition with its outcome, what was stated for it, where it is written, and the papers that show it. */
export const Conditions = ({ view, picking, draft, change, openPaper }: Props) => {
  const { t, locale } = useDeskWords();
  const { t: p } = usePartsWords();
  const clause = clauseOf(view);
  const { facts, evidence, eventOn, claimant, unitRegisteredInJinan } = view.filing;
  const filedAs = new Map(view.assessmentAtSubmission.conditions.map((condition) => [condition.id, condition]));
  const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : p(value ? 'yes' : 'no'));
  const statedFor = (id: string): string => {
    if (id === 'policy-in-force') return eventOn;
    if (id === 'claimant-kind') return claimantKindLabels[claimant.kind][locale];
    if (id === 'registered-in-jinan') return yesNo(unitRegisteredInJinan ?? claimant.registeredInJinan);
    const behind: readonly string[] = factsBehind(id, clause);
    const stated = statedFacts(
      clause.facts.filter(({ name }) => behind.includes(name)),
      facts,
      locale,
    );
    return stated.map(({ text }) => text).join(' · ');
  };
  const numberOf = ({ id }: Paper): number => evidence.findIndex((paper) => paper.id === id) + 1;
  return (
    <>
      <h3>{t('conditions')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-label={t('conditions')} tabIndex={0}>
        <table className="desk-conditions">
          <thead>
            <tr>
              <th scope="col">{t('verdict')}</th>
              <th scope="col">{t('condition')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('citation')}</th>
              <th scope="col">{t('paper')}</th>
              <th scope="col">{t('check')}</th>
            </tr>
          </thead>
          <tbody>
            {view.assessmentNow.conditions.map(({ id, outcome, sentence, citation }, index) => {
              const title = conditionTitle(id, locale);
              const picked = picking.condition === id;
              const rests = picking.restsOnOpen(id);
              const papers = picking.papersOf(id);
              const before = filedAs.get(id);
              return (
                <tr key={id} className={`${picked ? 'picked' : ''}${rests ? ' rests' : ''}`}>
                  <td data-label={t('verdict')}>
                    <OutcomeMark outcome={outcome as Outcome} />
                    {before && before.outcome !== outcome && (
                      <div className="desk-moved">
                        {t('changedFrom')} <OutcomeMark outcome={before.outcome as Outcome} />
                      </div>
                    )}
                  </td>
                  <th scope="row">
                    <button
                      type="button"
                      id={`condition-${id}`}
                      className="link-button"
                      aria-pressed={picked}
                      onClick={() => picking.pickCondition(id)}
                    >
                      {t('showCondition', { at: index + 1, what: title })}
                    </button>
                    {sentence !== title && <div className="desk-sentence">{sentence}</div>}
                    {rests && <span className="visually-hidden">{t('restsOnPaper')}</span>}
                  </th>
                  <td data-label={t('value')}>{statedFor(id) || t('noPaper')}</td>
                  <td data-label={t('citation')}>
                    <Citation citation={articleIn(citation)} policy={view.policy} clause={view.clause} />
                  </td>
                  <td data-label={t('paper')}>
                    {papers.map((paper) => (
                      <button
                        key={paper.id}
                        type="button"
                        className="paper-number"
                        aria-label={t('openPaper', { at: numberOf(paper), what: paper.fileName })}
                        aria-pressed={picking.paper?.id === paper.id}
                        onClick={() => openPaper(paper.id)}
                      >
                        {numberOf(paper)}
                      </button>
                    ))}
                    {papers.length === 0 &&
                      (papersBehind(id, clause).length > 0 ? (
                        <span className="hint">{t('missingPaper')}</span>
                      ) : (
                        <>
                          <span aria-hidden="true">{t('noPaper')}</span>
                          <span className="visually-hidden">{t('noPaperWord')}</span>
                        </>
                      ))}
                  </td>
                  <td data-label={t('check')}>
                    <Checks
                      what={title}
                      check={draft.checks[id]}
                      isPicked={picked}
                      mark={(check) => change({ checks: { ...draft.checks, [id]: check } })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="hint">
        {t('allFrom', { document: clause.document.number })} {t('checkHint')}
      </p>
    </>
  );
};
