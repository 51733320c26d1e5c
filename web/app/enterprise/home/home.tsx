import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ActingFor } from '../acting-for.tsx';
import './home.css';
import { Offers } from './offers.tsx';
import { Tasks } from './tasks.tsx';
import { ThisYear } from './this-year.tsx';
import { UnderWay } from './under-way.tsx';
import { useHomeWords } from './words.ts';

const route = getRouteApi('/signed-in/e/');

type Standing = Answer<'view-standing'>;

const First = () => {
  const { t, locale } = useHomeWords();
  return (
    <p className="empty home-first">
      {t('first')} <a href={locale === 'en' ? '/en/calculator' : '/calculator'}>{t('tryOut')}</a>
    </p>
  );
};

const Content = ({ claimant, standing }: { readonly claimant: string; readonly standing: Standing }) => {
  const { t } = useHomeWords();
  const { tasks, underWay, offers, claims } = standing;
  const begun = claims > 0;
  return (
    <div className="home-columns">
      <div className="home-main">
        {begun ? <Tasks tasks={tasks} claimant={claimant} /> : <First />}
        <Offers offers={offers} claimant={claimant} />
        {begun && <UnderWay claims={underWay} />}
        {begun && (
          <p>
            <Link to="/e/claims" search={{ claimant }}>
              {t('allClaims', { count: claims })}
            </Link>
          </p>
        )}
      </div>
      <ThisYear standing={standing} />
    </div>
  );
};

const Page = ({ claimant }: { readonly claimant: string }) => {
  const { t } = useHomeWords();
  const standing = useQuery(answerOf('view-standing', { path: { claimant } }));
  return (
    <div className="page">
      <PageTitle title={t('title')} />
      <Loaded query={standing} what={t('what')} rows={8}>
        {(data) => <Content claimant={claimant} standing={data} />}
      </Loaded>
    </div>
  );
};

/** What must be done first, what may be claimed next, what is on the way, what came of it. */
export const Home = () => {
  const { claimant } = route.useSearch();
  return <ActingFor asked={claimant}>{(acting) => <Page claimant={acting} />}</ActingFor>;
};
