import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ExampleTag } from './example-tag.tsx';
import { clauseOfScheme } from './scheme-clauses.ts';
import { sumsText } from './scheme-text.ts';
import { useSchemeWords } from './words.ts';

type Row = Answer<'list-schemes'>['schemes'][number];

const useColumns = (): readonly Column<Row>[] => {
  const { t, locale } = useSchemeWords();
  return [
    {
      title: t('columns.title'),
      render: (_, { id, content }) => (
        <>
          <Link to="/officer/schemes/$scheme" params={{ scheme: id }}>
            {content.title[locale]}
          </Link>{' '}
          <ExampleTag content={content} />
        </>
      ),
    },
    {
      title: t('columns.clause'),
      render: (_, { content }) => clauseOfScheme(content.clause)?.title[locale] ?? content.clause,
    },
    {
      title: t('columns.dates'),
      render: (_, { content }) => t('period', { from: content.from, until: content.until }),
    },
    { title: t('columns.sums'), render: (_, { content }) => sumsText(t, content, locale) },
  ];
};

export const Schemes = () => {
  const { t } = useSchemeWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useQuery(answerOf('list-schemes', {}));
  return (
    <div className="page">
      <PageTitle title={t('title')}>
        <LinkButton primary to="/officer/schemes/new">
          {t('new')}
        </LinkButton>
      </PageTitle>
      <Loaded query={query} what={t('title')}>
        {({ schemes }) => (
          <DataTable
            name={t('title')}
            rows={schemes.toReversed()}
            rowKey={({ id }) => id}
            columns={columns}
            empty={t('none')}
            open={({ id }) => void navigate({ to: '/officer/schemes/$scheme', params: { scheme: id } })}
          />
        )}
      </Loaded>
    </div>
  );
};
