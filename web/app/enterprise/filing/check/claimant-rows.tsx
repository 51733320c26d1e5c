import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { useFiling } from '../use-filing.ts';
import { useCheckWords, useClaimantWords } from '../words.ts';
import { Section } from './section.tsx';

export const ClaimantRows = () => {
  const { t } = useCheckWords();
  const { t: tc } = useClaimantWords();
  const { grounds, keeping } = useFiling();
  const { claimant } = grounds;
  const { unitRegisteredInJinan: unit } = keeping.copy;
  const { contact, account } = claimant;
  return (
    <Section step="claimant" title={t('claimant')}>
      <dl className="facts">
        <dt>{tc('name')}</dt>
        <dd lang="zh-CN">{claimant.name}</dd>
        {claimant.creditCode && (
          <>
            <dt>{tc('code')}</dt>
            <dd className="code">{groupsOfFour(claimant.creditCode)}</dd>
          </>
        )}
        {claimant.kind === 'individual' && (
          <>
            <dt>{t('unit')}</dt>
            <dd>{unit === undefined ? t('nothing') : t(unit ? 'yes' : 'no')}</dd>
          </>
        )}
        <dt>{t('contact')}</dt>
        <dd>
          {contact ? (
            <>
              <span lang="zh-CN">{contact.name}</span> {contact.phone}
            </>
          ) : (
            t('nothing')
          )}
        </dd>
        <dt>{t('account')}</dt>
        <dd>
          {account ? (
            <>
              <span lang="zh-CN">
                {account.accountName} · {account.bank}
              </span>{' '}
              · {tc('ending', { digits: account.accountNumberEnding })}
            </>
          ) : (
            t('noAccount')
          )}
        </dd>
      </dl>
    </Section>
  );
};
