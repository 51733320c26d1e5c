import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { officerRoutes } from '../../../../shared/contract/officer-routes.ts';
import { amountWithWan } from '../../../format/amount.ts';
import { aside } from '../../../format/aside.ts';
import { dayInWords } from '../../../format/day.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TitleFields } from '../../parts/form/title-fields.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Preview } from './preview.tsx';
import { PublicPage } from './public-page.tsx';
import { usePreview } from './use-preview.ts';
import { usePublishNotice } from './use-publish-notice.ts';
import { useNoticeWords } from './words.ts';

const route = getRouteApi('/signed-in/officer/notices/new');

type Round = Answer<'view-round'>;

/** Titles are content, not words of the page: each in its own language whatever the page speaks. */
const titleFor = ({ content }: Round) => ({
  zh: `${content.title.zh.replace(/(奖励)?申报$/, '')}拟奖励名单公示`,
  en: `Public notice: ${content.title.en}`,
});

const usePeriod = () => {
  const { t, locale } = useNoticeWords();
  return ({ endsOn, provisional }: { readonly endsOn: string; readonly provisional: boolean }): string =>
    `${dayInWords(endsOn, locale)}${provisional ? aside(t('provisional'), locale) : ''}`;
};

const Done = ({
  answer,
  title,
}: {
  readonly answer: Answer<'publish-notice'>;
  readonly title: Round['content']['title'];
}) => {
  const { t, locale } = useNoticeWords();
  const dayOf = usePeriod();
  return (
    <div className="said" role="status">
      <p>
        {t('new.done', {
          count: answer.count,
          amount: amountWithWan(answer.totalFen, locale),
          day: dayOf(answer),
        })}
      </p>
      <p className="actions">
        <PublicPage notice={{ id: answer.id, title }} />
        <Link to="/officer/notices">{t('new.back')}</Link>
      </p>
    </div>
  );
};

const Form = ({ round }: { readonly round: Round }) => {
  const { t, locale } = useNoticeWords();
  const dayOf = usePeriod();
  const [title, setTitle] = useState(titleFor(round));
  const issues = useIssues();
  const { publishing, filled } = usePublishNotice();
  const { query, whole, about, rows, totalFen } = usePreview(round.id);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = issues.check(officerRoutes['publish-notice'].body, { title });
    if (body) publishing.mutate({ path: { round: round.id }, body }, { onError: issues.take });
  };

  if (publishing.data) return <Done answer={publishing.data} title={about?.begun?.title ?? title} />;
  if (query.error && !about)
    return <ProblemPanel problem={query.error} what={t('new.preview')} retry={() => void query.refetch()} />;
  if (!about) return <Waiting rows={8} />;
  const { begun } = about;
  if (rows.length === 0 && !begun && !publishing.isPending) return <p className="empty">{t('new.nothing')}</p>;
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary issues={issues.all} labels={{ 'title.zh': t('new.nameZh'), 'title.en': t('new.nameEn') }} />
      {issues.all.length === 0 && <ProblemPanel problem={publishing.error} />}
      {begun ? (
        <p className="panel">
          {t('new.begun', {
            title: begun.title[locale],
            count: begun.count,
            amount: amountWithWan(begun.totalFen, locale),
          })}
        </p>
      ) : (
        <div className="panel">
          <TitleFields
            path="title"
            labels={{ zh: t('new.nameZh'), en: t('new.nameEn') }}
            title={title}
            change={setTitle}
            issues={issues}
          />
        </div>
      )}
      {rows.length > 0 && (
        <div className="panel">
          <h2>{t('new.preview')}</h2>
          <p className="hint">{t('new.previewHint')}</p>
          <Preview rows={rows} totalFen={totalFen} policy={round.content.policy} />
        </div>
      )}
      {!whole && <p role="status">{t('new.reading', { count: rows.length })}</p>}
      {query.error && <ProblemPanel problem={query.error} retry={() => void query.fetchNextPage()} />}
      {whole && (
        <div className="panel">
          <p>
            {t('new.effect', {
              count: rows.length + (begun?.count ?? 0),
              amount: amountWithWan(totalFen + (begun?.totalFen ?? 0), locale),
              days: about.workingDays,
              day: dayOf(about),
            })}
          </p>
          {publishing.isPending && (
            <p role="status">
              {t('new.filling')} {filled > 0 && t('new.filled', { count: filled })}
            </p>
          )}
          <div className="actions">
            <Button type="primary" htmlType="submit" loading={publishing.isPending}>
              {t(begun ? 'new.goOn' : 'new.submit')}
            </Button>
            <LinkButton to="/officer/notices">{t('new.back')}</LinkButton>
          </div>
        </div>
      )}
    </form>
  );
};

const OfRound = ({ round }: { readonly round: string }) => {
  const { t, locale } = useNoticeWords();
  const query = useQuery(answerOf('view-round', { path: { round } }));
  return (
    <Loaded query={query} what={t('new.title')} rows={8}>
      {(found) => (
        <>
          <p>
            {t('one.facts.round')}{' '}
            <Link to="/officer/rounds/$round" params={{ round }}>
              {found.content.title[locale]}
            </Link>
          </p>
          <Form round={found} />
        </>
      )}
    </Loaded>
  );
};

export const NewNotice = () => {
  const { t } = useNoticeWords();
  const { round } = route.useSearch();
  return (
    <div className="page">
      <PageTitle title={t('new.title')} />
      {round ? (
        <OfRound key={round} round={round} />
      ) : (
        <p className="empty">
          {t('new.noRound')} <Link to="/officer/notices">{t('new.back')}</Link>
        </p>
      )}
    </div>
  );
};
