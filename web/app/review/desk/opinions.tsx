import { aside } from '../../../format/aside.ts';
import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { useDeskWords } from './words.ts';

type Props = { readonly view: Answer<'view-review'>; readonly department: string };

/** What each department has said. */
export const Opinions = ({ view, department }: Props) => {
  const { t, locale } = useDeskWords();
  return (
    <>
      <h3>{t('opinions')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-label={t('opinions')} tabIndex={0}>
        <table className="desk-opinions">
          <thead>
            <tr>
              <th scope="col">{t('department')}</th>
              <th scope="col">{t('opinion')}</th>
              <th scope="col" className="number">
                {t('amount')}
              </th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('date')}</th>
            </tr>
          </thead>
          <tbody>
            {view.opinions.map((opinion) => (
              <tr key={opinion.department}>
                <th scope="row">
                  {opinion.name[locale]}
                  {opinion.department === department && <span className="hint">{aside(t('mine'), locale)}</span>}
                </th>
                <td>{opinion.agrees === undefined ? t('open') : opinion.agrees ? t('agrees') : t('against')}</td>
                <td className="number">{opinion.agrees && <Amount fen={opinion.amountFen} bare />}</td>
                <td>{opinion.reason}</td>
                <td>{opinion.givenOn && <time dateTime={opinion.givenOn}>{opinion.givenOn}</time>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
