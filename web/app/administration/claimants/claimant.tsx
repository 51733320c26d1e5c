import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { claimantKindLabels } from '../../../../shared/policy/sentence-words.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { History } from '../history.tsx';
import { placeName } from './place-name.ts';
import { Registration } from './registration.tsx';
import { useClaimantWords } from './words.ts';

type Admitted = Answer<'view-admission'>['claimant'];

const route = getRouteApi('/signed-in/administration/claimants/$claimant');

const Facts = ({ claimant }: { readonly claimant: Admitted }) => {
  const { t, locale } = useClaimantWords();
  const { creditCode, idNumberMasked, kind, county, industry, contact, account, debarments = [] } = claimant;
  const facts = [
    [
      t('number'),
      creditCode ? (
        <Copyable key="code" id={creditCode} what={t('copyNumber')} />
      ) : (
        t('individual', { masked: idNumberMasked ?? '' })
      ),
    ],
    [t('kind'), claimantKindLabels[kind][locale]],
    ...(kind === 'individual' ? [] : [[t('place'), t(placeName(claimant.registeredInJinan))]]),
    ...(county
      ? [
          [
            t('county'),
            <span key="county" lang="zh-CN">
              {county}
            </span>,
          ],
        ]
      : []),
    ...(industry
      ? [
          [
            t('industry'),
            <span key="industry" lang="zh-CN">
              {industry}
            </span>,
          ],
        ]
      : []),
    [t('admittedOn'), claimant.admittedOn],
    ...(contact ? [[t('contact'), <span key="contact" lang="zh-CN">{`${contact.name} ${contact.phone}`}</span>]] : []),
    ...(account ? [[t('account'), t('ending', { bank: account.bank, ending: account.accountNumberEnding })]] : []),
    ...debarments.map(({ from, until, reason }) => [t('debarred'), t('debarment', { from, until, reason })]),
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several debarments have one name, and nothing moves.
        <div key={at} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export const ClaimantPage = () => {
  const { t } = useClaimantWords();
  const { claimant } = route.useParams();
  const { admitted } = route.useSearch();
  const query = useQuery(answerOf('view-admission', { path: { claimant } }));
  return (
    <div className="page administration-page">
      <PageTitle title={query.data?.claimant.name ?? t('title')} />
      <Loaded query={query} what={t('title')}>
        {({ claimant: shown, history }) => (
          <>
            {admitted && (
              <div className="said" role="status">
                {t('admitted', { name: shown.name })} {t('toBind')}{' '}
                <Link to="/administration/persons">{t('toPersons')}</Link>
              </div>
            )}
            <div className={shown.kind === 'individual' ? undefined : 'administration-columns'}>
              <div>
                <section className="panel" aria-label={shown.name}>
                  <Facts claimant={shown} />
                </section>
                <History entries={history} />
              </div>
              {shown.kind !== 'individual' && <Registration key={shown.id} claimant={shown} />}
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
};
