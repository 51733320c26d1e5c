import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { claimantKindLabels } from '../../../../shared/policy/sentence-words.ts';
import type { Answer } from '../../api/call.ts';
import { pagesOf } from '../../api/use-answer.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Find } from '../../parts/find.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import '../administration.css';
import { findSearch } from '../search.ts';
import { useAdministrationWords } from '../words.ts';
import { placeName } from './place-name.ts';
import { useClaimantWords } from './words.ts';

type Row = Answer<'list-claimants'>['items'][number];

const route = getRouteApi('/signed-in/administration/');

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useClaimantWords();
  return [
    {
      title: t('columns.name'),
      render: (_, { id, name }) => (
        <div className="administration-name" lang="zh-CN">
          <Link to="/administration/claimants/$claimant" params={{ claimant: id }}>
            {name}
          </Link>
        </div>
      ),
    },
    {
      title: t('columns.number'),
      render: (_, { creditCode, idNumberMasked }) =>
        creditCode ? (
          <span className="code">{groupsOfFour(creditCode)}</span>
        ) : (
          t('individual', { masked: idNumberMasked ?? '' })
        ),
    },
    { title: t('columns.kind'), render: (_, { kind }) => claimantKindLabels[kind][locale] },
    {
      title: t('columns.place'),
      render: (_, { kind, registeredInJinan }) => kind !== 'individual' && t(placeName(registeredInJinan)),
    },
    { title: t('columns.county'), render: (_, { county }) => county && <span lang="zh-CN">{county}</span> },
    { title: t('columns.admittedOn'), render: (_, { admittedOn }) => <time>{admittedOn}</time> },
  ];
};

export const Claimants = () => {
  const { t } = useClaimantWords();
  const common = useAdministrationWords();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const pages = useInfiniteQuery(pagesOf('list-claimants', { query: { q } }));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <LinkButton primary to="/administration/claimants/new">
          {t('admit')}
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
        open={({ id }) => void navigate({ to: '/administration/claimants/$claimant', params: { claimant: id } })}
      />
    </div>
  );
};
