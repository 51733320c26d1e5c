import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Row } from './row.ts';
import { useAccountWords } from './words.ts';

type Props = {
  readonly claim: string;
  readonly payee: string;
  readonly old: Row['account'];
  readonly corrected: Row['corrected'];
};

const items = [
  ['name', 'accountName'],
  ['bank', 'bank'],
  ['account', 'accountNumberEnding'],
] as const;

const NameCheck = ({ payee, name }: { readonly payee: string; readonly name: string }) => {
  const { t } = useAccountWords();
  return name === payee ? (
    <span className="account-fits">{t('nameFits')}</span>
  ) : (
    <span className="account-differs">{t('nameDiffers', { payee })}</span>
  );
};

/** The account the bank refused beside the one named instead; whose name it bears is checked on both. */
export const SideBySide = ({ claim, payee, old, corrected }: Props) => {
  const { t, locale } = useAccountWords();
  const nothingChanged = corrected && items.every(([, field]) => corrected[field] === old[field]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <section className="scrolled" aria-label={`${t('compare')} ${groupsOfFour(claim)}`} tabIndex={0}>
        <table className="ruled account-pair">
          <caption className="visually-hidden">{t('compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('old')}</th>
              {corrected && <th scope="col">{t('new', { day: dayInWords(corrected.enteredOn, locale) })}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(([word, field]) => (
              <tr key={field}>
                <th scope="row">{t(word)}</th>
                <td>
                  <span lang="zh-CN">{old[field]}</span>
                  {field === 'accountName' && <NameCheck payee={payee} name={old.accountName} />}
                </td>
                {corrected && (
                  <td>
                    <span lang="zh-CN">{corrected[field]}</span>{' '}
                    {corrected[field] === old[field] ? (
                      <span className="hint">{t('same')}</span>
                    ) : (
                      <strong className="account-changed">{t('changed')}</strong>
                    )}
                    {field === 'accountName' && <NameCheck payee={payee} name={corrected.accountName} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {nothingChanged && <p className="account-differs">{t('nothingChanged')}</p>}
    </>
  );
};
