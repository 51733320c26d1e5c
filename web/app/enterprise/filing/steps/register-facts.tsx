import { groupsOfFour } from '../../../../../shared/claim/groups-of-four.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import type { GroundsView } from '../grounds-of.ts';
import { useClaimantWords } from '../words.ts';

/** What the register says of the claimant; it is shown, with its source, and not written here. */
export const RegisterFacts = ({ claimant }: { readonly claimant: GroundsView['claimant'] }) => {
  const { t } = useClaimantWords();
  const { kind, name, creditCode, idNumberMasked, registeredInJinan, county, industry } = claimant;
  const registered = registeredInJinan === undefined ? t('unknown') : t(registeredInJinan ? 'yes' : 'no');
  return (
    <section className="panel" aria-labelledby={fieldId('claimant')}>
      <h2 id={fieldId('claimant')} tabIndex={-1}>
        {t('register')}
      </h2>
      <p className="hint">{t('source')}</p>
      <dl className="facts">
        <dt>{t('name')}</dt>
        <dd lang="zh-CN">{name}</dd>
        <dt>{t('kind')}</dt>
        <dd>{t(`kindOf.${kind}`)}</dd>
        {creditCode && (
          <>
            <dt>{t('code')}</dt>
            <dd className="code">{groupsOfFour(creditCode)}</dd>
          </>
        )}
        {idNumberMasked && (
          <>
            <dt>{t('idNumber')}</dt>
            <dd className="code">{idNumberMasked}</dd>
          </>
        )}
        {kind !== 'individual' && (
          <>
            <dt>{t('registered')}</dt>
            <dd>{registered}</dd>
          </>
        )}
        {county && (
          <>
            <dt>{t('county')}</dt>
            <dd lang="zh-CN">{county}</dd>
          </>
        )}
        {industry && (
          <>
            <dt>{t('industry')}</dt>
            <dd lang="zh-CN">{industry}</dd>
          </>
        )}
      </dl>
    </section>
  );
};
