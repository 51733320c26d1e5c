import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { groupsOfFour } from '../../../../shared/claim/groups-of-four.ts';
import { claimStates } from '../../../../shared/claim/lifecycle.ts';
import { stateWords } from '../../../../shared/claim/lifecycle-words.ts';
import { pagesOf } from '../../api/use-answer.ts';
import { Amount } from '../../parts/amount.tsx';
import { Deadline } from '../../parts/day.tsx';
import { ChoiceField } from '../../parts/form/field.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { ActingFor } from '../acting-for.tsx';
import './home.css';
import { useHomeWords } from './words.ts';

const route = getRouteApi('/signed-in/e/claims');

const Page = ({ claimant }: { readonly claimant: string }) => {
  const { t, locale } = useHomeWords();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(pagesOf('list-claims', { path: { claimant }, query: { ...(state && { state }) } }));
  const filter = (chosen: typeof state): void =>
    void navigate({ search: { claimant, ...(chosen && { state: chosen }) }, replace: true });
  return (
    <div className="page">
      <PageTitle title={t('list.title')} />
      <ChoiceField
        path="state"
        label={t('list.filter')}
        none={t('list.any')}
        value={state ?? ''}
        change={(value) => filter(value || undefined)}
        choices={claimStates.map((value) => ({ value, word: stateWords[value][locale] }))}
      />
      <PagedTable
        pages={pages}
        name={t('list.title')}
        rowKey={({ id }) => id}
        open={({ id }) => void navigate({ to: '/e/claims/$claim', params: { claim: id } })}
        empty={
          state ? (
            <p>
              {t('list.emptyOfState', { state: stateWords[state][locale] })}{' '}
              <Link to="/e/claims" search={{ claimant }}>
                {t('list.showAll')}
              </Link>
            </p>
          ) : (
            <p>
              {t('list.empty')}{' '}
              <Link to="/e" search={{ claimant }}>
                {t('list.toHome')}
              </Link>
            </p>
          )
        }
        columns={[
          {
            title: t('list.clause'),
            render: (_, { id, clauseTitle }) => (
              <Link to="/e/claims/$claim" params={{ claim: id }}>
                {clauseTitle[locale]}
              </Link>
            ),
          },
          { title: t('list.state'), render: (_, row) => <StateTag state={row.state} /> },
          {
            title: t('list.due'),
            className: 'claims-due',
            render: (_, { dueOn }) => dueOn && <Deadline on={dueOn} brief />,
          },
          {
            title: t('list.amount'),
            align: 'right',
            render: (_, { allocatedFen, approvedFen, ceilingFen }) => (
              <Amount fen={allocatedFen ?? approvedFen ?? ceilingFen} bare />
            ),
          },
          {
            title: t('list.number'),
            render: (_, { id }) => <span className="code">{groupsOfFour(id)}</span>,
          },
        ]}
      />
    </div>
  );
};

/** Every claim of the claimant, newest first. */
export const Claims = () => {
  const { claimant } = route.useSearch();
  return <ActingFor asked={claimant}>{(acting) => <Page claimant={acting} />}</ActingFor>;
};
