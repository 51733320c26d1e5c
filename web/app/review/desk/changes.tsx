import { dayInWords } from '../../../format/day.ts';
import { statedFacts } from '../../../format/stated-facts.ts';
import type { Answer } from '../../api/call.ts';
import { clauseOf } from '../../parts/clause-of.ts';
import { useFiledWords } from '../../parts/filed/words.ts';
import { partLabel } from '../../parts/part-label.ts';
import { usePartsWords } from '../../parts/words.ts';
import { useDeskWords } from './words.ts';

type View = Answer<'view-review'>;
type Account = View['filing']['account'];

/** What was asked for last, and what differs in what was filed since: value then and now. */
export const Changes = ({ view }: { readonly view: View }) => {
  const { t, locale } = useDeskWords();
  const { t: f } = useFiledWords();
  const { t: p } = usePartsWords();
  const { changes, lastReturn, filing } = view;
  if (!lastReturn && changes.length === 0) return null;
  const clause = clauseOf(view);
  const shown = (part: string, value: unknown): string => {
    if (value === null || value === undefined) return t('nothingBefore');
    if (part === 'account') {
      const { accountName, bank, accountNumberEnding } = value as Account;
      return f('accountText', { name: accountName, bank, ending: accountNumberEnding });
    }
    if (part === 'fact:unitRegisteredInJinan') return value ? p('yes') : p('no');
    if (part.startsWith('evidence:'))
      return (
        (value as readonly { fileName: string }[]).map(({ fileName }) => fileName).join('、') || t('nothingBefore')
      );
    if (!part.startsWith('fact:')) return String(value);
    const name = part.slice('fact:'.length);
    const facts = statedFacts(
      clause.facts.filter((fact) => fact.name === name),
      { [name]: value },
      locale,
    );
    return facts[0]?.text ?? String(value);
  };
  return (
    <section id="changes" aria-labelledby="changes-title" tabIndex={-1}>
      <h3 id="changes-title">{t('changes')}</h3>
      {lastReturn && (
        <>
          <p>{t('asked', { by: lastReturn.by[locale], day: dayInWords(lastReturn.on, locale) })}</p>
          <ul>
            {lastReturn.corrections.map(({ target, words }) => (
              <li key={target + words}>
                {partLabel(target, locale)}：<span lang="zh-CN">{words}</span>
                {filing.explanations[target] && (
                  <div className="hint">{t('explained', { words: filing.explanations[target] })}</div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 ? (
        <table className="desk-changes">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('changedFrom')}</th>
              <th scope="col">{t('changedTo')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ part, before, after }) => (
              <tr key={part}>
                <th scope="row">{partLabel(part, locale)}</th>
                <td>{shown(part, before)}</td>
                <td>{shown(part, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        view.contentRevision > 1 && <p className="hint">{t('unchanged')}</p>
      )}
    </section>
  );
};
