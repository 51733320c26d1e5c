import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAuditWords } from '../words.ts';
import { RootOfDay } from './root-of-day.tsx';
import '../audit.css';
import '../claim/claim.css';

const route = getRouteApi('/signed-in/audit/days/$date');

/** The root of a day; where the business clock was moved there may be none. */
export const Day = () => {
  const { t } = useAuditWords();
  const { date } = route.useParams();
  const query = useQuery(answerOf('list-roots', { query: { on: date } }));
  return (
    <div className="page">
      <PageTitle title={t('day', { on: date })}>
        <Link to="/audit/days">{t('allDays')}</Link>
      </PageTitle>
      <Loaded query={query} what={t('days')}>
        {({ roots }) =>
          roots.length === 0 ? (
            <p className="empty">{t('noDay', { on: date })}</p>
          ) : (
            roots.map((root) => <RootOfDay key={root.number} root={root} />)
          )
        }
      </Loaded>
    </div>
  );
};
