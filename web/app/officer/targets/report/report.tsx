import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf } from '../../../api/use-answer.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageTitle } from '../../../parts/page-title.tsx';
import { useMe } from '../../../session/me.ts';
import { reporterName } from '../missing.ts';
import { reportOf } from '../search.ts';
import { Choose } from './choose.tsx';
import { History } from './history.tsx';
import { ReportForm } from './report-form.tsx';
import { Sheet } from './sheet.tsx';
import { useReportWords } from './words.ts';
import '../targets.css';

const route = getRouteApi('/signed-in/officer/targets/$county/$year');

type Asked = NonNullable<ReturnType<typeof reportOf>>;

const Report = ({ county, year }: Asked) => {
  const { t, locale } = useReportWords();
  const { roles } = useMe();
  const query = useQuery(answerOf('view-target-report', { path: { county, year } }));
  const who = reporterName(county, locale, t('city'));
  const title = t('title', { who, year });
  return (
    <div className="page">
      <PageTitle title={title}>
        <Link to="/officer/targets" search={{ year, ...(county !== 'city' && { county }) }}>
          {t('back')}
        </Link>
      </PageTitle>
      <Choose county={county} year={year} />
      <Loaded query={query} what={title} rows={12}>
        {(now) => (
          <>
            {roles.some(({ role }) => role === 'officer') ? (
              <ReportForm key={`${county} ${year}`} county={county} year={year} now={now} />
            ) : (
              <section className="panel">
                <p className="hint">{t('readOnly')}</p>
                <Sheet county={county} figures={now.figures} />
              </section>
            )}
            <History history={now.history} empty={t('noHistory', { who, year })} />
          </>
        )}
      </Loaded>
    </div>
  );
};

/** 填报: what one county reported for a year, and the next report of it. */
export const ReportPage = () => {
  const asked = reportOf(route.useParams());
  return asked && <Report county={asked.county} year={asked.year} />;
};
