import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { claimantKindLabels } from '../../../../shared/policy/sentence-words.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Day } from '../../parts/day.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ActingFor } from '../acting-for.tsx';
import { ContactForm } from './contact-form.tsx';
import { useAccountWords } from './words.ts';

const route = getRouteApi('/signed-in/e/profile');

type Claimant = Answer<'view-claimant'>;

const Debarments = ({ debarments }: Pick<Claimant, 'debarments'>) => {
  const { t, locale } = useAccountWords();
  if (!debarments) return null;
  return (
    <div className="problem">
      <h2>{t('profile.debarred')}</h2>
      {debarments.map(({ from, until, reason }) => (
        <p key={from}>
          {t('profile.debarredText', {
            from: dayInWords(from, locale),
            until: dayInWords(until, locale),
            reason,
          })}
        </p>
      ))}
    </div>
  );
};

const Register = ({ claimant }: { readonly claimant: Claimant }) => {
  const { t, locale } = useAccountWords();
  const { creditCode, idNumberMasked, registeredInJinan, county, industry } = claimant;
  return (
    <section className="panel" aria-labelledby="register">
      <h2 id="register">{t('profile.register')}</h2>
      <p className="hint">{t('profile.registerHint')}</p>
      <dl className="facts">
        <dt>{t('profile.name')}</dt>
        <dd lang="zh-CN">{claimant.name}</dd>
        <dt>{t('profile.kind')}</dt>
        <dd>{claimantKindLabels[claimant.kind][locale]}</dd>
        {creditCode && (
          <>
            <dt>{t('profile.creditCode')}</dt>
            <dd>
              <Copyable id={creditCode} what={t('profile.creditCode')} />
            </dd>
          </>
        )}
        {idNumberMasked && (
          <>
            <dt>{t('profile.idNumber')}</dt>
            <dd>{idNumberMasked}</dd>
          </>
        )}
        {claimant.kind !== 'individual' && (
          <>
            <dt>{t('profile.registered')}</dt>
            <dd>
              {registeredInJinan === undefined
                ? t('profile.unknown')
                : t(registeredInJinan ? 'profile.yes' : 'profile.no')}
            </dd>
          </>
        )}
        {county && (
          <>
            <dt>{t('profile.county')}</dt>
            <dd lang="zh-CN">{county}</dd>
          </>
        )}
        {industry && (
          <>
            <dt>{t('profile.industry')}</dt>
            <dd lang="zh-CN">{industry}</dd>
          </>
        )}
        <dt>{t('profile.admitted')}</dt>
        <dd>
          <Day on={claimant.admittedOn} />
        </dd>
      </dl>
    </section>
  );
};

const Page = ({ claimant }: { readonly claimant: string }) => {
  const { t } = useAccountWords();
  const profile = useQuery(answerOf('view-claimant', { path: { claimant } }));
  return (
    <div className="page narrow">
      <PageTitle title={t('profile.title')} />
      <Loaded query={profile} what={t('profile.what')}>
        {(data) => (
          <>
            <Debarments debarments={data.debarments} />
            <Register claimant={data} />
            <ContactForm key={claimant} claimant={data} />
          </>
        )}
      </Loaded>
    </div>
  );
};

/** What is registered of the claimant, and whom the offices call. */
export const Profile = () => {
  const { claimant } = route.useSearch();
  return <ActingFor asked={claimant}>{(acting) => <Page claimant={acting} />}</ActingFor>;
};
