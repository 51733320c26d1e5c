import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type * as z from 'zod';
import { type Department, departmentHead } from '../../../../shared/claim/department.ts';
import { administrationRoutes } from '../../../../shared/contract/administration-routes.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { ChoiceField, DayField, TextField } from '../../parts/form/field.tsx';
import { TitleFields } from '../../parts/form/title-fields.tsx';
import { useIssues } from '../../parts/form/use-issues.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useDepartmentWords } from './words.ts';

const schema = administrationRoutes['save-department'].body.extend({ id: departmentHead.shape.id });

type Props = { readonly department: Department | undefined; readonly others: readonly Department[] };

export const DepartmentForm = ({ department, others }: Props) => {
  const { t, locale } = useDepartmentWords();
  const navigate = useNavigate();
  const [id, setId] = useState(department?.id ?? '');
  const [name, setName] = useState(department?.name ?? { zh: '', en: '' });
  const [successor, setSuccessor] = useState(department?.successor?.department ?? '');
  const [since, setSince] = useState(department?.successor?.since ?? '');
  const issues = useIssues();
  const save = useCommand('save-department', (_, { path }) => {
    if (!department) void navigate({ to: '/administration/departments', search: { saved: path.department } });
  });
  const labels = {
    id: t('id'),
    'name.zh': t('zh'),
    'name.en': t('en'),
    'successor.department': t('successor'),
    'successor.since': t('since'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read: z.output<typeof schema> | undefined = issues.check(schema, {
      id: id.trim() || undefined,
      name: { zh: name.zh.trim() || undefined, en: name.en.trim() || undefined },
      ...(successor && { successor: { department: successor, since: since || undefined } }),
    });
    if (!read) return;
    const { id: of, ...body } = read;
    await save.mutateAsync({ path: { department: of }, body }).catch(issues.take);
  };
  return (
    <form className="panel" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary issues={issues.all} labels={labels} />
      {issues.all.length === 0 && <ProblemPanel problem={save.error} />}
      {!department && (
        <TextField
          path="id"
          label={labels.id}
          hint={t('idHint')}
          required
          value={id}
          change={setId}
          error={issues.at('id')}
        />
      )}
      <TitleFields path="name" labels={{ zh: t('zh'), en: t('en') }} title={name} change={setName} issues={issues} />
      <ChoiceField
        path="successor.department"
        label={t('successor')}
        hint={t('successorHint')}
        none={t('noSuccessor')}
        value={successor}
        change={setSuccessor}
        error={issues.at('successor.department')}
        choices={others.map((other) => ({ value: other.id, word: other.name[locale] }))}
      />
      {successor && (
        <DayField
          path="successor.since"
          label={t('since')}
          hint={t('sinceHint')}
          required
          value={since}
          change={setSince}
          error={issues.at('successor.since')}
        />
      )}
      <p>{t('effect')}</p>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <span role="status">{save.isSuccess && t('saved', { name: save.variables.body.name[locale] })}</span>
      </div>
    </form>
  );
};
