import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Department } from '../../../../shared/claim/department.ts';
import { answerOf } from '../../api/use-answer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { useMe } from '../../session/me.ts';
import { useDepartmentWords } from './words.ts';
import '../administration.css';

const route = getRouteApi('/signed-in/administration/departments');

const useColumns = (departments: readonly Department[]): readonly Column<Department>[] => {
  const { t, locale } = useDepartmentWords();
  const { today } = useMe();
  const names = new Map(departments.map(({ id, name }) => [id, name[locale]]));
  const stateOf = ({ successor }: Department): string => {
    if (!successor) return t('active');
    const { department, since } = successor;
    return t(since <= today ? 'succeeded' : 'willBe', { name: names.get(department) ?? department, since });
  };
  return [
    {
      title: t('columns.name'),
      render: (_, { id, name }) => (
        <Link to="/administration/departments/$department" params={{ department: id }} lang="zh-CN">
          {name.zh}
        </Link>
      ),
    },
    { title: t('columns.english'), render: (_, { name }) => <span lang="en">{name.en}</span> },
    { title: t('columns.id'), dataIndex: 'id' },
    { title: t('columns.state'), render: (_, department) => stateOf(department) },
  ];
};

const List = ({ departments }: { readonly departments: readonly Department[] }) => {
  const { t, locale } = useDepartmentWords();
  const navigate = useNavigate();
  const columns = useColumns(departments);
  const { saved } = route.useSearch();
  const added = departments.find(({ id }) => id === saved);
  return (
    <>
      {added && (
        <p className="said" role="status">
          {t('saved', { name: added.name[locale] })}
        </p>
      )}
      <DataTable
        name={t('title')}
        rows={departments}
        rowKey={({ id }) => id}
        columns={columns}
        empty={t('none')}
        open={({ id }) => void navigate({ to: '/administration/departments/$department', params: { department: id } })}
      />
    </>
  );
};

export const Departments = () => {
  const { t } = useDepartmentWords();
  const query = useQuery(answerOf('list-departments', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <LinkButton primary to="/administration/departments/$department" params={{ department: 'new' }}>
          {t('add')}
        </LinkButton>
      </PageTitle>
      <p className="hint">{t('explained')}</p>
      <Loaded query={query} what={t('title')} rows={8}>
        {({ departments }) => <List departments={departments} />}
      </Loaded>
    </div>
  );
};
