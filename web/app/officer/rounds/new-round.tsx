import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useMemo, useState } from 'react';
import { officerRoutes } from '../../../../shared/contract/officer-routes.ts';
import { policyDocuments } from '../../../../shared/policy/documents/index.ts';
import type { Answer } from '../../api/call.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, TextField } from '../../parts/form/field.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { roundLabels } from './field-labels.ts';
import { clausesOfDocument, fromNothing, fromRound, idLater } from './from-round.ts';
import type { Patch } from './round-view.ts';
import { Basics } from './sections/basics.tsx';
import { Window } from './sections/window.tsx';
import { useRoundWords } from './words.ts';
import './round.css';

const route = getRouteApi('/signed-in/officer/rounds/new');

type Rounds = Answer<'list-all-rounds'>['rounds'];

const Form = ({ source }: { readonly source: Rounds[number] | undefined }) => {
  const { t } = useRoundWords();
  const navigate = route.useNavigate();
  const { today } = useMe();
  const [id, setId] = useState(source ? idLater(source.id) : '');
  const [written, setWritten] = useState(source ? fromRound(source.content) : fromNothing(today));
  const issues = useIssues();
  const create = useCommand('create-round');
  const change = (patch: Patch): void => setWritten({ ...written, ...patch });
  const policy = written.policy ?? '';
  // Without a document there are no clauses: one sentence is enough.
  const shown = useMemo(() => {
    const noDocument = issues.all.some(({ path }) => path === 'content.policy');
    return issues.all.filter(({ path }) => path !== 'content.clauses' || !noDocument);
  }, [issues.all]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = issues.check(officerRoutes['create-round'].body, { id, content: written });
    if (!body) return;
    await create.mutateAsync({ body }).then(
      () =>
        navigate({
          to: '/officer/rounds/$round/$section',
          params: { round: id, section: source ? 'clauses' : 'tiers' },
        }),
      issues.take,
    );
  };

  return (
    <form noValidate className="panel" onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={shown} labels={roundLabels(t)} />
      {issues.all.length === 0 && <ProblemPanel problem={create.error} />}
      {!source && (
        <ChoiceField
          path="content.policy"
          label={t('create.policy')}
          hint={policy && t('create.clausesAll', { count: clausesOfDocument(policy).length })}
          none={t('create.choose')}
          required
          value={policy}
          change={(chosen) => change({ policy: chosen || undefined, clauses: clausesOfDocument(chosen) })}
          choices={policyDocuments.map(({ id: value, number, title }) => ({ value, word: `${number} ${title.zh}` }))}
          error={issues.at('content.policy')}
        />
      )}
      <TextField
        path="id"
        label={t('create.id')}
        hint={t('create.idHint')}
        required
        value={id}
        change={setId}
        error={issues.at('id')}
      />
      <Basics written={written} change={change} issues={issues} />
      <Window written={written} change={change} issues={issues} />
      <p className="hint">{t(source ? 'create.hintFrom' : 'create.hint')}</p>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('create.submit')}
        </Button>
        <LinkButton to="/officer/rounds">{t('create.back')}</LinkButton>
      </div>
    </form>
  );
};

/** A round begins from last year's, or from a policy document. */
export const NewRound = () => {
  const { t, locale } = useRoundWords();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(answerOf('list-all-rounds', {}));
  return (
    <div className="page narrow">
      <PageTitle title={t('create.title')} />
      <Loaded query={query} what={t('title')} rows={8}>
        {({ rounds }) => (
          <>
            {rounds.length > 0 && (
              <ChoiceField
                path="from"
                label={t('create.from')}
                hint={t('create.fromHint')}
                none={t('create.blank')}
                value={from ?? ''}
                change={(chosen) => void navigate({ search: chosen ? { from: chosen } : {}, replace: true })}
                choices={rounds.map(({ id, content }) => ({ value: id, word: content.title[locale] }))}
              />
            )}
            <Form key={from ?? ''} source={rounds.find(({ id }) => id === from)} />
          </>
        )}
      </Loaded>
    </div>
  );
};
