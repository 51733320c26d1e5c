import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { Amount } from '../../parts/amount.tsx';
import type { Row } from './row.ts';
import { useRecoveryWords } from './words.ts';

type Props = Pick<Row, 'receipts'> & { readonly claim: string };

/** What came in: paid, or kept back from a payment of another claim. */
export const Receipts = ({ claim, receipts }: Props) => {
  const { t } = useRecoveryWords();
  if (receipts.length === 0) return <p className="hint">{t('receipts.none')}</p>;
  const ordered = receipts.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section className="scrolled" aria-label={`${t('receipts.title')} ${groupsOfFour(claim)}`} tabIndex={0}>
      <table className="recovery-table">
        <caption>{t('receipts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('receipts.day')}</th>
            <th scope="col" className="number">
              {t('receipts.amount')}
            </th>
            <th scope="col">{t('receipts.proof')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ receivedOn, amountFen, document, offsetFrom }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two receipts may be the same in all that is shown.
            <tr key={at}>
              <td>{receivedOn}</td>
              <td className="number">
                <Amount fen={amountFen} bare />
              </td>
              <td>
                {offsetFrom ? (
                  t('receipts.offset', { claim: groupsOfFour(offsetFrom) })
                ) : (
                  <span lang="zh-CN">{document}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
