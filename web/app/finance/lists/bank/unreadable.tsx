import { useBankWords } from '../words.ts';
import type { Verdicts } from './verdicts-of.ts';

/** Rows nobody could read, each with its cure; the others go on without them. */
export const Unreadable = ({ unreadable, all }: Pick<Verdicts, 'unreadable'> & { readonly all: number }) => {
  const { t } = useBankWords();
  if (unreadable.length === 0) return null;
  return (
    <section aria-label={t('unreadable.title')} id="bank-unreadable">
      <h3>{t('unreadable.title')}</h3>
      <p className="hint">{t('unreadable.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-label={t('unreadable.text')} tabIndex={0}>
        <table className="ruled bank-unreadable">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('unreadable.number')}
              </th>
              <th scope="col">{t('unreadable.text')}</th>
              <th scope="col">{t('unreadable.cure')}</th>
            </tr>
          </thead>
          <tbody>
            {unreadable.map(({ number, text, cure }) => (
              <tr key={number}>
                <td className="number">{number}</td>
                <td lang="zh-CN">{text}</td>
                <td>{cure}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {unreadable.length < all && <p className="hint">{t('unreadable.more', { count: unreadable.length })}</p>}
    </section>
  );
};
