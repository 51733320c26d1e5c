import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import type { Answer } from '../../api/call.ts';
import { clauseOf } from '../clause-of.ts';
import { Day } from '../day.tsx';
import { usePartsWords } from '../words.ts';
import { StatedFacts } from './stated-facts.tsx';
import { useFiledWords } from './words.ts';

type Props = { readonly view: Answer<'view-review'> };

/** Who claims, and all that was stated. */
export const FiledFacts = ({ view }: Props) => {
  const { t, locale } = useFiledWords();
  const { t: p } = usePartsWords();
  const { claimant, account, eventOn, submittedOn, facts, unitRegisteredInJinan, round, scheme } = view.filing;
  const yesNo = (value: boolean): string => (value ? p('yes') : p('no'));
  return (
    <>
      <h3>{t('facts')}</h3>
      <dl className="facts">
        <dt>{t('claimant')}</dt>
        <dd lang="zh-CN">{claimant.name}</dd>
        {claimant.creditCode && (
          <>
            <dt>{t('creditCode')}</dt>
            <dd className="code">{groupsOfFour(claimant.creditCode)}</dd>
          </>
        )}
        {claimant.idNumberMasked && (
          <>
            <dt>{t('idNumber')}</dt>
            <dd className="code">{claimant.idNumberMasked}</dd>
          </>
        )}
        {claimant.registeredInJinan !== undefined && (
          <>
            <dt>{t('registered')}</dt>
            <dd>{yesNo(claimant.registeredInJinan)}</dd>
          </>
        )}
        {claimant.county && (
          <>
            <dt>{t('county')}</dt>
            <dd lang="zh-CN">{claimant.county}</dd>
          </>
        )}
        {unitRegisteredInJinan !== undefined && (
          <>
            <dt>{t('unitRegistered')}</dt>
            <dd>{yesNo(unitRegisteredInJinan)}</dd>
          </>
        )}
        <dt>{t('eventOn')}</dt>
        <dd>
          <Day on={eventOn} />
        </dd>
        <StatedFacts clause={clauseOf(view)} facts={facts} />
        <dt>{t('account')}</dt>
        <dd lang="zh-CN">
          {t('accountText', { name: account.accountName, bank: account.bank, ending: account.accountNumberEnding })}
        </dd>
        <dt>{t('round')}</dt>
        <dd>{round.title[locale]}</dd>
        {scheme && (
          <>
            <dt>{t('scheme')}</dt>
            <dd>{scheme[locale]}</dd>
          </>
        )}
        <dt>{t('submittedOn')}</dt>
        <dd>
          <Day on={submittedOn} />
        </dd>
      </dl>
    </>
  );
};
