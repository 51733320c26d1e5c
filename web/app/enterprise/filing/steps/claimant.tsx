import { useMemo } from 'react';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import { RadioField } from '../../../parts/form/field.tsx';
import { ProblemPanel } from '../../../parts/problem-panel.tsx';
import { useFiling } from '../use-filing.ts';
import { useClaimantWords } from '../words.ts';
import { AccountFields } from './account-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { RegisterFacts } from './register-facts.tsx';
import { StepFoot } from './step-foot.tsx';
import { useAskedField } from './use-asked-field.ts';
import { useIssueAt } from './use-issue-at.ts';
import { useProfile } from './use-profile.ts';

const words = {
  'contact.name': 'contactName',
  'contact.phone': 'phone',
  'account.accountName': 'accountName',
  'account.bank': 'bank',
  'account.accountNumber': 'number',
  'account.bankCode': 'bankCode',
} as const;

/** Who claims, who is called, where the money goes. */
export const ClaimantStep = () => {
  const { t, locale } = useClaimantWords();
  const { grounds, keeping, change } = useFiling();
  const profile = useProfile(grounds.claimant);
  useAskedField();
  const at = useIssueAt(profile.issues, 'claimant');
  // At its field a message needs no name; among others it does.
  const named = useMemo(
    () =>
      profile.issues.map(({ path, message }) => {
        const word = words[path as keyof typeof words];
        return { path, message: word ? `${t(word)}${locale === 'zh' ? '：' : ': '}${message}` : message };
      }),
    [profile.issues, t, locale],
  );
  const { unitRegisteredInJinan: unit } = keeping.copy;
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary issues={named} />
      <ProblemPanel problem={profile.issues.length > 0 ? undefined : profile.problem} />
      <RegisterFacts claimant={grounds.claimant} />
      {grounds.claimant.kind === 'individual' && (
        <section className="panel">
          <RadioField
            path="unitRegisteredInJinan"
            label={t('unit')}
            hint={t('unitHint')}
            value={unit === undefined ? undefined : unit ? 'yes' : 'no'}
            change={(said: 'yes' | 'no' | undefined) =>
              change((copy) => ({ ...copy, unitRegisteredInJinan: said === undefined ? undefined : said === 'yes' }))
            }
            choices={[
              { value: 'yes', word: t('yes') },
              { value: 'no', word: t('no') },
            ]}
            error={at('claimant.registeredInJinan')}
          />
        </section>
      )}
      <ContactFields profile={profile} />
      <AccountFields profile={profile} claimant={grounds.claimant} error={at('account')} />
      <StepFoot step="claimant" finish={profile.save} />
    </form>
  );
};
