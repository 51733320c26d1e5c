import { Field, TextField } from '../../../parts/form/field.tsx';
import { fieldId } from '../../../parts/issue-list.tsx';
import type { GroundsView } from '../grounds-of.ts';
import { useClaimantWords } from '../words.ts';
import type { Profile } from './use-profile.ts';

type Props = {
  readonly profile: Profile;
  readonly claimant: GroundsView['claimant'];
  readonly error: string | undefined;
};

/** The account: known it shows its last digits; another is typed whole. The payee is the claimant and nobody else. */
export const AccountFields = ({ profile, claimant, error }: Props) => {
  const { t } = useClaimantWords();
  const { account: typed, setAccount, issues } = profile;
  const known = claimant.account;
  const at = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message;
  return (
    <section className="panel" aria-labelledby={fieldId('account')}>
      <h2 id={fieldId('account')} tabIndex={-1}>
        {t('account')}
      </h2>
      <p className="hint">{t('accountHint')}</p>
      {known && !typed && (
        <>
          <dl className="facts">
            <dt>{t('accountName')}</dt>
            <dd lang="zh-CN">{known.accountName}</dd>
            <dt>{t('bank')}</dt>
            <dd lang="zh-CN">{known.bank}</dd>
            <dt>{t('number')}</dt>
            <dd className="code">{t('ending', { digits: known.accountNumberEnding })}</dd>
          </dl>
          <button
            type="button"
            className="link-button"
            id={fieldId('account.accountNumber')}
            onClick={() => setAccount({ bank: known.bank, accountNumber: '', bankCode: known.bankCode ?? '' })}
          >
            {t('changeAccount')}
          </button>
          {error && <p className="field-error">{error}</p>}
        </>
      )}
      {typed && (
        <>
          <Field
            path="account.accountName"
            label={t('accountName')}
            hint={t('accountNameHint')}
            error={at('account.accountName')}
          >
            {(control) => <input {...control} type="text" readOnly value={claimant.name} lang="zh-CN" />}
          </Field>
          <TextField
            path="account.bank"
            label={t('bank')}
            value={typed.bank}
            change={(bank) => setAccount({ ...typed, bank })}
            error={at('account.bank')}
          />
          <TextField
            path="account.accountNumber"
            label={t('number')}
            hint={t('numberHint')}
            value={typed.accountNumber}
            change={(accountNumber) => setAccount({ ...typed, accountNumber })}
            error={at('account.accountNumber') ?? error}
          />
          <TextField
            path="account.bankCode"
            label={t('bankCode')}
            hint={t('bankCodeHint')}
            value={typed.bankCode}
            change={(bankCode) => setAccount({ ...typed, bankCode })}
            error={at('account.bankCode')}
          />
          {known && (
            <button type="button" className="link-button" onClick={() => setAccount(undefined)}>
              {t('keepAccount')}
            </button>
          )}
        </>
      )}
    </section>
  );
};
