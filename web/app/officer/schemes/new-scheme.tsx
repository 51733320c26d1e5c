import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Scheme, schemeContent } from '../../../../shared/claim/scheme.ts';
import { officerRoutes } from '../../../../shared/contract/officer-routes.ts';
import { answerOf } from '../../api/use-answer.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, DayField, TextField } from '../../parts/form/field.tsx';
import { TitleFields } from '../../parts/form/title-fields.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { Effect } from './effect.tsx';
import { type SchemeClause, schemeClauses } from './scheme-clauses.ts';
import { SchemeFields, type WrittenSums } from './scheme-fields.tsx';
import { useSchemeWords } from './words.ts';
import { WorkedExample } from './worked-example.tsx';

const route = getRouteApi('/signed-in/officer/schemes/new');

type Written = {
  readonly clause: SchemeClause | '';
  readonly title: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly until: string;
  readonly sums: WrittenSums;
};

const nothing: Written = { clause: '', title: { zh: '', en: '' }, from: '', until: '', sums: {} };

type Props = { readonly source: Scheme | undefined; readonly schemes: readonly Scheme[] };

const Form = ({ source, schemes }: Props) => {
  const { t, locale } = useSchemeWords();
  const navigate = route.useNavigate();
  const [id, setId] = useState('');
  const [written, setWritten] = useState<Written>(source ? (source.content as Written) : nothing);
  const issues = useIssues();
  const publish = useCommand('publish-scheme');
  const change = (part: Partial<Written>): void => setWritten({ ...written, ...part });
  const { clause, title, from, until, sums } = written;
  // An example needs no title, so the sums are seen before the words are found.
  const draft = schemeContent.safeParse({ ...written, title: { zh: title.zh || '—', en: title.en || '—' } });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const content = { ...written, clause: clause || undefined };
    const body = issues.check(officerRoutes['publish-scheme'].body, { id, content });
    if (!body) return;
    await publish
      .mutateAsync({ body })
      .then(() => navigate({ to: '/officer/schemes/$scheme', params: { scheme: id } }), issues.take);
  };

  return (
    <div className="scheme-columns">
      <form noValidate className="panel" onSubmit={(event) => void submit(event)}>
        <ErrorSummary
          issues={issues.all}
          labels={{
            'content.clause': t('clause'),
            id: t('id'),
            'content.title.zh': t('titleZh'),
            'content.title.en': t('titleEn'),
            'content.from': t('from'),
            'content.until': t('until'),
            'content.sums.rateBasisPoints': t('sums.rateLabel'),
            'content.sums.perClaimantYearCapFen': t('sums.cap'),
            'content.sums.perEnterpriseFen': t('sums.each'),
            'content.sums.capFen': t('sums.countyCap'),
          }}
        />
        {issues.all.length === 0 && <ProblemPanel problem={publish.error} />}
        <ChoiceField
          path="content.clause"
          label={t('clause')}
          hint={t('clauseHint')}
          none={t('choose')}
          required
          value={clause}
          change={(chosen) => change({ clause: chosen, sums: {} })}
          choices={schemeClauses.map((each) => ({ value: each.id as SchemeClause, word: each.title[locale] }))}
          error={issues.at('content.clause') ?? (clause === '' ? issues.at('content') : undefined)}
        />
        <TextField
          path="id"
          label={t('id')}
          hint={t('idHint')}
          required
          value={id}
          change={setId}
          error={issues.at('id')}
        />
        <TitleFields
          path="content.title"
          labels={{ zh: t('titleZh'), en: t('titleEn') }}
          title={title}
          change={(called) => change({ title: called })}
          issues={issues}
        />
        <DayField
          path="content.from"
          label={t('from')}
          hint={t('fromHint')}
          required
          value={from}
          change={(day) => change({ from: day })}
          error={issues.at('content.from')}
        />
        <DayField
          path="content.until"
          label={t('until')}
          required
          value={until}
          change={(day) => change({ until: day })}
          error={issues.at('content.until')}
        />
        {clause !== '' && (
          <SchemeFields
            key={clause}
            clause={clause}
            sums={sums}
            change={(part) => change({ sums: { ...sums, ...part } })}
            issues={issues}
          />
        )}
        {draft.success && <Effect content={draft.data} schemes={schemes} />}
        <p className="hint">{t('final')}</p>
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={publish.isPending}>
            {t('submit')}
          </Button>
          <LinkButton to="/officer/schemes">{t('back')}</LinkButton>
        </div>
      </form>
      <WorkedExample content={draft.data} />
    </div>
  );
};

/** A scheme is published once and never changed: what it comes to is seen while it is written. */
export const NewScheme = () => {
  const { t, locale } = useSchemeWords();
  const { from } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(answerOf('list-schemes', {}));
  return (
    <div className="page">
      <PageTitle title={t('new')} />
      <Loaded query={query} what={t('title')} rows={8}>
        {({ schemes }) => (
          <>
            {schemes.length > 0 && (
              <ChoiceField
                path="from"
                label={t('source')}
                none={t('blank')}
                value={from ?? ''}
                change={(chosen) => void navigate({ search: chosen ? { from: chosen } : {}, replace: true })}
                choices={schemes.map(({ id, content }) => ({ value: id, word: content.title[locale] }))}
              />
            )}
            <Form key={from ?? ''} source={schemes.find(({ id }) => id === from)} schemes={schemes} />
          </>
        )}
      </Loaded>
    </div>
  );
};
