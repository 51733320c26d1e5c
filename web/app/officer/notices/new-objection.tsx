import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { officerRoutes } from '../../../../shared/contract/officer-routes.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { Amount } from '../../parts/amount.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { RadioField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { takesObjection } from './notice.tsx';
import { Slip } from './slip.tsx';
import { useNoticeWords } from './words.ts';

const route = getRouteApi('/signed-in/officer/objections/new');

type Row = Answer<'view-notice'>['rows'][number];

const RowShown = ({ row }: { readonly row: Row }) => {
  const { t, locale } = useNoticeWords();
  return (
    <section className="panel" aria-label={t('objection.row')}>
      <h2>{t('objection.row')}</h2>
      <p>
        {row.number}. <span lang="zh-CN">{row.name}</span> · {row.clauseTitle[locale]} ·{' '}
        <span lang="zh-CN">{row.citation}</span> · <Amount fen={row.amountFen} />
      </p>
    </section>
  );
};

type Written = {
  readonly as: 'unit' | 'person' | undefined;
  readonly name: string;
  readonly contact: string;
  readonly reason: string;
};

const Form = ({ row, notice }: { readonly row: Row; readonly notice: string }) => {
  const { t } = useNoticeWords();
  const [written, setWritten] = useState<Written>({ as: undefined, name: '', contact: '', reason: '' });
  const issues = useIssues();
  const enter = useCommand('enter-objection');
  const change = (part: Partial<Written>): void => setWritten({ ...written, ...part });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(officerRoutes['enter-objection'].body, {
      ...written,
      // What is empty is missing, not too short and of a wrong form besides.
      name: written.name || undefined,
      contact: written.contact || undefined,
      reason: written.reason || undefined,
    });
    if (body) await enter.mutateAsync({ path: { claim: row.claim }, body }).catch(issues.take);
  };

  if (enter.data) return <Slip slip={enter.data} notice={notice} />;
  if (!takesObjection(row.state)) return <p className="empty">{t('objection.notOpen')}</p>;
  return (
    <form noValidate className="panel" onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        issues={issues.all}
        labels={{
          as: t('objection.as'),
          name: t('objection.name'),
          contact: t('objection.contact'),
          reason: t('objection.reason'),
        }}
      />
      {issues.all.length === 0 && <ProblemPanel problem={enter.error} />}
      <RadioField
        path="as"
        label={t('objection.as')}
        value={written.as}
        change={(as) => change({ as })}
        choices={[
          { value: 'unit', word: t('objection.unit') },
          { value: 'person', word: t('objection.person') },
        ]}
        error={issues.at('as')}
      />
      <TextField
        path="name"
        label={t('objection.name')}
        hint={t('objection.nameHint')}
        required
        value={written.name}
        change={(name) => change({ name })}
        error={issues.at('name')}
      />
      <TextField
        path="contact"
        label={t('objection.contact')}
        hint={t('objection.contactHint')}
        required
        value={written.contact}
        change={(contact) => change({ contact })}
        error={issues.at('contact')}
      />
      <TextField
        path="reason"
        label={t('objection.reason')}
        hint={t('objection.reasonHint')}
        required
        rows={6}
        value={written.reason}
        change={(reason) => change({ reason })}
        error={issues.at('reason')}
      />
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={enter.isPending}>
          {t('objection.submit')}
        </Button>
        <Link to="/officer/notices/$notice" params={{ notice }}>
          {t('objection.back')}
        </Link>
      </div>
    </form>
  );
};

/** An objection handed in on paper or by telephone. */
export const NewObjection = () => {
  const { t } = useNoticeWords();
  const { notice, claim } = route.useSearch();
  const query = useQuery(answerOf('view-notice', { path: { notice } }));
  return (
    <div className="page narrow">
      <PageTitle title={t('objection.title')} />
      <p>{t('objection.lead')}</p>
      <Loaded query={query} what={t('one.rows')}>
        {({ rows }) => {
          const row = rows.find((each) => each.claim === claim);
          if (!row) return <p className="empty">{t('objection.gone')}</p>;
          return (
            <>
              <RowShown row={row} />
              <Form row={row} notice={notice} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
};
