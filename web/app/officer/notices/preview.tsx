import type { Answer } from '../../api/call.ts';
import { Amount } from '../../parts/amount.tsx';
import { Citation } from '../../parts/citation.tsx';
import { useNoticeWords } from './words.ts';
import './preview.css';

type Row = Answer<'preview-notice'>['items'][number];

type Props = { readonly rows: readonly Row[]; readonly totalFen: number; readonly policy: string };

/** The notice as the public will read it. */
export const Preview = ({ rows, totalFen, policy }: Props) => {
  const { t, locale } = useNoticeWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={t('new.preview')} tabIndex={0}>
      <table className="notice-preview">
        <caption className="visually-hidden">{t('new.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('new.columns.number')}</th>
            <th scope="col">{t('new.columns.name')}</th>
            <th scope="col">{t('new.columns.award')}</th>
            <th scope="col">{t('new.columns.citation')}</th>
            <th scope="col" className="number">
              {t('new.columns.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ claim, name, clause, clauseTitle, citation, amountFen }, at) => (
            <tr key={claim}>
              <td>{at + 1}</td>
              <th scope="row" lang="zh-CN">
                {name}
              </th>
              <td>{clauseTitle[locale]}</td>
              <td>
                <Citation citation={citation} policy={policy} clause={clause} />
              </td>
              <td className="number">
                <Amount fen={amountFen} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('new.total')}
            </th>
            <td className="number">
              <strong>
                <Amount fen={totalFen} bare />
              </strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
