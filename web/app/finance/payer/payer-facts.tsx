import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { usePayerWords } from './words.ts';

type Payer = NonNullable<Answer<'view-payer'>['inForce']>;

export const PayerFacts = ({ payer }: { readonly payer: Payer }) => {
  const { t } = usePayerWords();
  return (
    <dl className="facts">
      <dt>{t('name')}</dt>
      <dd lang="zh-CN">{payer.name}</dd>
      <dt>{t('bank')}</dt>
      <dd lang="zh-CN">{payer.bank}</dd>
      <dt>{t('code')}</dt>
      <dd className="code">{groupsOfFour(payer.bankCode)}</dd>
      <dt>{t('ending')}</dt>
      <dd className="code">{payer.accountNumberEnding}</dd>
    </dl>
  );
};
