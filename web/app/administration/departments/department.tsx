import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { answerOf } from '../../api/use-answer.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useAdministrationWords } from '../words.ts';
import { DepartmentForm } from './department-form.tsx';
import { useDepartmentWords } from './words.ts';

const route = getRouteApi('/signed-in/administration/departments/$department');

/** Under `new` one that is not there yet. */
export const DepartmentPage = () => {
  const { t, locale } = useDepartmentWords();
  const common = useAdministrationWords();
  const { department: id } = route.useParams();
  const query = useQuery(answerOf('list-departments', {}));
  const known = query.data?.departments.find((each) => each.id === id);
  return (
    <div className="page narrow">
      <PageTitle title={id === 'new' ? t('add') : (known?.name[locale] ?? t('title'))} />
      <Loaded query={query} what={t('title')}>
        {({ departments }) =>
          known || id === 'new' ? (
            <DepartmentForm key={id} department={known} others={departments.filter((other) => other.id !== id)} />
          ) : (
            <p className="empty">
              {common.t('emptyFound')} <Link to="/administration/departments">{t('title')}</Link>
            </p>
          )
        }
      </Loaded>
    </div>
  );
};
