import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Find } from '../../parts/find.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import '../administration.css';
import { findSearch } from '../search.ts';
import { useRoleNames } from '../use-role-names.ts';
import { useAdministrationWords } from '../words.ts';
import { usePersonWords } from './words.ts';

type Row = Answer<'list-persons'>['items'][number];

const route = getRouteApi('/signed-in/administration/persons');

const useColumns = (): readonly Column<Row>[] => {
  const { t } = usePersonWords();
  const { nameOf } = useRoleNames();
  return [
    {
      title: t('columns.name'),
      render: (_, { id, name }) => (
        <Link to="/administration/persons/$person" params={{ person: id }} lang="zh-CN">
          {name}
        </Link>
      ),
    },
    { title: t('columns.id'), dataIndex: 'id' },
    { title: t('columns.kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    {
      title: t('columns.roles'),
      render: (_, { roles }) =>
        roles.length === 0 ? (
          <span className="hint">{t('noRoles')}</span>
        ) : (
          <ul className="administration-roles">
            {roles.map((held) => (
              <li key={`${held.role} ${held.department}`}>{nameOf(held)}</li>
            ))}
          </ul>
        ),
    },
    {
      title: t('columns.bindings'),
      render: (_, { bindings }) =>
        bindings.length === 0 ? <span className="hint">{t('noRoles')}</span> : t('count', { count: bindings.length }),
    },
  ];
};

export const Persons = () => {
  const { t } = usePersonWords();
  const common = useAdministrationWords();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const pages = useInfiniteQuery(pagesOf('list-persons', { query: { q } }));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <LinkButton primary to="/administration/persons/new">
          {t('register')}
        </LinkButton>
      </PageTitle>
      <Find
        label={common.t('find')}
        q={q}
        look={(found) => void navigate({ search: findSearch({ q: found }), replace: true })}
      />
      <PagedTable
        pages={pages}
        name={t('title')}
        rowKey={({ id }) => id}
        columns={columns}
        empty={q === undefined ? t('none') : common.t('emptyFound')}
        open={({ id }) => void navigate({ to: '/administration/persons/$person', params: { person: id } })}
      />
    </div>
  );
};
