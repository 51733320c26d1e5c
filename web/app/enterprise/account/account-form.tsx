import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import * as z from 'zod';
import { type Account, account } from '../../../../shared/claim/claimant.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { Field, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { useAccountWords } from './words.ts';

const schema = z.strictObject({ account });

type Props = {
  /** The payee: an account of another name is never paid to. */
  readonly name: string;
  readonly person: boolean;
  /** Several forms may stand on a page; each has fields of its own. */
  readonly at?: string;
  readonly button: string;
  readonly primary: boolean;
  readonly pending: boolean;
  readonly send: (account: Account, done: () => void) => void;
  /** What will happen, beside the button. */
  readonly children: ReactNode;
};

/** An account to be paid to, entered whole. */
export const AccountForm = ({ name, person, at = '', button, primary, pending, send, children }: Props) => {
  const { t } = useAccountWords();
  const [bank, setBank] = useState('');
  const [accountNumber, setNumber] = useState('');
  const [bankCode, setBankCode] = useState('');
  const issues = useIssues();
  const pathOf = (field: string): string => `account.${field}${at && `.${at}`}`;
  const shown = useMemo(
    () => issues.all.map((issue) => ({ ...issue, path: `${issue.path}${at && `.${at}`}` })),
    [issues.all, at],
  );
  const errorAt = (field: string): string | undefined => issues.at(`account.${field}`);
  const submit = (): void => {
    const code = bankCode.replace(/\s/g, '');
    const checked = issues.check(schema, {
      account: {
        accountName: name,
        bank,
        accountNumber: accountNumber.replace(/\s/g, ''),
        ...(code && { bankCode: code }),
      },
    });
    if (checked)
      send(checked.account, () => {
        setBank('');
        setNumber('');
        setBankCode('');
      });
  };
  return (
    <>
      <ErrorSummary issues={shown} />
      <Field
        path={pathOf('accountName')}
        label={t('accountName')}
        hint={t(person ? 'accountNamePersonHint' : 'accountNameHint')}
      >
        {(control) => <input {...control} type="text" readOnly value={name} lang="zh-CN" />}
      </Field>
      <TextField
        path={pathOf('bank')}
        label={t('bank')}
        hint={t('bankHint')}
        error={errorAt('bank')}
        required
        value={bank}
        change={setBank}
      />
      <Field
        path={pathOf('accountNumber')}
        label={t('accountNumber')}
        hint={t('accountNumberHint')}
        error={errorAt('accountNumber')}
        required
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={accountNumber}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
      <Field path={pathOf('bankCode')} label={t('bankCode')} hint={t('bankCodeHint')} error={errorAt('bankCode')}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={bankCode}
            onChange={({ target }) => setBankCode(target.value)}
          />
        )}
      </Field>
      {children}
      <Button type={primary ? 'primary' : 'default'} loading={pending} onClick={submit}>
        {button}
      </Button>
    </>
  );
};
